import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { Trouble } from '../data/ask';
import { readPaths, type FoundPath, type FoundStep, type PathPage, type PathRequest } from '../data/readPaths';
import type { Addition, Records } from '../data/records';
import { pathRequest, type PathQuestion } from '../state/pathQuestion';
import type { View } from '../state/view';
import type { Loads } from './loads';

/** The answer to a question about paths, as far as it was read: what it proves, and the paths of all pages so far. */
export interface PathAnswer extends Omit<PathPage, 'nodes' | 'pageInfo'> {
  readonly paths: readonly FoundPath[];
  readonly hasNextPage: boolean;
}

/** What is known of the question that the view asks. */
export interface PathSearchState {
  /** Null before there is an answer; while conditions change, the one under the conditions before. */
  readonly answer: PathAnswer | null;
  readonly isAsking: boolean;
  readonly isReadingMore: boolean;
  /** What is wrong with the question. */
  readonly refusal: Trouble | null;
  /** Whether the list was begun again because the graph had changed. */
  readonly begunAgain: boolean;
}

/** The paths that the view asks for. */
export interface PathSearch {
  readonly state: ReadonlySignal<PathSearchState>;
  /** The chosen path, once it was read: the list is read on until it comes, but not for ever. */
  readonly chosen: ReadonlySignal<FoundPath | null>;
  /** The step of it that is being read. */
  readonly step: ReadonlySignal<FoundStep | null>;
  /** Ids of the actors and relations that stand out because of it: those of the chosen path, else of all that were found; null when nothing was. */
  readonly lit: ReadonlySignal<ReadonlySet<string> | null>;
  /** Reads the next page. */
  more(): void;
  /** Asks the same question again. */
  again(): void;
}

interface Surroundings {
  readonly view: ReadonlySignal<View>;
  readonly records: ReadonlySignal<Records>;
  readonly loads: Pick<Loads, 'start'>;
  keep(added: Addition): void;
  say(text: string): void;
}

/** So many paths are read, a page of so many at a time, to find the one that the view has chosen. */
const MOST_SEARCHED = 1000;
const SEARCHED_AT_ONCE = 100;

const IDLE: PathSearchState = { answer: null, isAsking: false, isReadingMore: false, refusal: null, begunAgain: false };

// These say that something is wrong with the question itself: asking again would not help.
const REFUSALS = new Set(['BAD_PATTERN', 'BAD_USER_INPUT', 'NOT_FOUND', 'AMBIGUOUS', 'RESOURCE_LIMIT', 'UNSUPPORTED']);

