import fc from 'fast-check';
import { STRUCTURE_TYPES } from '../../src/model/relationType';
import { contentsOf, partsOf } from '../../src/pattern/contents';
import { parsePattern } from '../../src/pattern/parse';
import { planOfPattern } from '../../src/pattern/patternPlan';
import { printPattern } from '../../src/pattern/print';
import type { NaivePath } from '../execute/bruteForce';
import { pathsByEngine, type EngineAnswer } from '../execute/pathsByEngine';
import type { SmallGraph } from '../support/arbitraryGraph';
import { naiveMatch } from './naiveMatch';
import { questionAbout, type Question } from './questionAbout';
import { arbitraryMatchFilter, arbitraryRichGraph } from './richGraph';

const LONG = process.env.LONG_TESTS === '1';
const CASES = LONG ? 20_000 : 4_000;
/** How often it is asked whether longer paths are possible, which takes longer than all else. */
const ONE_IN = 16;

/** What the engine answers: the pattern goes through its text, as a user's does. */
function answered(graph: SmallGraph, { pattern, parameters, filter, maxLength }: Question): Promise<EngineAnswer> {
  const parsed = parsePattern(printPattern(pattern));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ column, message }) => `${column}: ${message}`).join('\n'));
  return pathsByEngine(graph, planOfPattern(parsed.pattern, parameters, filter, maxLength));
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

describe('planOfPattern', () => {
  it(
    `gives, run by the engine, the paths that trying every path gives, in ${CASES} random graphs and patterns`,
    async () => {
      const seen = new Map<string, number>();
      let answers = 0;
      let closed = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryRichGraph, arbitraryMatchFilter, fc.gen(), async (graph, given, draw) => {
          const question = questionAbout(graph, given, draw);
          const expected = naiveMatch(graph, question.pattern, question.parameters, question.filter, question.maxLength);
          const found = await answered(graph, question).catch((error: unknown) => {
            throw new Error(inWords(graph, question), { cause: error });
          });
          expect(found.exhausted).toBe(false);
          if (JSON.stringify(found.paths) !== JSON.stringify(expected))
            throw new Error(`${inWords(graph, question)}\nexpected ${shownPaths(expected)}\nfound    ${shownPaths(found.paths)}`);
          if (draw(fc.nat, ONE_IN - 1) === 0 && !found.longerPossible()) {
            const longer = naiveMatch(graph, question.pattern, question.parameters, question.filter, question.maxLength + 1);
            if (longer.length !== expected.length)
              throw new Error(`${inWords(graph, question)}\nwas said to have no longer paths, but has ${shownPaths(longer)}`);
            closed++;
          }
          if (expected.length === 0) return;
          answers++;
          for (const feature of featuresOf(question, expected)) seen.set(feature, (seen.get(feature) ?? 0) + 1);
        }),
        { numRuns: CASES },
      );
      const rare = FEATURES.filter((feature) => (seen.get(feature) ?? 0) < CASES / 1_000);
      if (LONG)
        console.log(
          `${answers} of ${CASES} cases have paths, ${closed} are known to have no longer ones; of these, with\n${FEATURES.map((feature) => `${feature}: ${seen.get(feature) ?? 0}`).join(', ')}`,
        );
      expect(rare).toEqual([]);
      expect(closed).toBeGreaterThan(CASES / 100);
      expect(answers).toBeGreaterThan(CASES / 2);
    },
    CASES * 100,
  );
});

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
