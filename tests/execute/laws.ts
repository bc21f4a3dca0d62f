import fc from 'fast-check';
import { mergeActor } from '../../src/model/actor';
import { NO_FILTER } from '../../src/model/filter';
import type { Relation } from '../../src/model/relation';
import { RELATION_TYPES, type RelationType } from '../../src/model/relationType';
import type { Statement } from '../../src/model/statement';
import { planBetween, type PathsBetween } from '../../src/pattern/between';
import { parsePattern } from '../../src/pattern/parse';
import { planOfPattern } from '../../src/pattern/patternPlan';
import { arbitraryGraph, type SmallGraph } from '../support/arbitraryGraph';
import { arbitraryQuery } from './arbitraryQuery';
import type { NaivePath } from './bruteForce';
import { pathsByEngine } from './pathsByEngine';

/** Laws that hold between an answer and the answer to something changed, whatever the answers are. */

const pathText = ({ actors, relations }: NaivePath) =>
  actors.map((actor, i) => (i === 0 ? actor : `-${relations[i - 1]}-${actor}`)).join('');
const texts = (paths: readonly NaivePath[]) => paths.map(pathText).sort();
const slugsOf = (graph: SmallGraph) => graph.actors.map(({ slug }) => slug);

/** The answer between all actors of the graph, or those given. */
async function answer(graph: SmallGraph, query: PathsBetween, ends: readonly string[] = slugsOf(graph)): Promise<NaivePath[]> {
  return (await pathsByEngine(graph, planBetween({ ...query, from: ends, to: ends }))).paths;
}

/** Whether the law had something to say of these; it throws where it is broken. */
type Law = (graph: SmallGraph, query: PathsBetween, draw: fc.GeneratorValue) => Promise<boolean>;

const all = (query: PathsBetween, change: Partial<PathsBetween> = {}): PathsBetween => ({ ...query, select: 'ALL', ...change });
const open = { filter: { ...NO_FILTER, types: RELATION_TYPES } };

