import type { Certainty, RelationType } from '../../../src/explorer/__generated__/queries';
import type { FoundStep } from '../../../src/explorer/data/readPaths';
import { stepClause } from '../../../src/explorer/paths/stepWords';
import { actorCard, relationCard } from '../exampleRecords';

function stepOf(type: RelationType, certainty: Certainty, forward: boolean): FoundStep {
  const [a, b] = [actorCard('a'), actorCard('b')];
  const relation = { ...relationCard('a', type, 'b', { certainty }), source: a, target: b, statements: { totalCount: 0, nodes: [] } };
  return { from: forward ? a : b, to: forward ? b : a, forward, relations: [relation] };
}

describe('a step as a sentence', () => {
  it.each<[RelationType, Certainty, boolean, string]>([
    ['SUPPLIER', 'POSSIBLE', true, 'a may supply b'],
    ['SUPPLIER', 'POSSIBLE', false, 'a may supply b'],
    ['THREATENED_BY', 'POSSIBLE', true, 'a may be threatened by b'],
    ['ALLY', 'PREDICTED', true, 'a is expected to be an ally of b'],
    ['LEADS', 'REPORTED', true, 'Reportedly, a leads b'],
    ['ADVERSARY', 'ASSERTED', true, 'a is an adversary of b'],
  ])('%s, %s: no surer than the step is', (type, certainty, forward, sentence) => {
    expect(stepClause(stepOf(type, certainty, forward))).toBe(sentence);
  });
});
