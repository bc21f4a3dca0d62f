import type { FoundPath } from '../execute/foundPath';
import { certaintyCost, leastCertain } from '../model/certainty';
import { invariant } from '../model/errors';
import type { RelationFilter } from '../model/filter';
import { contentHash } from '../model/identity';
import { RELATION_TYPE_TRAITS } from '../model/relationType';
import { supportOf, type Support } from '../model/support';
import type { Ground } from './ground';
import { evidenceOf, type Records } from './records';
import type { PathStepView, PathView, RelationView } from './views';

/** A step with what the statements of all its relations together make of it. */
interface SupportedStep {
  readonly step: PathStepView;
  readonly support: Support;
}

/** A function from found paths to whole ones; what stands in several is one view. */
export function pathViews(ground: Ground, filter: RelationFilter, records: Records): (found: FoundPath) => PathView {
  const { actors: actorRows, relations } = ground.projection;
  const merged = new Map<number, { relations: readonly RelationView[]; support: Support }>();
  const mergedView = (r: number) => {
    let view = merged.get(r);
    if (view === undefined) {
      const members = ground.relationIds(r).map((id) => records.relation(id, filter));
      const support = members.length === 1 ? members[0].support : supportOf(members.flatMap(({ statements }) => evidenceOf(statements)));
      merged.set(r, (view = { relations: members, support }));
    }
    return view;
  };
  return (found) => {
    const actors = found.actors.map((a) => records.actor(actorRows.slug[a]));
    const steps = found.relations.map((r, i): SupportedStep => {
      const { relations: members, support } = mergedView(r);
      const forward = RELATION_TYPE_TRAITS[members[0].relation.type].symmetric || relations.source[r] === found.actors[i];
      return { step: { from: actors[i], to: actors[i + 1], relation: members[0], relations: members, forward }, support };
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
