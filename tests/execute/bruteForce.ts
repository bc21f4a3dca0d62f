import type { SmallGraph } from '../support/arbitraryGraph';
import type { RelationFilter } from '../../src/model/filter';
import type { Relation } from '../../src/model/relation';
import type { PathsBetween } from '../../src/pattern/between';

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

/** The graph without what the filter takes out of it. */
export function remaining(graph: SmallGraph, { without }: RelationFilter): SmallGraph {
  return {
    ...graph,
    actors: graph.actors.filter(({ slug }) => !without.actors.includes(slug)),
    relations: graph.relations.filter(
      ({ id, source, target }) => !without.relations.includes(id) && !without.actors.includes(source) && !without.actors.includes(target),
    ),
    statements: graph.statements.filter(({ document }) => !without.documents.includes(document)),
  };
}

/** The relations that are edges under the filter, its avoidActors and viaKinds aside. */
export function edgesOf(graph: SmallGraph, filter: RelationFilter): Relation[] {
  return graph.relations.filter(({ id, type, since, until }) => {
    const counting = graph.statements.filter(
      (s) => s.relation === id && (filter.documents === null || filter.documents.includes(s.document)),
    );
    const affirming = counting.filter((s) => s.polarity === 'AFFIRMED');
    const documents = new Set(
      affirming.map((s) => s.document).filter((d) => graph.documents.find((x) => x.id === d)?.kind !== 'BACKGROUND'),
    );
    const best = Math.max(-1, ...affirming.map((s) => RANK.indexOf(s.certainty)));
    return (
      filter.types.includes(type) &&
      best >= 0 &&
      (filter.at === null || ((since === null || since <= filter.at) && (until === null || until > filter.at))) &&
      (filter.minCertainty === null || best >= RANK.indexOf(filter.minCertainty)) &&
      documents.size >= filter.minDocuments &&
      (filter.includeContested || affirming.length === counting.length)
    );
  });
}

function stepsFrom(graph: SmallGraph, plan: PathsBetween): Map<string, Step[]> {
  const steps = new Map<string, Step[]>(graph.actors.map(({ slug }) => [slug, []]));
  for (const { id, type, source, target } of edgesOf(graph, plan.filter)) {
    const negative = NEGATIVE.includes(type);
    const along = plan.direction !== 'INCOMING' || SYMMETRIC.includes(type);
    const against = plan.direction !== 'OUTGOING' || SYMMETRIC.includes(type);
    if (along) steps.get(source)?.push({ to: target, relation: id, negative });
    if (against && !(along && source === target)) steps.get(target)?.push({ to: source, relation: id, negative });
  }
  return steps;
}

/** All walks of exactly `length` steps from `from` to `to` that the plan admits, its selector and lengths aside. */
function walks(graph: SmallGraph, plan: PathsBetween, from: string, to: string, length: number): NaivePath[] {
  const steps = stepsFrom(graph, plan);
  let walking = [{ actors: [from], relations: [] as string[], negative: false }];
  for (let n = 0; n < length; n++) {
    walking = walking.flatMap((walk) =>
      (steps.get(walk.actors[n]) ?? [])
        .filter((step) => plan.mode !== 'TRAIL' || !walk.relations.includes(step.relation))
        .filter((step) => plan.mode !== 'ACYCLIC' || !walk.actors.includes(step.to))
        .filter((step) => plan.mode !== 'SIMPLE' || (!walk.actors.slice(1).includes(from) && !walk.actors.slice(1).includes(step.to)))
        .map((step) => ({
          actors: [...walk.actors, step.to],
          relations: [...walk.relations, step.relation],
          negative: walk.negative !== step.negative,
        })),
    );
  }
  const kinds = new Map(graph.actors.map(({ slug, kind }) => [slug, kind]));
  return walking
    .filter(({ actors }) => actors[length] === to)
    .filter(({ negative }) => plan.sign === null || negative === (plan.sign === 'NEGATIVE'))
    .filter(({ actors }) =>
      actors.slice(1, -1).every((slug) => {
        const kind = kinds.get(slug);
        return (
          !plan.filter.avoidActors.includes(slug) &&
          (plan.filter.viaKinds === null || (kind !== undefined && plan.filter.viaKinds.includes(kind)))
        );
      }),
    );
}

/** Whether there is a walk of exactly `length` steps that the plan admits: which ends and signs walks of each length can have. */
function walkExists(graph: SmallGraph, plan: PathsBetween, from: string, to: string, length: number): boolean {
  const steps = stepsFrom(graph, plan);
  const kinds = new Map(graph.actors.map(({ slug, kind }) => [slug, kind]));
  const inner = (slug: string) => {
    const kind = kinds.get(slug);
    return (
      !plan.filter.avoidActors.includes(slug) &&
      (plan.filter.viaKinds === null || (kind !== undefined && plan.filter.viaKinds.includes(kind)))
    );
  };
  let ends = new Set([`${from} +`]);
  for (let n = 0; n < length; n++) {
    const next = new Set<string>();
    for (const end of ends) {
      const [actor, sign] = end.split(' ');
      if (n > 0 && !inner(actor)) continue;
      for (const step of steps.get(actor) ?? []) next.add(`${step.to} ${step.negative === (sign === '+') ? '-' : '+'}`);
    }
    ends = next;
  }
  return (plan.sign !== 'NEGATIVE' && ends.has(`${to} +`)) || (plan.sign !== 'POSITIVE' && ends.has(`${to} -`));
}