/** What holds of answers, as the end of a sentence that begins with them. */
const LAWS: Readonly<Record<string, Law>> = {
  'of k are within those of k + 1': async (graph, query, draw) => {
    const select = draw(fc.constantFrom, 'SHORTEST_K' as const, 'SHORTEST_K_GROUPS' as const, 'CHEAPEST_K' as const);
    const fewer = await answer(graph, { ...query, select });
    const more = new Set(texts(await answer(graph, { ...query, select, k: query.k + 1 })));
    expect(texts(fewer).filter((path) => !more.has(path))).toEqual([]);
    return more.size > fewer.length;
  },

  'of a length are the answers of a greater length that are no longer': async (graph, query) => {
    const longer = await answer(graph, all(query, { maxLength: query.maxLength + 1 }));
    const kept = longer.filter(({ relations }) => relations.length <= query.maxLength);
    expect(await answer(graph, all(query))).toEqual(kept);
    return longer.length > kept.length;
  },

  'are parted by a condition into those where it is true, false and unknown': async (graph, _, draw) => {
    const condition = draw(fc.constantFrom, ...CONDITIONS);
    const [whole, ...parts] = await Promise.all(
      ['TRUE', condition, `NOT (${condition})`, `(${condition}) IS UNKNOWN`].map(async (where) => {
        const parsed = parsePattern(`TRAIL (a)-[r:%|LEADS]-(m)-[s]-{0,2}(b) WHERE ${where}`);
        if (!parsed.ok) throw new Error(parsed.problems[0].message);
        return texts((await pathsByEngine(graph, planOfPattern(parsed.pattern, {}, open.filter, 4))).paths);
      }),
    );
    expect(parts.flat().sort()).toEqual(whole);
    return parts.filter((part) => part.length > 0).length > 1;
  },

  'the other way round are the paths reversed': async (graph, query, draw) => {
    const select = draw(fc.constantFrom, 'ALL' as const, 'ALL_SHORTEST' as const, 'SHORTEST_K_GROUPS' as const);
    const direction = ({ OUTGOING: 'INCOMING', INCOMING: 'OUTGOING', ANY: 'ANY' } as const)[query.direction];
    const there = await answer(graph, { ...query, select });
    const back = await answer(graph, { ...query, select, direction });
    const reversed = back.map(({ actors, relations }) => ({ actors: actors.toReversed(), relations: relations.toReversed() }));
    expect(texts(reversed)).toEqual(texts(there));
    return there.some(({ relations }) => relations.length > 0);
  },

  'do not depend on the order in which rows were written': async (graph, query, draw) => {
    const shuffled = <T>(rows: readonly T[]) => draw(fc.shuffledSubarray<T>, [...rows], { minLength: rows.length });
    const other = {
      actors: shuffled(graph.actors),
      documents: shuffled(graph.documents),
      relations: shuffled(graph.relations),
      statements: shuffled(graph.statements),
    };
    const paths = await answer(graph, query);
    expect(await answer(other, query)).toEqual(paths);
    return paths.length > 0;
  },

  'follow a change of names': async (graph, query, draw) => {
    const renamed = draw(fc.shuffledSubarray<string>, slugsOf(graph), { minLength: graph.actors.length });
    const names = new Map(slugsOf(graph).map((slug, i) => [slug, `x${renamed[i]}`]));
    const nameOf = (slug: string) => names.get(slug) ?? slug;
    const other: SmallGraph = {
      ...graph,
      actors: graph.actors.map((actor) => ({ ...actor, slug: nameOf(actor.slug) })),
      relations: graph.relations.map((relation) => ({ ...relation, source: nameOf(relation.source), target: nameOf(relation.target) })),
    };
    const { filter } = query;
    const without = { ...filter.without, actors: filter.without.actors.map(nameOf) };
    const paths = await answer(graph, all(query));
    const found = await answer(other, all(query, { filter: { ...filter, avoidActors: filter.avoidActors.map(nameOf), without } }));
    expect(texts(found)).toEqual(texts(paths.map(({ actors, relations }) => ({ actors: actors.map(nameOf), relations }))));
    return paths.length > 0;
  },

  'without a relation are the answers that do not go over it': async (graph, query, draw) => {
    if (graph.relations.length === 0) return false;
    const { id } = draw(fc.constantFrom<Relation[]>, ...graph.relations);
    const paths = await answer(graph, all(query));
    const kept = paths.filter(({ relations }) => !relations.includes(id));
    expect(await answer({ ...graph, relations: graph.relations.filter((relation) => relation.id !== id) }, all(query))).toEqual(kept);
    return kept.length < paths.length;
  },

  'with a relation doubled go over either, each time': async (graph, query, draw) => {
    if (graph.relations.length === 0) return false;
    const mode = draw(fc.constantFrom, 'WALK' as const, 'ACYCLIC' as const, 'SIMPLE' as const);
    const chosen = draw(fc.constantFrom<Relation[]>, ...graph.relations);
    const twin = `${chosen.id}-twin`;
    const doubled = {
      ...graph,
      relations: [...graph.relations, { ...chosen, id: twin }],
      statements: withStatements(graph, chosen.id, twin),
    };
    const paths = await answer(graph, all(query, { mode }));
    const expected = paths.flatMap(({ actors, relations }) =>
      relations
        .reduce<string[][]>(
          (ways, id) =>
            ways.flatMap((way) =>
              id === chosen.id
                ? [
                    [...way, id],
                    [...way, twin],
                  ]
                : [[...way, id]],
            ),
          [[]],
        )
        .map((way) => ({ actors, relations: way })),
    );
    expect(texts(await answer(doubled, all(query, { mode })))).toEqual(texts(expected));
    return expected.length > paths.length;
  },

  'with a relation parted by a new actor go over both parts': async (graph, { direction, maxLength, sign }, draw) => {
    const straight = graph.relations.filter(({ source, target }) => source !== target);
    if (straight.length === 0) return false;
    const query: PathsBetween = {
      from: [],
      to: [],
      select: 'ALL',
      k: 1,
      mode: draw(fc.constantFrom, 'TRAIL' as const, 'ACYCLIC' as const),
      direction,
      minLength: 0,
      maxLength,
      sign,
      ...open,
    };
    const { id, ...chosen } = draw(fc.constantFrom<Relation[]>, ...straight);
    const [first, second] = [`${id}-1`, `${id}-2`];
    const positive = chosen.type === 'ALLY' || chosen.type === 'ADVERSARY' ? 'ALLY' : 'SUPPLIER';
    const parted: SmallGraph = {
      ...graph,
      actors: [...graph.actors, mergeActor(null, { slug: 'between' })],
      relations: [
        ...graph.relations.filter((relation) => relation.id !== id),
        { ...chosen, id: first, target: 'between' },
        { ...chosen, id: second, source: 'between', type: positive },
      ],
      statements: [...withStatements(graph, id, first), ...withStatements(graph, id, second).slice(graph.statements.length)],
    };
    const paths = await answer(graph, query);
    const contracted = (await answer(parted, { ...query, maxLength: maxLength + 1 }, slugsOf(graph))).map(({ actors, relations }) => ({
      actors: actors.filter((actor) => actor !== 'between'),
      relations: relations.flatMap((relation, i) =>
        relation !== first && relation !== second ? [relation] : actors[i + 1] === 'between' ? [id] : [],
      ),
    }));
    expect(texts(contracted.filter(({ relations }) => relations.length <= maxLength))).toEqual(texts(paths));
    return paths.some(({ relations }) => relations.includes(id));
  },

  'change their signs, with those of the relations across a cut, exactly where one end is inside': async (graph, query, draw) => {
    const inside = draw(fc.subarray<string>, slugsOf(graph));
    const cut = (a: string, b: string) => inside.includes(a) !== inside.includes(b);
    const flipped: SmallGraph = {
      ...graph,
      relations: graph.relations.map((relation) =>
        cut(relation.source, relation.target) ? { ...relation, type: OPPOSITE[relation.type] ?? relation.type } : relation,
      ),
    };
    const filter = { ...query.filter, types: RELATION_TYPES.slice(0, 4) };
    const of = (sign: 'POSITIVE' | 'NEGATIVE', changed: SmallGraph) => answer(changed, all(query, { sign, filter }));
    const [positive, negative] = [await of('POSITIVE', graph), await of('NEGATIVE', graph)];
    const across = ({ actors }: NaivePath) => cut(actors[0], actors[actors.length - 1]);
    const expected = [...positive.filter((path) => !across(path)), ...negative.filter(across)];
    expect(texts(await of('POSITIVE', flipped))).toEqual(texts(expected));
    return expected.some(across);
  },

  'between different actors: shortest walks are simple, simple paths are trails, trails are walks': async (graph, query) => {
    const between = { ...query, minLength: 1, sign: null };
    const different = async (mode: PathsBetween['mode'], select: PathsBetween['select']) =>
      texts((await answer(graph, { ...between, mode, select })).filter(({ actors }) => actors[0] !== actors[actors.length - 1]));
    const nested = [
      await different('WALK', 'ALL_SHORTEST'),
      await different('SIMPLE', 'ALL'),
      await different('TRAIL', 'ALL'),
      await different('WALK', 'ALL'),
    ];
    for (let i = 1; i < nested.length; i++) expect(nested[i - 1].filter((path) => !nested[i].includes(path))).toEqual([]);
    expect(await different('ACYCLIC', 'ALL')).toEqual(nested[1]);
    return nested[0].length < nested[3].length;
  },

  'number as many walks as the power of the matrix says, and their signs add up to that of the signed matrix': async (
    graph,
    query,
    draw,
  ) => {
    const length = draw(fc.integer, { min: 0, max: 3 });
    const filter = { ...NO_FILTER, types: RELATION_TYPES };
    const walks = all(query, { mode: 'WALK', minLength: length, maxLength: length, sign: null, filter });
    const single = await answer(graph, { ...walks, minLength: 1, maxLength: 1 });
    const slugs = slugsOf(graph);
    const negative = new Set(graph.relations.filter(({ type }) => type === 'ADVERSARY' || type === 'THREATENED_BY').map(({ id }) => id));
    const matrix = (weight: (relation: string) => number) =>
      slugs.map((from) =>
        slugs.map((to) =>
          sum(single.filter(({ actors }) => actors[0] === from && actors[1] === to).map(({ relations }) => weight(relations[0]))),
        ),
      );
    const counted = (paths: readonly NaivePath[]) =>
      slugs.map((from) => slugs.map((to) => paths.filter(({ actors }) => actors[0] === from && actors[length] === to).length));
    const found = await answer(graph, walks);
    expect(counted(found)).toEqual(
      power(
        matrix(() => 1),
        length,
      ),
    );
    const [plus, minus] = [
      counted(await answer(graph, { ...walks, sign: 'POSITIVE' })),
      counted(await answer(graph, { ...walks, sign: 'NEGATIVE' })),
    ];
    expect(plus.map((row, i) => row.map((count, j) => count - minus[i][j]))).toEqual(
      power(
        matrix((relation) => (negative.has(relation) ? -1 : 1)),
        length,
      ),
    );
    return length > 1 && found.length > 0;
  },

  'are the same beside a graph that is not connected': async (graph, query) => {
    const aside = (slug: string) => `aside-${slug}`;
    const both: SmallGraph = {
      actors: [...graph.actors.map((actor) => ({ ...actor, slug: aside(actor.slug) })), ...graph.actors],
      documents: graph.documents,
      relations: [
        ...graph.relations,
        ...graph.relations.map(({ id, source, target, ...rest }) => ({
          ...rest,
          id: `${id}-aside`,
          source: aside(source),
          target: aside(target),
        })),
      ],
      statements: [
        ...graph.statements,
        ...graph.statements.map((statement) => ({ ...statement, relation: `${statement.relation}-aside` })),
      ],
    };
    const paths = await answer(graph, query);
    expect(await answer(both, query, slugsOf(graph))).toEqual(paths);
    return paths.length > 0;
  },

  'that a budget cut off are the beginning of the whole, and say so': async (graph, query, draw) => {
    const parsed = parsePattern(
      draw(
        fc.constantFrom,
        'TRAIL (a)-[r]-+(b)-[s]-*(c) WHERE a.kind = b.kind',
        'SHORTEST 2 GROUPS (a)(()-[r]-()-[s]-() WHERE r.type <> s.type)+(b)',
        'ALL SHORTEST (a)-*(b)',
      ),
    );
    if (!parsed.ok) throw new Error(parsed.problems[0].message);
    const plan = planOfPattern(parsed.pattern, {}, query.filter, 4);
    const whole = await pathsByEngine(graph, plan);
    const part = await pathsByEngine(graph, plan, draw(fc.integer, { min: 1, max: 300 }));
    expect(part.paths).toEqual(whole.paths.slice(0, part.paths.length));
    if (!part.exhausted) expect(part.paths).toEqual(whole.paths);
    return part.exhausted && whole.paths.length > 0;
  },
};

