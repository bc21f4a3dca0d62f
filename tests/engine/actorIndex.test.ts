import fc from 'fast-check';
import { actorIndexOf } from '../../src/engine/actorIndex';
import { buildProjection } from '../../src/graph/build';
import { foldName, mergeActor, type Actor } from '../../src/model/actor';
import { chunksOf } from '../support/arbitraryGraph';

const actor = (slug: string, name: string, aliases: readonly string[] = []): Actor =>
  mergeActor(null, { slug, name, kind: 'STATE', aliases: [...aliases] });

const found = async (actors: readonly Actor[], text: string) => {
  const { actors: table, ...rest } = await buildProjection(chunksOf({ actors, documents: [], relations: [], statements: [] }));
  return actorIndexOf({ actors: table, ...rest })
    .search(text)
    .map((hit) => table.slug[hit.actor]);
};

/** How an actor matches, the better the less: by a whole name, by how each word is written, or only by words that are nearly so. */
const rank = ({ slug, name, aliases }: Actor, text: string): number => {
  const words = [slug.replaceAll('-', ' '), name, ...aliases].flatMap((called) => foldName(called).split(' '));
  if ([slug, name, ...aliases].map(foldName).includes(foldName(text))) return 0;
  return foldName(text)
    .split(' ')
    .every((wanted) => words.some((word) => word.startsWith(wanted)))
    ? 1
    : 2;
};

describe('search', () => {
  it('gives a word that begins so before one with a wrong letter', async () => {
    const actors = [
      actor('kim-jong-un', 'Kim Jong Un'),
      actor('north-korea', 'North Korea', ['Pyongyang', 'Democratic People’s Republic of Korea']),
      actor('pyong-yan', 'Pyong'),
    ];
    expect(await found(actors, 'Pyong')).toEqual(['pyong-yan', 'north-korea', 'kim-jong-un']);
  });

  it('gives whole names first, then what begins so, then what is misspelt, whatever the names', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 5 });
    const called = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
    const seen = new Set<number>();
    let mixed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(called, fc.array(called, { maxLength: 2 })), { minLength: 4, maxLength: 8, size: 'max' }),
        fc.nat(),
        fc.integer({ min: 3, max: 9 }),
        async (names, which, length) => {
          const text = names[which % names.length][0].slice(0, length).trim();
          const actors = names.map(([name, aliases], place) => actor(`x${place}`, name, aliases));
          const slugs = await found(actors, text);
          const ranks = slugs.map((slug) =>
            rank(
              actors.find((one) => one.slug === slug)!,
              text,
            ),
          );
          expect(ranks).toEqual([...ranks].sort());
          // All that are written right are found.
          for (const one of actors) if (rank(one, text) < 2) expect(slugs).toContain(one.slug);
          for (const one of ranks) seen.add(one);
          if (new Set(ranks).size > 1) mixed++;
        },
      ),
      { numRuns: 500 },
    );
    expect(seen.size).toBe(3);
    expect(mixed).toBeGreaterThan(50);
  });
});
