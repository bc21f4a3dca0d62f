import { actorRows } from '../../../src/explorer/tables/tableRows';
import { actorCard, relationCard } from '../exampleRecords';

it('an actor counts the relations that can be seen, each once, by sign', () => {
  const actors = ['a', 'b', 'c'].map((slug) => actorCard(slug));
  const relations = [
    relationCard('a', 'ALLY', 'b'),
    relationCard('a', 'ADVERSARY', 'b'),
    relationCard('b', 'SUPPLIER', 'b'),
    relationCard('b', 'ALLY', 'hidden'),
  ];
  expect(actorRows({ actors, relations }).map(({ id, relations: all, positive, negative }) => [id, all, positive, negative])).toEqual([
    ['actor:a', 2, 1, 1],
    ['actor:b', 4, 3, 1],
    ['actor:c', 0, 0, 0],
  ]);
});
