import fc from 'fast-check';
import { factsOfProjection } from '../../src/engine/graphFacts';
import { questionOfMatch } from '../../src/engine/pathQuestion';
import { buildProjection } from '../../src/graph/build';
import type { RelationFilter } from '../../src/model/filter';
import type { Relation } from '../../src/model/relation';
import { STRUCTURE_TYPES } from '../../src/model/relationType';
import { contentsOf, partsOf } from '../../src/pattern/contents';
import { pathLengths } from '../../src/pattern/lengths';
import { printPattern } from '../../src/pattern/print';
import type { NaivePath } from '../execute/bruteForce';
import { hierarchical, naiveRollUp, wholesIn, type GraphOfWholes } from '../execute/naiveRollUp';
import { pathsOn, type EngineAnswer } from '../execute/pathsByEngine';
import { chunksOf, type SmallGraph } from '../support/arbitraryGraph';
import { naiveMatch } from './naiveMatch';
import { questionAbout, type Question } from './questionAbout';
import { arbitraryMatchFilter, arbitraryRichGraph } from './richGraph';

/** How often it is asked whether longer paths are possible, which takes longer than all else. */
const ONE_IN = 16;

/** A random graph and question, with both answers. */
interface Case {
  readonly question: Question;
  readonly expected: readonly NaivePath[];
  /** What naming an actor is worth where others count as it: the answer if it named that actor alone. */
  readonly plainlyNamed: () => readonly NaivePath[];
  /** Whether it was asked and told that there are no longer paths. */
  readonly closed: boolean;
}

/** Throws when the engine and trying every path give different answers to a random question about a random graph. */
async function tryCase(drawn: SmallGraph, given: RelationFilter, draw: fc.GeneratorValue): Promise<Case> {
  const whole = given.rollUp ? hierarchical(drawn) : drawn;
  const isThere = (slug: string) => whole.actors.some((actor) => actor.slug === slug);
  const relations = whole.relations.length > 0 && draw(fc.nat, 15) === 15 ? [draw(fc.constantFrom<Relation[]>, ...whole.relations).id] : [];
  const filter: RelationFilter = {
    ...given,
    avoidActors: given.avoidActors.filter(isThere),
    without: { ...given.without, actors: given.without.actors.filter(isThere), relations },
  };
  const rolled = given.rollUp ? naiveRollUp(whole, filter) : null;
  const graph: GraphOfWholes = rolled === null ? whole : wholesIn(rolled);
  const question = questionAbout(
    graph,
    rolled === null ? filter : { ...filter, avoidActors: filter.avoidActors.map(rolled.countsAs) },
    draw,
  );

  const { pattern, parameters, maxLength } = question;
  const fail = (problem: string, cause?: unknown): never => {
    throw new Error(`${inWords(whole, { ...question, filter })}\n${problem}`, { cause });
  };
  const expectedIn = (naive: GraphOfWholes, most: number) => naiveMatch(naive, pattern, parameters, question.filter, most);
  const projection = await buildProjection(chunksOf(whole));
  const found = ((): EngineAnswer => {
    try {
      // The pattern goes through its text, as a user's does.
      const { ground, plan } = questionOfMatch(
        factsOfProjection(projection),
        { pattern: printPattern(pattern), parameters, filter, first: 1, after: null },
        maxLength,
      );
      return pathsOn(ground.projection, plan, 5_000_000, Infinity);
    } catch (error) {
      return fail('was not answered', error);
    }
  })();
  expect(found.exhausted).toBe(false);
  const expected = expectedIn(graph, maxLength);
  if (JSON.stringify(found.paths) !== JSON.stringify(expected))
    fail(`expected ${shownPaths(expected)}\nfound    ${shownPaths(found.paths)}`);
  if (maxLength >= pathLengths(pattern.pattern).max) expect(found.longerPossible()).toBe(false);
  const closed = draw(fc.nat, ONE_IN - 1) === 0 && !found.longerPossible();
  if (closed) {
    const longer = expectedIn(graph, maxLength + 1);
    if (longer.length !== expected.length) fail(`was said to have no longer paths, but has ${shownPaths(longer)}`);
  }
  return { question, expected, closed, plainlyNamed: () => expectedIn({ ...graph, parts: new Map() }, maxLength) };
}

