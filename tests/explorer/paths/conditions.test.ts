import { hintOf, type Condition } from '../../../src/engine/hint';
import { conditionWords } from '../../../src/explorer/paths/conditionWords';
import { openedBy } from '../../../src/explorer/paths/openedBy';
import { NO_FILTER, type Filter } from '../../../src/explorer/state/filter';
import { NO_QUESTION, USUAL_TYPES, type PathQuestion } from '../../../src/explorer/state/pathQuestion';
import { FIRST_VIEW } from '../../../src/explorer/state/view';

const viewOf = (paths: Partial<PathQuestion>, filter: Partial<Filter> = {}) => ({
  ...FIRST_VIEW,
  paths: { ...NO_QUESTION, ...paths },
  filter: { ...NO_FILTER, ...filter },
});

describe('conditions in words', () => {
  it.each<[Partial<PathQuestion>, Partial<Filter>, string]>([
    [{}, {}, ''],
    [{ select: 'CHEAPEST_K', k: 3, minLength: 2, maxLength: 4 }, {}, 'the 3 of the most certain steps; 2 to 4 steps'],
    [
      { sign: 'NEGATIVE', types: ['ALLY', 'SUPPLIER'], mode: 'TRAIL', direction: 'OUTGOING' },
      {},
      'negative; only Ally, Supplier; no relation twice; along the arrows',
    ],
    [{ rollUp: true }, { minCertainty: 'REPORTED', at: '2024-01-01' }, 'at least reported; on 2024-01-01; parts counted as their state'],
    [
      { avoidActors: ['russia', 'nato'], viaKinds: ['STATE', 'PERSON'], minDocuments: 2, documents: ['document:1'] },
      {},
      'not over RUSSIA, NATO; only over states, people; each relation in at least 2 documents; only what 1 document says',
    ],
    [{ select: 'SHORTEST_K', k: 2, disjoint: 'ACTORS' }, {}, 'the 2 shortest; sharing no relation, and no actor on the way'],
    [{ disjoint: 'ACTORS' }, {}, ''],
    [{ pattern: '(a)', maxLength: 2, sign: 'POSITIVE' }, { minCertainty: 'ASSERTED' }, 'asserted'],
  ])('%j %j: %s', (question, filter, words) => {
    const { paths, filter: whole } = viewOf(question, filter);
    expect(conditionWords(paths, whole, (slug) => slug.toUpperCase()).join('; ')).toBe(words);
  });
});

describe('the condition that a hint names', () => {
  it.each<[Condition, Partial<PathQuestion>, Partial<Filter>]>([
    ['filter.minCertainty', {}, { minCertainty: 'ASSERTED' }],
    ['filter.at', {}, { at: '2024-01-01' }],
    ['filter.types', { types: ['ALLY'] }, {}],
    ['filter.avoidActors', { avoidActors: ['russia'] }, {}],
    ['filter.viaKinds', { viaKinds: ['STATE'] }, {}],
    ['filter.minDocuments', { minDocuments: 2 }, {}],
    ['filter.documents', { documents: ['document:1'] }, {}],
    ['sign', { sign: 'NEGATIVE' }, {}],
    ['direction', { direction: 'OUTGOING' }, {}],
    ['minLength', { minLength: 3 }, {}],
  ])('%s can be dropped', (name, question, filter) => {
    const view = viewOf(question, filter);
    const opening = openedBy(hintOf(name, 2), view);
    expect(opening?.steps).toBe('2 steps');
    expect(opening?.drop(view)).toEqual(FIRST_VIEW);
  });

  it('is the length: then it becomes as long as it must', () => {
    const view = viewOf({ maxLength: 1 });
    expect(openedBy(hintOf('maxLength', 4), view)?.drop(view).paths).toEqual({ ...NO_QUESTION, maxLength: 4, types: USUAL_TYPES });
  });

  it.each([
    hintOf('filter.documents', 1),
    'There is a path of 1 step if so (toString).',
    'No actor is what is asked for at the end: check names and slugs there.',
    '',
  ])('is none that the form has: %s', (hint) => expect(openedBy(hint, FIRST_VIEW)).toBeNull());
});
