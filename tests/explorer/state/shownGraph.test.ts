import { Certainty } from '../../../src/explorer/__generated__/queries';
import { NO_FILTER, toggleKind, toggleType, type Filter } from '../../../src/explorer/state/filter';
import { showActor, showRelations } from '../../../src/explorer/state/onCanvas';
import { canvasGraph, countKinds, countTypes, shownGraph } from '../../../src/explorer/state/shownGraph';
import { FIRST_VIEW, type View } from '../../../src/explorer/state/view';
import { actorCard, recordsOf, relationCard } from '../exampleRecords';

const RELATIONS = [
  relationCard('a', 'ALLY', 'b'),
  relationCard('b', 'SUPPLIER', 'p', { certainty: 'POSSIBLE' }),
  relationCard('a', 'THREATENED_BY', 'c', { certainty: 'PREDICTED', since: '2020-01-01', until: '2022-01-01' }),
  relationCard('p', 'LEADS', 'a'),
  // Only denied: no link.
  relationCard('c', 'PART_OF', 'b', { certainty: null }),
];
const RECORDS = recordsOf([actorCard('c'), actorCard('a'), actorCard('b'), actorCard('p', 'PERSON')], RELATIONS);

const shown = (view: Partial<View>, records = RECORDS) => {
  const { actors, relations, hiddenActors, hiddenRelations } = shownGraph(canvasGraph({ ...FIRST_VIEW, ...view }, records), { ...FIRST_VIEW, ...view });
  return { actors: actors.map(({ slug }) => slug).join(''), relations: relations.map(({ type }) => type).sort(), hidden: [hiddenActors, hiddenRelations] };
};
const filtered = (filter: Partial<Filter>) => shown({ filter: { ...NO_FILTER, ...filter } });

describe('what can be seen', () => {
  const ALL = ['ALLY', 'LEADS', 'SUPPLIER', 'THREATENED_BY'];
  it.each([
    ['everything at first', {}, { actors: 'abcp', relations: ALL, hidden: [0, 0] }],
    ['listed actors and what is between them', { actors: ['actor:b', 'actor:a', 'actor:gone'] }, { actors: 'ab', relations: ['ALLY'], hidden: [0, 0] }],
    ['nothing, where nothing is listed', { actors: [] }, { actors: '', relations: [], hidden: [0, 0] }],
    ['no relation of an actor that is hidden', { hidden: ['actor:a'] }, { actors: 'bcp', relations: ['SUPPLIER'], hidden: [1, 3] }],
  ])('%s', (_, view, expected) => expect(shown(view)).toEqual(expected));

  it.each([
    ['no kind that is hidden', { hiddenKinds: ['PERSON' as const] }, 'abc', ['ALLY', 'THREATENED_BY']],
    ['no type that is hidden', { hiddenTypes: ['ALLY' as const] }, 'abcp', ['LEADS', 'SUPPLIER', 'THREATENED_BY']],
    ['only what is certain enough', { minCertainty: 'PREDICTED' as const }, 'abcp', ['ALLY', 'LEADS', 'THREATENED_BY']],
    ['the first day of a period', { at: '2020-01-01' }, 'abcp', ALL],
    ['not the day on which it ends', { at: '2022-01-01' }, 'abcp', ['ALLY', 'LEADS', 'SUPPLIER']],
    ['not the day before it begins', { at: '2019-12-31' }, 'abcp', ['ALLY', 'LEADS', 'SUPPLIER']],
  ])('%s', (_, filter, actors, relations) => expect(filtered(filter)).toMatchObject({ actors, relations }));

  it('less and less, the more certain it has to be', () => {
    const counts = Object.values(Certainty).map((minCertainty) => filtered({ minCertainty }).relations.length);
    expect(counts).toEqual([4, 3, 2, 2]);
  });

  it('is counted, and what is hidden as well', () => {
    expect(filtered({ hiddenKinds: ['PERSON'], hiddenTypes: ['ALLY'] }).hidden).toEqual([1, 3]);
    expect([...countKinds([...RECORDS.actors.values()])]).toEqual([['STATE', 3], ['PERSON', 1]]);
    expect([...countTypes(RELATIONS)].map(([, count]) => count)).toEqual([1, 1, 1, 1, 1]);
  });

  it('begins with nothing when the graph is too large to be read whole', () => {
    expect(shown({}, recordsOf([...RECORDS.actors.values()], RELATIONS, false)).actors).toBe('');
  });
});

describe('switches', () => {
  it('undo themselves', () => {
    expect(toggleKind(toggleKind(NO_FILTER, 'STATE'), 'STATE')).toEqual(NO_FILTER);
    expect(toggleType(toggleType(NO_FILTER, 'ALLY'), 'ALLY')).toEqual(NO_FILTER);
    expect(toggleType(toggleKind(NO_FILTER, 'STATE'), 'ALLY')).toEqual({ ...NO_FILTER, hiddenKinds: ['STATE'], hiddenTypes: ['ALLY'] });
  });
});

describe('an actor that is to be seen', () => {
  const person = actorCard('p', 'PERSON');
  it('comes out of hiding, by itself and by its kind', () => {
    const view: View = { ...FIRST_VIEW, hidden: ['actor:a', 'actor:p'], filter: { ...NO_FILTER, hiddenKinds: ['STATE', 'PERSON'] } };
    expect(showActor(view, person, null)).toEqual({ ...FIRST_VIEW, hidden: ['actor:a'], filter: { ...NO_FILTER, hiddenKinds: ['STATE'] } });
  });

  it('is added to a list, once; in a graph that is too large to those that the canvas starts from', () => {
    expect(showActor({ ...FIRST_VIEW, actors: ['actor:a'] }, person, null).actors).toEqual(['actor:a', 'actor:p']);
    expect(showActor({ ...FIRST_VIEW, actors: ['actor:p'] }, person, null).actors).toEqual(['actor:p']);
    expect(showActor(FIRST_VIEW, person, null).actors).toBeNull();
    expect(showActor(FIRST_VIEW, person, []).actors).toEqual(['actor:p']);
    expect(showActor(FIRST_VIEW, person, ['actor:b', 'actor:p']).actors).toBeNull();
    expect(showActor(FIRST_VIEW, person, ['actor:b']).actors).toEqual(['actor:b', 'actor:p']);
    expect(showActor({ ...FIRST_VIEW, expanded: [{ by: 'actor:b', actors: ['actor:p'] }] }, person, ['actor:b']).actors).toBeNull();
  });
});

describe('relations that are to be seen', () => {
  const [relation, other] = [relationCard('a', 'ALLY', 'p'), relationCard('a', 'LEADS', 'b')];
  const ends = [actorCard('a'), actorCard('p', 'PERSON')];
  it('come out of hiding with their ends, by themselves and by type; the rest of the filter stays', () => {
    const filter = { ...NO_FILTER, minCertainty: 'ASSERTED' as const, at: '2020-01-01' };
    const hidden = ['actor:p', relation.id, other.id];
    const view: View = { ...FIRST_VIEW, hidden, filter: { ...filter, hiddenKinds: ['PERSON'], hiddenTypes: ['ALLY', 'LEADS'] } };
    expect(showRelations(view, [relation], ends, null)).toEqual({ ...FIRST_VIEW, hidden: [other.id], filter: { ...filter, hiddenTypes: ['LEADS'] } });
  });

  it('bring their ends to the canvas', () => {
    expect(showRelations(FIRST_VIEW, [relation], ends, ['actor:a']).actors).toEqual(['actor:a', 'actor:p']);
    expect(showRelations(FIRST_VIEW, [relation], ends, null).actors).toBeNull();
  });
});