/** A failure names its case: the pattern as text, and the graph as a user would draw it. */
function inWords(graph: SmallGraph, { pattern, parameters, filter, maxLength }: Question): string {
  const actors = graph.actors.map(({ slug, kind }) => `(${slug}:${kind})`);
  const relations = graph.relations.map(
    ({ id, type, source, target, since, until }) => `(${source})-[${id.slice(9, 13)}:${type} ${since ?? ''}..${until ?? ''}]->(${target})`,
  );
  return [
    printPattern(pattern),
    JSON.stringify(parameters),
    `at most ${maxLength} steps, ${JSON.stringify(filter)}`,
    actors.join(' '),
    ...relations,
  ].join('\n');
}

/** The test that the engine gives the paths that trying every path gives, in so many random graphs and patterns. */
export function testPatterns(cases: number): void {
  it(
    `gives the paths that trying every path gives, in ${cases} random graphs and patterns`,
    async () => {
      const seen = new Map<string, number>();
      let answers = 0;
      let closed = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryRichGraph, arbitraryMatchFilter, fc.gen(), async (graph, filter, draw) => {
          const tried = await tryCase(graph, filter, draw);
          if (tried.closed) closed++;
          if (tried.expected.length === 0) return;
          answers++;
          for (const feature of featuresOf(tried.question, tried.expected)) seen.set(feature, (seen.get(feature) ?? 0) + 1);
        }),
        { numRuns: cases },
      );
      const rare = FEATURES.filter((feature) => (seen.get(feature) ?? 0) < cases / 1_000);
      expect(rare).toEqual([]);
      expect(closed).toBeGreaterThan(cases / 100);
      expect(answers).toBeGreaterThan(cases / 2);
    },
    cases * 100,
  );
}

/** The same with `rollUp`, in graphs in which actors lead others and are part of them. */
export function testRolledPatterns(cases: number): void {
  it(
    `gives with rollUp the paths that trying every path of the wholes gives, in ${cases} random graphs and patterns`,
    async () => {
      let answers = 0;
      let closed = 0;
      let namedByPart = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryRichGraph, arbitraryMatchFilter, fc.gen(), async (graph, filter, draw) => {
          const { expected, plainlyNamed, ...tried } = await tryCase(graph, { ...filter, rollUp: true }, draw);
          if (tried.closed) closed++;
          if (expected.length > 0) answers++;
          if (JSON.stringify(plainlyNamed()) !== JSON.stringify(expected)) namedByPart++;
        }),
        { numRuns: cases },
      );
      expect(closed).toBeGreaterThan(cases / 100);
      expect(answers).toBeGreaterThan(cases / 2);
      expect(namedByPart).toBeGreaterThan(cases / 200);
    },
    cases * 100,
  );
}

function shownPaths(paths: readonly NaivePath[]): string {
  return paths
    .map(({ actors, relations }) => actors.map((actor, i) => (i === 0 ? actor : `-${relations[i - 1].slice(9, 13)}-${actor}`)).join(''))
    .join(' ');
}

/** All constructs of the language, each of which must occur in cases that have paths. */
const FEATURES = [
  ...['ALL', 'ANY', 'ANY_SHORTEST', 'ALL_SHORTEST', 'SHORTEST_K', 'SHORTEST_K_GROUPS', 'count as parameter'],
  ...['WALK', 'TRAIL', 'ACYCLIC', 'SIMPLE', 'group mode', 'path variable'],
  ...['RIGHT', 'LEFT', 'ANY direction', 'UNDIRECTED', 'LEFT_OR_RIGHT', 'LEFT_OR_UNDIRECTED', 'UNDIRECTED_OR_RIGHT'],
  ...['LabelOr', 'LabelAnd', 'LabelNot', 'AnyLabel', 'structure type'],
  ...[
    'edge {n,m}',
    'edge {n,}',
    'edge ?',
    'group',
    'group {n,m}',
    'group {n,}',
    'group ?',
    'quantifier in quantifier',
    'group WHERE',
    'alternation',
  ],
  ...[
    'property map',
    'map asks another variable',
    'node WHERE',
    'edge WHERE',
    'last WHERE',
    'WHERE across elements',
    'variable twice',
    'actor twice',
    'relation twice',
  ],
  ...[
    '=',
    '<>',
    '<',
    '<=',
    '>',
    '>=',
    'IN',
    'STARTS WITH',
    'ENDS WITH',
    'CONTAINS',
    'And',
    'Or',
    'Xor',
    'Not',
    'IS NULL',
    'IS TRUE',
    'IS FALSE',
    'IS UNKNOWN',
    'null',
    'parameter',
  ],
  ...[
    'slug',
    'name',
    'kind',
    'aliases',
    'description',
    'iso3',
    'type',
    'sign',
    'certainty',
    'since',
    'until',
    'contested',
    'documentCount',
    'qualifiers',
  ].map((property) => `.${property}`),
  ...['filter', 'no filter', 'no step', 'closed path'],
];