/** What a path costs: 1, 2, 4, 8 a step from ASSERTED to POSSIBLE. */
export function costOf(graph: SmallGraph, plan: PathsBetween, { relations }: NaivePath): number {
  const cost = (id: string) => {
    const affirming = graph.statements.filter(
      (s) =>
        s.relation === id && s.polarity === 'AFFIRMED' && (plan.filter.documents === null || plan.filter.documents.includes(s.document)),
    );
    return 2 ** (RANK.length - 1 - Math.max(...affirming.map((s) => RANK.indexOf(s.certainty))));
  };
  return relations.reduce((sum, id) => sum + cost(id), 0);
}

/** Those of one pair's paths that the selector answers. */
function selected(paths: readonly NaivePath[], plan: PathsBetween, measure: (path: NaivePath) => number): readonly NaivePath[] {
  const lengths = [...new Set(paths.map(measure))].sort((a, b) => a - b);
  const sorted = [...paths].sort(byText((path) => [String(measure(path)).padStart(4, '0'), ...path.relations].join(' ')));
  switch (plan.select) {
    case 'ALL':
      return sorted;
    case 'ANY':
    case 'ANY_SHORTEST':
      return sorted.slice(0, 1);
    case 'SHORTEST_K':
    case 'CHEAPEST_K':
      return sorted.slice(0, plan.k);
    case 'ALL_SHORTEST':
      return sorted.filter((path) => measure(path) === lengths[0]);
    case 'SHORTEST_K_GROUPS':
      return sorted.filter((path) => lengths.indexOf(measure(path)) < plan.k);
  }
}

/** A mode that forbids repetition ends by itself: seven actors, or eleven relations. A shortest walk over them is not longer than this. */
const HORIZON: Record<PathsBetween['mode'], number> = { ACYCLIC: 6, SIMPLE: 7, TRAIL: 11, WALK: 60 };

/** Whether paths longer than the plan allows would be answered beside those found. */
function longerBeyond(graph: SmallGraph, plan: PathsBetween, from: string, to: string, found: readonly NaivePath[]): boolean {
  const groups = new Set(found.map(({ relations }) => relations.length)).size;
  if (['ANY', 'ANY_SHORTEST'].includes(plan.select) && found.length > 0) return false;
  if (plan.select === 'SHORTEST_K' && found.length >= plan.k) return false;
  if (plan.select === 'ALL_SHORTEST' && groups > 0) return false;
  if (plan.select === 'SHORTEST_K_GROUPS' && groups >= plan.k) return false;
  for (let length = plan.maxLength + 1; length <= HORIZON[plan.mode]; length++) {
    if (plan.mode === 'WALK' ? walkExists(graph, plan, from, to, length) : walks(graph, plan, from, to, length).length > 0) return true;
  }
  return false;
}

/** Whether a path one step longer than the plan allows would be among the cheapest. */
function cheaperBeyond(graph: SmallGraph, plan: PathsBetween, from: string, to: string, found: readonly NaivePath[]): boolean {
  const longer = walks(graph, plan, from, to, plan.maxLength + 1);
  const measure = (path: NaivePath) => costOf(graph, plan, path);
  return selected([...found, ...longer], plan, measure).some((path) => longer.includes(path));
}

/** The paths of the plan in canonical order, and whether a greater maxLength would add any to the answer. */
export function bruteForce(whole: SmallGraph, plan: PathsBetween): { paths: NaivePath[]; longer: boolean } {
  const graph = remaining(whole, plan.filter);
  const exists = (slug: string) => graph.actors.some((actor) => actor.slug === slug);
  const measure =
    plan.select === 'CHEAPEST_K' ? (path: NaivePath) => costOf(graph, plan, path) : (path: NaivePath) => path.relations.length;
  const paths: NaivePath[] = [];
  let longer = false;
  for (const from of plan.from.filter(exists)) {
    for (const to of plan.to.filter(exists)) {
      const found: NaivePath[] = [];
      for (let length = plan.minLength; length <= plan.maxLength; length++) found.push(...walks(graph, plan, from, to, length));
      paths.push(...selected(found, plan, measure));
      longer ||= plan.select === 'CHEAPEST_K' ? cheaperBeyond(graph, plan, from, to, found) : longerBeyond(graph, plan, from, to, found);
    }
  }
  const canonical = (path: NaivePath) =>
    [String(measure(path)).padStart(4, '0'), path.actors[0], path.actors[path.relations.length], ...path.relations].join(' ');
  return { paths: paths.sort(byText(canonical)), longer };
}

function byText<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
