import type { Certainty, RelationType } from '../__generated__/queries';
import type { FoundStep } from '../data/readPaths';
import { CERTAINTIES, TYPE_WORDS } from '../words/names';

// What stands between two actors, read from the left to the right, whichever way the relation goes.
const LINKS: Readonly<Record<RelationType, { readonly along: string; readonly against: string }>> = {
  ALLY: { along: 'ally of', against: 'ally of' },
  ADVERSARY: { along: 'adversary of', against: 'adversary of' },
  SUPPLIER: { along: 'supplies', against: 'supplied by' },
  THREATENED_BY: { along: 'threatened by', against: 'threatens' },
  LEADS: { along: 'leads', against: 'led by' },
  PART_OF: { along: 'part of', against: 'contains' },
  MEMBER_OF: { along: 'member of', against: 'has the member' },
};

/** A step between its two actors in a word or two: `threatened by`. */
export function stepLink({ forward, relations: [{ type }] }: FoundStep): string {
  return forward ? LINKS[type].along : LINKS[type].against;
}

/** A step as a sentence, in the direction of its relation, no surer than the step is: `Japan may be threatened by North Korea`. */
export function stepClause(step: FoundStep): string {
  const { from, to, forward, relations } = step;
  const [subject, object] = forward ? [from, to] : [to, from];
  const { clause, base } = TYPE_WORDS[relations[0].type];
  const certainty = stepCertainty(step);
  // As the server tells paths in words.
  if (certainty === 'POSSIBLE') return `${subject.name} may ${base} ${object.name}`;
  if (certainty === 'PREDICTED') return `${subject.name} is expected to ${base} ${object.name}`;
  return `${certainty === 'REPORTED' ? 'Reportedly, ' : ''}${subject.name} ${clause} ${object.name}`;
}

/** How certain a step is: as its most certain relation, where it stands for several. */
export function stepCertainty({ relations }: FoundStep): Certainty | null {
  const ranks = relations.map(({ certainty }) => (certainty === null ? -1 : CERTAINTIES.indexOf(certainty)));
  return CERTAINTIES[Math.max(...ranks)] ?? null;
}
