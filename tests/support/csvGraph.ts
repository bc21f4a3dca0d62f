import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTOR_KINDS } from '../../src/model/actor';
import { CERTAINTIES } from '../../src/model/certainty';
import { RELATION_TYPES } from '../../src/model/relationType';

/** A graph as CSV files. */
export interface CsvGraph {
  /** Arguments of `actor-graph import`. */
  readonly files: readonly string[];
  /** How many relations each actor (by slug) has. */
  readonly degrees: ReadonlyMap<string, number>;
}

/**
 * Writes a graph into a folder: so many actors, `hub` linked to the first `neighbours` of them, and relations between others that are
 * more often among those that come first. The same numbers give the same graph.
 */
export function writeCsvGraph(
  folder: string,
  { actors, relations, neighbours }: { actors: number; relations: number; neighbours: number },
): CsvGraph {
  const random = mulberry32(7);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const slugs = ['hub', ...Array.from({ length: actors - 1 }, (_, place) => `actor-${place}`)];
  const rows = new Map<string, string>();
  const degrees = new Map<string, number>();
  const relate = (source: string, type: string, target: string) => {
    const key = [...[source, target].sort(), type].join();
    if (source === target || rows.has(key)) return;
    rows.set(key, [source, type, target, '', '', pick(CERTAINTIES), ''].join());
    for (const slug of [source, target]) degrees.set(slug, (degrees.get(slug) ?? 0) + 1);
  };
  for (const slug of slugs.slice(1, neighbours + 1)) relate('hub', 'SUPPLIER', slug);
  while (rows.size < relations)
    relate(slugs[1 + Math.floor((actors - 1) * random() ** 2.5)], pick(RELATION_TYPES), slugs[1 + Math.floor((actors - 1) * random())]);
  const files = { actors: join(folder, 'actors.csv'), relations: join(folder, 'relations.csv') };
  writeFileSync(
    files.actors,
    ['slug,name,kind', ...slugs.map((slug) => `${slug},${slug.replace('-', ' ')},${pick(ACTOR_KINDS)}`), ''].join('\n'),
  );
  writeFileSync(files.relations, ['source,type,target,since,until,certainty,qualifier', ...rows.values(), ''].join('\n'));
  return { files: ['--actors', files.actors, '--relations', files.relations], degrees };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
