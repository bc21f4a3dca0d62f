import type { SmallGraph } from '../support/arbitraryGraph';
import type { PathPlan } from '../../src/pattern/plan';

/**
 * The paths of a plan by trying every walk, from the rows of the model and the words of the specification alone. It shares no code
 * with the engine: not even the rule that makes a relation's certainty.
 */

export interface NaivePath {
  readonly actors: readonly string[];
  readonly relations: readonly string[];
}

const SYMMETRIC = ['ALLY', 'ADVERSARY'];
const NEGATIVE = ['ADVERSARY', 'THREATENED_BY'];
const RANK = ['POSSIBLE', 'PREDICTED', 'REPORTED', 'ASSERTED'];

interface Step {
  readonly to: string;
  readonly relation: string;
  readonly negative: boolean;
}

function stepsFrom(graph: SmallGraph, plan: PathPlan): Map<string, Step[]> {
  const { filter } = plan;
  const steps = new Map<string, Step[]>(graph.actors.map(({ slug }) => [slug, []]));
  for (const { id, type, source, target, since, until } of graph.relations) {
    const counting = graph.statements.filter((s) => s.relation === id && (filter.documents === null || filter.documents.includes(s.document)));
    const affirming = counting.filter((s) => s.polarity === 'AFFIRMED');
    const documents = new Set(affirming.map((s) => s.document).filter((d) => graph.documents.find((x) => x.id === d)?.kind !== 'BACKGROUND'));
    const best = Math.max(-1, ...affirming.map((s) => RANK.indexOf(s.certainty)));
    const kept =
      filter.types.includes(type) &&
      best >= 0 &&
      (filter.at === null || ((since === null || since <= filter.at) && (until === null || until > filter.at))) &&
      (filter.minCertainty === null || best >= RANK.indexOf(filter.minCertainty)) &&
      documents.size >= filter.minDocuments &&
      (filter.includeContested || affirming.length === counting.length);
    if (!kept) continue;
    const negative = NEGATIVE.includes(type);
    const along = plan.direction !== 'INCOMING' || SYMMETRIC.includes(type);
    const against = plan.direction !== 'OUTGOING' || SYMMETRIC.includes(type);
    if (along) steps.get(source)?.push({ to: target, relation: id, negative });
    if (against && !(along && source === target)) steps.get(target)?.push({ to: source, relation: id, negative });
  }
  return steps;
}

/** All walks of exactly `length` steps from `from` to `to` that the plan admits, its selector and lengths aside. */
function walks(graph: SmallGraph, plan: PathPlan, from: string, to: string, length: number): NaivePath[] {
  const steps = stepsFrom(graph, plan);
  let walking = [{ actors: [from], relations: [] as string[], negative: false }];
  for (let n = 0; n < length; n++) {
    walking = walking.flatMap((walk) =>
      (steps.get(walk.actors[n]) ?? [])
        .filter((step) => plan.mode === 'WALK' || !walk.actors.includes(step.to))
        .map((step) => ({ actors: [...walk.actors, step.to], relations: [...walk.relations, step.relation], negative: walk.negative !== step.negative })),
    );
  }
  const kinds = new Map(graph.actors.map(({ slug, kind }) => [slug, kind]));
  return walking
    .filter(({ actors }) => actors[length] === to)
    .filter(({ negative }) => plan.sign === null || negative === (plan.sign === 'NEGATIVE'))
    .filter(({ actors }) =>
      actors.slice(1, -1).every((slug) => {
        const kind = kinds.get(slug);
        return !plan.filter.avoidActors.includes(slug) && (plan.filter.viaKinds === null || (kind !== undefined && plan.filter.viaKinds.includes(kind)));
      }),
    );
}

/** The paths of the plan in canonical order, and whether a greater maxLength would add any (looked for up to `horizon` steps). */
export function bruteForce(graph: SmallGraph, plan: PathPlan, horizon: number): { paths: NaivePath[]; longer: boolean } {
  const exists = (slug: string) => graph.actors.some((actor) => actor.slug === slug);
  const paths: NaivePath[] = [];
  let longer = false;
  for (const from of plan.from.filter(exists)) {
    for (const to of plan.to.filter(exists)) {
      for (let length = plan.minLength; length <= horizon; length++) {
        const found = walks(graph, plan, from, to, length).sort(byText(({ relations }) => relations.join(' ')));
        if (found.length === 0) continue;
        if (length > plan.maxLength) longer = true;
        else paths.push(...(plan.select === 'ANY_SHORTEST' ? found.slice(0, 1) : found));
        break;
      }
    }
  }
  const canonical = ({ actors, relations }: NaivePath) => [String(relations.length).padStart(3, '0'), actors[0], actors[relations.length], ...relations].join(' ');
  return { paths: paths.sort(byText(canonical)), longer };
}

function byText<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
