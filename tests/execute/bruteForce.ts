import type { SmallGraph } from '../support/arbitraryGraph';
import type { RelationFilter } from '../../src/model/filter';
import type { Relation } from '../../src/model/relation';
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

/** The relations that are edges under the filter, its avoidActors and viaKinds aside. */
export function edgesOf(graph: SmallGraph, filter: RelationFilter): Relation[] {
  return graph.relations.filter(({ id, type, since, until }) => {
    const counting = graph.statements.filter((s) => s.relation === id && (filter.documents === null || filter.documents.includes(s.document)));
    const affirming = counting.filter((s) => s.polarity === 'AFFIRMED');
    const documents = new Set(affirming.map((s) => s.document).filter((d) => graph.documents.find((x) => x.id === d)?.kind !== 'BACKGROUND'));
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

function stepsFrom(graph: SmallGraph, plan: PathPlan): Map<string, Step[]> {
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

/** Whether there is a walk of exactly `length` steps that the plan admits: which ends and signs walks of each length can have. */
function walkExists(graph: SmallGraph, plan: PathPlan, from: string, to: string, length: number): boolean {
  const steps = stepsFrom(graph, plan);
  const kinds = new Map(graph.actors.map(({ slug, kind }) => [slug, kind]));
  const inner = (slug: string) => {
    const kind = kinds.get(slug);
    return !plan.filter.avoidActors.includes(slug) && (plan.filter.viaKinds === null || (kind !== undefined && plan.filter.viaKinds.includes(kind)));
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

/** No path of a plan over seven actors is first found beyond so many steps: actors times signs times counted steps; or all actors. */
const HORIZON: Record<PathPlan['mode'], number> = { ACYCLIC: 6, WALK: 60 };

/** The paths of the plan in canonical order, and whether a greater maxLength would add any. */
export function bruteForce(graph: SmallGraph, plan: PathPlan): { paths: NaivePath[]; longer: boolean } {
  const exists = (slug: string) => graph.actors.some((actor) => actor.slug === slug);
  const paths: NaivePath[] = [];
  let longer = false;
  for (const from of plan.from.filter(exists)) {
    for (const to of plan.to.filter(exists)) {
      let open = true;
      for (let length = plan.minLength; open && length <= plan.maxLength; length++) {
        const found = walks(graph, plan, from, to, length).sort(byText(({ relations }) => relations.join(' ')));
        paths.push(...(plan.select === 'ANY_SHORTEST' ? found.slice(0, 1) : found));
        open = found.length === 0;
      }
      for (let length = plan.maxLength + 1; open && !longer && length <= HORIZON[plan.mode]; length++) {
        longer = plan.mode === 'WALK' ? walkExists(graph, plan, from, to, length) : walks(graph, plan, from, to, length).length > 0;
      }
    }
  }
  const canonical = ({ actors, relations }: NaivePath) => [String(relations.length).padStart(3, '0'), actors[0], actors[relations.length], ...relations].join(' ');
  return { paths: paths.sort(byText(canonical)), longer };
}

function byText<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
