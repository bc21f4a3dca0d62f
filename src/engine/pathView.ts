import { certaintyCost, leastCertain } from '../model/certainty';
import { invariant } from '../model/errors';
import type { RelationFilter } from '../model/filter';
import { contentHash } from '../model/identity';
import { RELATION_TYPE_TRAITS } from '../model/relationType';
import { supportOf, type Support } from '../model/support';
import type { Wholes } from './graphFacts';
import { evidenceOf, type Records } from './records';
import type { PathStepView, PathView, RelationView } from './views';

/** A step with what the statements of all its relations together make of it. */
interface SupportedStep {
  readonly step: PathStepView;
  readonly support: Support;
}

/** A path by the slugs of its actors and, one fewer, by its steps: the ids of the relations that each stands for, the least first. */
export interface NamedPath {
  readonly actors: readonly string[];
  readonly steps: readonly (readonly string[])[];
}

/** A function from named paths to whole ones; what stands in several is one view. */
export function pathViews({ countsAs }: Wholes, filter: RelationFilter, records: Records): (path: NamedPath) => PathView {
  const merged = new Map<string, { relations: readonly RelationView[]; support: Support; source: string }>();
  const mergedView = (ids: readonly string[]) => {
    let view = merged.get(ids[0]);
    if (view === undefined) {
      const relations = ids.map((id) => records.relation(id, filter));
      const support =
        relations.length === 1 ? relations[0].support : supportOf(relations.flatMap(({ statements }) => evidenceOf(statements)));
      merged.set(ids[0], (view = { relations, support, source: countsAs(relations[0].relation.source) }));
    }
    return view;
  };
  return (path) => {
    const actors = path.actors.map(records.actor);
    const steps = path.steps.map((ids, i): SupportedStep => {
      const { relations, support, source } = mergedView(ids);
      const forward = RELATION_TYPE_TRAITS[relations[0].relation.type].symmetric || source === actors[i].slug;
      return { step: { from: actors[i], to: actors[i + 1], relation: relations[0], relations, forward }, support };
    });
    return { ...figuresOf(steps), id: pathId(actors[0].slug, steps), actors, steps: steps.map(({ step }) => step), length: steps.length };
  };
}

function pathId(start: string, steps: readonly SupportedStep[]): string {
  return `path:${contentHash([start, ...steps.map(({ step }) => step.relation.relation.id)])}`;
}

/** What follows from a path's steps: its sign, certainty, cost and documents. */
function figuresOf(steps: readonly SupportedStep[]): Pick<PathView, 'sign' | 'certainty' | 'cost' | 'documentCount'> {
  const certainties = steps.map(({ step, support }) => {
    invariant(support.certainty !== null, `relation ${step.relation.relation.id} is an edge`);
    return support.certainty;
  });
  const negative = steps.filter(({ step }) => RELATION_TYPE_TRAITS[step.relation.relation.type].sign === 'NEGATIVE').length;
  const documents = new Set<string>();
  for (const { step } of steps) {
    for (const { statements } of step.relations) {
      for (const { statement, document } of statements) {
        if (statement.polarity === 'AFFIRMED' && document.kind !== 'BACKGROUND') documents.add(document.id);
      }
    }
  }
  return {
    sign: negative % 2 === 0 ? 'POSITIVE' : 'NEGATIVE',
    certainty: leastCertain(certainties),
    cost: certainties.reduce((sum, certainty) => sum + certaintyCost(certainty), 0),
    documentCount: documents.size,
  };
}