/** The tests that each law holds in so many random graphs and queries, and has something to say of enough of them. */
export function testLaws(runs: number): void {
  it.each(Object.entries(LAWS))(
    '%s',
    async (_, law) => {
      let telling = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryGraph, arbitraryQuery, fc.gen(), async (graph, query, draw) => {
          if (await law(graph, query, draw)) telling++;
        }),
        { numRuns: runs },
      );
      expect(telling).toBeGreaterThan(runs / 30);
    },
    runs * 400,
  );
}

const CONDITIONS = [
  "a.kind = 'STATE'",
  'a.kind = b.kind OR m.iso3 IS NULL',
  'r.since IS NULL',
  "r.since < '2002'",
  "r.until > '2001' AND a.slug < b.slug",
  "NOT (r.until = '2002') OR r.contested",
  "r.certainty >= 'PREDICTED' XOR r.since = '2001'",
  "'arms' IN r.qualifiers AND r.until <> '2003'",
  "r.since IN ['2001', NULL]",
];

const OPPOSITE: Partial<Record<RelationType, RelationType>> = {
  ALLY: 'ADVERSARY',
  ADVERSARY: 'ALLY',
  SUPPLIER: 'THREATENED_BY',
  THREATENED_BY: 'SUPPLIER',
};

/** The graph's statements, and those of one relation once more for another. */
function withStatements(graph: SmallGraph, relation: string, other: string): Statement[] {
  return [
    ...graph.statements,
    ...graph.statements
      .filter((statement) => statement.relation === relation)
      .map((statement) => ({ ...statement, id: `${statement.id}-${other}`, relation: other })),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function power(matrix: readonly (readonly number[])[], exponent: number): number[][] {
  let result: number[][] = matrix.map((_, i) => matrix.map((__, j) => (i === j ? 1 : 0)));
  for (let n = 0; n < exponent; n++) result = result.map((row) => matrix.map((_, j) => sum(row.map((value, k) => value * matrix[k][j]))));
  return result;
}