/** Asks for paths whenever the view does, and keeps what was answered. */
export function openPathSearch({ view, records, loads, keep, say }: Surroundings): PathSearch {
  const state = signal(IDLE);
  const question = computed(() => view.value.paths);
  const filter = computed(() => view.value.filter);
  const request = computed(() => pathRequest(question.value, filter.value));
  // Views change often, what is asked seldom: only another text is another question.
  const key = computed(() => (request.value === null ? null : JSON.stringify(request.value)));
  const subject = computed(() => JSON.stringify([question.value.from, question.value.to, question.value.pattern]));
  let cursor: string | null = null;
  let answered: string | null = null;

  const put = (change: Partial<PathSearchState>) => {
    state.value = { ...state.peek(), ...change };
  };
  const take = (page: PathPage, before: readonly FoundPath[]) => {
    cursor = page.pageInfo.endCursor;
    const { nodes, pageInfo, ...rest } = page;
    const known = new Set(before.map(({ id }) => id));
    const paths = [...before, ...nodes.filter(({ id }) => !known.has(id))];
    batch(() => {
      keep({ actors: missing(records.peek(), nodes) });
      put({ answer: { ...rest, paths, hasNextPage: pageInfo.hasNextPage }, isAsking: false, isReadingMore: false, refusal: null });
    });
  };

  const first = async (wanted: PathRequest, wantedKey: string) => {
    try {
      const page = await readPaths(wanted, null);
      if (key.peek() !== wantedKey) return;
      take(page, []);
      say(foundText(page));
    } catch (error) {
      if (key.peek() !== wantedKey) return;
      const refusal = error instanceof Trouble && REFUSALS.has(String(error.details.code)) ? error : null;
      put({ ...IDLE, refusal });
      if (refusal === null) throw error;
      say(refusal.message);
    }
  };
  const ask = (wanted: PathRequest, wantedKey: string) => {
    put({
      answer: answered === subject.peek() ? state.peek().answer : null,
      isAsking: true,
      isReadingMore: false,
      refusal: null,
      begunAgain: false,
    });
    answered = subject.peek();
    void loads.start(`paths ${wantedKey}`, 'the paths', () => first(wanted, wantedKey));
  };

  const next = async (wanted: PathRequest, wantedKey: string, after: string | null, count?: number) => {
    const isOver = () => key.peek() !== wantedKey || state.peek().isAsking || cursor !== after;
    try {
      const page = await readPaths(wanted, after, count);
      if (isOver()) return;
      take(page, state.peek().answer?.paths ?? []);
      if (count === undefined) say(`${page.nodes.length} more paths.`);
    } catch (error) {
      if (isOver()) return;
      put({ isReadingMore: false });
      if (!(error instanceof Trouble) || error.details.code !== 'CURSOR_EXPIRED') throw error;
      const page = await readPaths(wanted, null);
      if (isOver()) return;
      take(page, []);
      put({ begunAgain: true });
      say('The graph has changed meanwhile, so the list of paths begins again.');
    }
  };
  const more = (count?: number) => {
    const [wanted, wantedKey] = [request.peek(), key.peek()];
    if (wanted === null || wantedKey === null || state.peek().isAsking || state.peek().isReadingMore) return;
    const after = cursor;
    put({ isReadingMore: true });
    void loads.start(`more paths ${wantedKey} ${after}`, 'more paths', () => next(wanted, wantedKey, after, count));
  };

  effect(() => {
    const wantedKey = key.value;
    const wanted = request.peek();
    if (wanted !== null && wantedKey !== null) ask(wanted, wantedKey);
    else state.value = IDLE;
  });

  const chosen = computed(() => state.value.answer?.paths.find(({ id }) => id === question.value.path) ?? null);
  // Each page once: one that cannot be read is tried again like all else.
  let searched: string | null = null;
  effect(() => {
    const { answer, isAsking, isReadingMore } = state.value;
    const isMissing = question.value.path !== null && chosen.value === null;
    if (!isMissing || isAsking || isReadingMore || answer === null || !answer.hasNextPage || cursor === searched) return;
    if (answer.paths.length >= MOST_SEARCHED) return;
    searched = cursor;
    more(SEARCHED_AT_ONCE);
  });
  return {
    state,
    chosen,
    step: computed(() => (chosen.value === null ? null : (chosen.value.steps[stepNumber(question.value, chosen.value) - 1] ?? null))),
    lit: computed(() => {
      const { answer } = state.value;
      const paths = chosen.value === null ? (answer?.paths ?? []) : [chosen.value];
      return paths.length === 0 ? null : new Set(paths.flatMap(idsOfPath));
    }),
    more: () => more(),
    again: () => {
      const [wanted, wantedKey] = [request.peek(), key.peek()];
      if (wanted !== null && wantedKey !== null) ask(wanted, wantedKey);
    },
  };
}

/** Which step of a path is being read, from 1: an address may ask for one that it does not have. */
export function stepNumber({ step }: Pick<PathQuestion, 'step'>, { steps }: Pick<FoundPath, 'steps'>): number {
  return Math.min(Math.max(step, 1), steps.length);
}

/** The ids of the actors and relations that a step is made of, rolled-up parts included. */
export function idsOfStep({ from, to, relations }: FoundStep): readonly string[] {
  return [from.id, to.id, ...relations.flatMap(({ id, source, target }) => [id, source.id, target.id])];
}

/** The ids of the actors and relations that a path is made of, rolled-up parts included. */
export function idsOfPath({ actors, steps }: FoundPath): readonly string[] {
  return [...actors.map(({ id }) => id), ...steps.flatMap(idsOfStep)];
}

function missing(records: Records, paths: readonly FoundPath[]): Addition['actors'] {
  const actors = paths.flatMap((path) => [
    ...path.actors,
    ...path.steps.flatMap((step) => step.relations.flatMap(({ source, target }) => [source, target])),
  ]);
  return actors.filter(({ id }) => !records.actors.has(id));
}

function foundText({ nodes, pathCount, pageInfo }: PathPage): string {
  if (nodes.length === 0) return 'No path was found.';
  const count = pathCount ?? String(nodes.length);
  return `${pageInfo.hasNextPage && pathCount === null ? `The first ${count}` : count} ${count === '1' ? 'path was' : 'paths were'} found.`;
}