function featuresOf({ pattern, filter }: Question, answer: readonly NaivePath[]): Set<string> {
  const { elements, groups, conditions, labels } = contentsOf(pattern);
  const features = new Set<string>([pattern.selector.kind, pattern.mode]);
  const note = (present: boolean, feature: string) => {
    if (present) features.add(feature);
  };
  note('k' in pattern.selector && pattern.selector.k.kind === 'Parameter', 'count as parameter');
  note(pattern.pathVariable !== null, 'path variable');
  note(pattern.where !== null, 'last WHERE');
  for (const { element, frames } of elements) {
    note(frames.filter(({ kind }) => kind === 'REPEATED').length > 1, 'quantifier in quantifier');
    note(
      frames.some(({ kind }) => kind === 'BRANCH'),
      'alternation',
    );
    note(element.properties.length > 0, 'property map');
    note(element.where !== null, element.kind === 'NodePattern' ? 'node WHERE' : 'edge WHERE');
    if (element.kind === 'NodePattern') continue;
    features.add(element.direction === 'ANY' ? 'ANY direction' : element.direction);
    const { quantifier } = element;
    if (quantifier !== null) features.add(quantifier.optional ? 'edge ?' : quantifier.max === null ? 'edge {n,}' : 'edge {n,m}');
  }
  for (const { group } of groups) {
    const { quantifier } = group;
    features.add(quantifier === null ? 'group' : quantifier.optional ? 'group ?' : quantifier.max === null ? 'group {n,}' : 'group {n,m}');
    note(group.mode !== null, 'group mode');
    note(group.where !== null, 'group WHERE');
  }
  const labelled = JSON.stringify(labels.map((placed) => placed.labels));
  for (const kind of ['LabelOr', 'LabelAnd', 'LabelNot', 'AnyLabel']) note(labelled.includes(kind), kind);
  note(
    STRUCTURE_TYPES.some((type) => labelled.includes(type)),
    'structure type',
  );
  for (const [kind, feature] of [
    ['NodePattern', 'actor twice'],
    ['EdgePattern', 'relation twice'],
  ] as const) {
    const names = elements.flatMap(({ element, frames }) =>
      element.kind === kind && !frames.some((frame) => frame.kind === 'BRANCH') ? (element.variable?.name ?? []) : [],
    );
    note(new Set(names).size < names.length, feature);
    note(new Set(names).size < names.length, 'variable twice');
  }
  for (const { expression, property, owner } of conditions) {
    const parts = [...partsOf(expression)];
    const asked = new Set(parts.flatMap((part) => (part.kind === 'PropertyReference' ? [part.variable.name] : [])));
    note(property !== null && asked.size > 0, 'map asks another variable');
    note(
      asked.size > 1 ||
        (owner.kind !== 'PathPattern' &&
          owner.kind !== 'Group' &&
          owner.variable !== null &&
          asked.size > 0 &&
          !asked.has(owner.variable.name)),
      'WHERE across elements',
    );
    if (property !== null) features.add(`.${property.name}`);
    for (const part of parts) {
      if (part.kind === 'Comparison') features.add(part.operator);
      if (part.kind === 'And' || part.kind === 'Or' || part.kind === 'Xor' || part.kind === 'Not') features.add(part.kind);
      if (part.kind === 'Is') features.add(`IS ${part.test}`);
      note(part.kind === 'Literal' && part.value === null, 'null');
      note(part.kind === 'Parameter', 'parameter');
      if (part.kind === 'PropertyReference') features.add(`.${part.property.name}`);
    }
  }
  note(
    answer.some(({ relations }) => relations.length === 0),
    'no step',
  );
  note(
    answer.some(({ actors }) => actors.length > 1 && actors[0] === actors[actors.length - 1]),
    'closed path',
  );
  features.add(
    filter.minCertainty === null &&
      filter.at === null &&
      filter.documents === null &&
      filter.avoidActors.length === 0 &&
      filter.viaKinds === null &&
      filter.without.actors.length === 0
      ? 'no filter'
      : 'filter',
  );
  return features;
}
