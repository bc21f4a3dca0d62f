import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Engine } from '../../src/engine';
import { loadSeed } from '../../src/engine/load';
import type { PathQuery } from '../../src/engine/queries';
import type { PathView } from '../../src/engine/views';
import type { Certainty } from '../../src/model/certainty';
import { NO_FILTER } from '../../src/model/filter';
import { RELATION_TYPES } from '../../src/model/relationType';
import { explainPath } from '../../src/narrate/explainPath';
import { openEmbeddedStore } from '../../src/store/embedded/embeddedStore';
import { soon } from '../support/rows';

let directory: string;
let engine: Engine;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'actor-graph-narrate-'));
  const store = await openEmbeddedStore({ directory });
  await loadSeed(store, join(__dirname, '../../seed'));
  engine = openEngine(store);
});
afterAll(async () => {
  await engine.close();
  await rm(directory, { recursive: true });
});

async function paths(query: Pick<PathQuery, 'from' | 'to'> & Partial<PathQuery>): Promise<PathView[]> {
  const defaults: Omit<PathQuery, 'from' | 'to'> = {
    select: 'ALL_SHORTEST',
    mode: 'WALK',
    direction: 'ANY',
    minLength: 1,
    maxLength: 6,
    sign: null,
    k: 1,
    disjoint: null,
    filter: NO_FILTER,
    first: 1000,
    after: null,
  };
  const page = await engine.findPaths({ ...defaults, ...query }, soon());
  expect(page).toMatchObject({ complete: true, hasNextPage: false });
  return page.edges.map(({ path }) => path);
}

/** Opening words or verb of a clause: exactly one is in each sentence that is hedged. */
const HEDGES: Readonly<Record<Exclude<Certainty, 'ASSERTED'>, RegExp>> = {
  POSSIBLE: / may /,
  PREDICTED: / (?:is|are) expected to /,
  REPORTED: /^(?:According to |Reportedly, )/,
};

const QUOTE = /“([^”]*)”/g;

it('every path between any two actors of the article says of each step what its quote says', async () => {
  const actors = (await engine.actors({ search: null, kinds: null, first: 1000, after: null }, soon())).edges.map(({ item }) => item.slug);
  const found = [
    ...(await paths({ from: actors, to: actors })),
    ...(await paths({ from: actors, to: actors, filter: { ...NO_FILTER, types: RELATION_TYPES } })),
  ];
  expect(found.length).toBeGreaterThan(500);
  const seen = new Set<Certainty>();
  for (const path of found) {
    const explanation = explainPath(path);
    expect(explainPath(structuredClone(path))).toBe(explanation);
    expect(explanation).not.toMatch(/undefined|null|NaN|\[object|[A-Z]+_[A-Z]+| {2}|[\n\r]/);

    const quotes = [...explanation.matchAll(QUOTE)].map(([, quote]) => quote);
    const sentences = explanation.replace(QUOTE, '“”').split(/(?<=\.) /);
    expect(sentences).toHaveLength(path.steps.length + 1);
    for (const [i, { from, to, relation }] of path.steps.entries()) {
      const sentence = sentences[i];
      const spoken = sentence.toLowerCase();
      expect(spoken).toContain(from.name.toLowerCase());
      expect(spoken).toContain(to.name.toLowerCase());
      expect(spoken.replace(/^according to [^,]*, /, '').indexOf(from.name.toLowerCase())).toBeLessThan(5);

      const backing = relation.statements.filter(
        ({ statement }) => statement.polarity === 'AFFIRMED' && statement.certainty === relation.support.certainty,
      );
      const quoted = sentence.includes('“”') ? quotes.shift() : null;
      expect(backing.map(({ statement }) => statement.quote)).toContain(quoted);
      if (quoted === null) expect(sentence).toContain('(Common knowledge, no quote)');

      const hedges = Object.entries(HEDGES).flatMap(([certainty, hedge]) => (hedge.test(sentence) ? [certainty] : []));
      expect(hedges).toEqual(relation.support.certainty === 'ASSERTED' ? [] : [relation.support.certainty]);
      if (relation.support.certainty !== null) seen.add(relation.support.certainty);
    }
    expect(quotes).toEqual([]);
    expect(sentences.at(-1)).toContain(path.sign.toLowerCase());
    expect(sentences.at(-1)).toMatch(new RegExp(`${path.certainty?.toLowerCase()}\\.$`));
  }
  expect([...seen].sort()).toEqual(['ASSERTED', 'POSSIBLE', 'REPORTED']);
});

it.each([
  {
    actors: ['japan', 'north-korea', 'ukraine'],
    types: ['THREATENED_BY', 'ADVERSARY'],
    explanation:
      'Japan may be threatened by North Korea, as inferred from “South Korea and Japan, both key U.S. allies and directly affected by North Korean ' +
      'militarization, may perceive this move as a direct threat” (North Korean troops in Ukraine). ' +
      'North Korea is an adversary of Ukraine, as inferred from “Engaging in a high-profile conflict provides Pyongyang with a chance to test its ' +
      'military mettle and gain battlefield experience” (North Korean troops in Ukraine). ' +
      'Taken together the link is positive (2 hostile steps, an even number) and as certain as its weakest step: possible.',
  },
  {
    actors: ['united-states', 'japan', 'north-korea', 'russian-forces'],
    types: ['ALLY', 'THREATENED_BY', 'SUPPLIER'],
    explanation:
      'The United States is an ally of Japan: “South Korea and Japan, both key U.S. allies” (North Korean troops in Ukraine). ' +
      'Japan may be threatened by North Korea, as inferred from “South Korea and Japan, both key U.S. allies and directly affected by North Korean ' +
      'militarization, may perceive this move as a direct threat” (North Korean troops in Ukraine). ' +
      'According to the Pentagon, North Korea supplies troops to Russian forces, as inferred from “The Pentagon’s recent confirmation that approximately ' +
      '10,000 North Korean troops are being deployed to bolster Russian forces in Ukraine” (North Korean troops in Ukraine). ' +
      'Taken together the link is negative (one hostile step) and as certain as its weakest step: possible.',
  },
  {
    actors: ['nato', 'united-states', 'united-nations', 'north-korea', 'russia'],
    types: ['MEMBER_OF', 'MEMBER_OF', 'MEMBER_OF', 'SUPPLIER'],
    explanation:
      'NATO has the United States as a member (Common knowledge, no quote). ' +
      'The United States is a member of the United Nations (Common knowledge, no quote). ' +
      'The United Nations has North Korea as a member (Common knowledge, no quote). ' +
      'North Korea supplies troops to Russia, as inferred from “The introduction of North Korean forces is a testament to the Kremlin’s strategic ' +
      'predicament—seeking to preserve Russian lives while maintaining the intensity of its military campaign” (North Korean troops in Ukraine). ' +
      'Taken together the link is positive (no hostile step) and as certain as its weakest step: asserted.',
  },
])('$actors', async ({ actors, types, explanation }) => {
  const length = actors.length - 1;
  const filter = { ...NO_FILTER, types: RELATION_TYPES };
  const found = await paths({ from: [actors[0]], to: [actors[length]], mode: 'ACYCLIC', minLength: length, maxLength: length, filter });
  const told = found.filter(
    (path) =>
      path.actors.every(({ slug }, i) => slug === actors[i]) &&
      path.steps.every(({ relation, forward }, i) => relation.relation.type === types[i] && (types[i] !== 'SUPPLIER' || forward)),
  );
  expect(told.map(explainPath)).toEqual([explanation]);
});
