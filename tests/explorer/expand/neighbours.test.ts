import type { RelationCard } from '../../../src/explorer/data/records';
import { expansionsOf, moreOfAll, neighbourGroups } from '../../../src/explorer/expand/neighbours';
import { NO_FILTER } from '../../../src/explorer/state/filter';
import { actorCard, recordsOf, relationCard } from '../exampleRecords';

const actors = ['japan', 'us', 'korea', 'north-korea', 'nato'].map((slug, place) => ({ ...actorCard(slug), relationCount: place }));
const records = recordsOf(actors, [
  relationCard('japan', 'ALLY', 'us'),
  relationCard('korea', 'ALLY', 'us'),
  relationCard('japan', 'THREATENED_BY', 'north-korea', { certainty: 'POSSIBLE' }),
  relationCard('us', 'MEMBER_OF', 'nato'),
  relationCard('us', 'SUPPLIER', 'korea'),
  relationCard('us', 'SUPPLIER', 'us'),
]);
const groups = (ids: readonly string[], shown: readonly string[], filter = NO_FILTER) =>
  neighbourGroups(
    ids.map((slug) => `actor:${slug}`),
    records,
    { shown: new Set(shown.map((slug) => `actor:${slug}`)), filter },
  ).map(({ name, count, more }) => [name, count, more.map(({ actor, by }) => `${actor.slug} by ${by.slice(6)}`)]);

describe('neighbours before expanding', () => {
  it('are counted by type and direction, the best connected of those not shown first', () => {
    expect(groups(['us'], ['us'])).toEqual([
      ['Allies', 2, ['korea by us', 'japan by us']],
      ['Supplies', 1, ['korea by us']],
      ['Member of', 1, ['nato by us']],
    ]);
    expect(groups(['us'], ['us', 'japan', 'korea'])).toEqual([
      ['Allies', 2, []],
      ['Supplies', 1, []],
      ['Member of', 1, ['nato by us']],
    ]);
  });

  it('of several are counted once, and none of those themselves', () => {
    expect(groups(['japan', 'korea', 'us'], ['japan', 'korea', 'us'])).toEqual([
      ['Threatened by', 1, ['north-korea by japan']],
      ['Member of', 1, ['nato by us']],
    ]);
    expect(groups(['japan', 'korea'], ['japan', 'korea'])).toEqual([
      ['Allies', 1, ['us by japan']],
      ['Supplied by', 1, ['us by korea']],
      ['Threatened by', 1, ['north-korea by japan']],
    ]);
  });

  it('that the filter hides cannot be added', () => {
    expect(groups(['japan'], ['japan'], { ...NO_FILTER, minCertainty: 'ASSERTED' })).toEqual([
      ['Allies', 1, ['us by japan']],
      ['Threatened by', 1, []],
    ]);
    expect(groups(['japan'], ['japan'], { ...NO_FILTER, hiddenKinds: ['STATE'] })).toEqual([
      ['Allies', 1, []],
      ['Threatened by', 1, []],
    ]);
  });

  it('become expansions, each actor once', () => {
    const found = neighbourGroups(['actor:us', 'actor:japan'], records, { shown: new Set(['actor:us', 'actor:japan']), filter: NO_FILTER });
    expect(expansionsOf(moreOfAll(found))).toEqual([
      { by: 'actor:us', actors: ['actor:nato', 'actor:korea'] },
      { by: 'actor:japan', actors: ['actor:north-korea'] },
    ]);
  });

  it('of many are found in one pass', () => {
    const many = Array.from({ length: 2000 }, (_, place) => ({ ...actorCard(`a${place}`), relationCount: 1 }));
    const all = recordsOf(
      [...many, ...actors],
      many.map(({ slug }, place) => relationCard(slug, 'SUPPLIER', place % 2 === 0 ? 'us' : 'korea')),
    );
    let visits = 0;
    class Counted extends Map<string, RelationCard> {
      override *values() {
        for (const value of super.values()) {
          visits++;
          yield value;
        }
        return undefined;
      }
    }
    const relations = new Counted(all.relations);
    const found = neighbourGroups(
      many.map(({ id }) => id),
      { ...all, relations },
      { shown: new Set(), filter: NO_FILTER },
    );
    expect(found.map(({ name, count, more }) => [name, count, more.map(({ by }) => by)])).toEqual([
      ['Supplies', 2, ['actor:a1', 'actor:a0']],
    ]);
    expect(visits).toBe(2000);
  });
});
