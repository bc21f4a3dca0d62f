/** A wrong query and what its error must tell. */
export interface Wrong {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly code: string;
  /** What the extensions must hold besides the code. */
  readonly extensions?: Record<string, unknown>;
  /** What the message must name. */
  readonly names: string;
}

/** A wrong use of an argument; the extensions name it. */
function bad(query: string, argument: string, names: string, variables?: Record<string, unknown>): Wrong {
  return { query, variables, code: 'BAD_USER_INPUT', extensions: { argument }, names };
}

const paths = (args: string) => `{ paths(from: ["japan"], to: ["ukraine"], ${args}) { complete } }`;
const exists = (args: string) => `{ pathExists(from: ["japan"], to: ["ukraine"], ${args}) }`;
const MATCH =
  'query ($pattern: String = "(a {slug: $x})-[]->(b)", $parameters: JSON) { match(pattern: $pattern, parameters: $parameters) { complete } }';
const parameters = (value: unknown, argument: string, names: string) => bad(MATCH, argument, names, { parameters: value });

/** A pattern with its first mistake: where it is, what stands there, and what could. */
function badPattern(
  pattern: string,
  place: { line: number; column: number; found: string; expected: unknown },
  names: string,
  given: unknown = {},
): Wrong {
  const { line, column, found, expected } = place;
  const first = { line, column, found, expected, offset: expect.any(Number), message: expect.stringContaining(names) };
  const problems = expect.arrayContaining([first]);
  return {
    query: MATCH,
    variables: { pattern, parameters: given },
    code: 'BAD_PATTERN',
    extensions: { argument: 'pattern', ...place, problems },
    names,
  };
}

/** What can be wrong with the arguments of paths, pathExists and match. */
export const PATH_ERRORS: Readonly<Record<string, Wrong>> = {
  ...Object.fromEntries(
    ['SHORTEST_K', 'SHORTEST_K_GROUPS', 'CHEAPEST_K'].map((select) => [
      `${select} without k`,
      bad(paths(`select: ${select}`), 'k', `${select} needs k`),
    ]),
  ),
  ...Object.fromEntries(
    ['ANY', 'ALL', 'ANY_SHORTEST', 'ALL_SHORTEST'].map((select) => [
      `k with ${select}`,
      bad(paths(`select: ${select}, k: 1`), 'k', `${select} does not count`),
    ]),
  ),
  'k with the default selector': bad(paths('k: 2'), 'k', 'ALL_SHORTEST'),
  'k: null where it is needed': bad(paths('select: SHORTEST_K, k: null'), 'k', 'needs k'),
  'k: 0': bad(paths('select: SHORTEST_K, k: 0'), 'k', 'k is 0'),
  'k: -3': bad(paths('select: CHEAPEST_K, k: -3'), 'k', 'k is -3'),
  'k: 1001': bad(paths('select: SHORTEST_K_GROUPS, k: 1001'), 'k', 'k is 1001'),
  ...Object.fromEntries(
    ['ANY', 'ALL', 'ANY_SHORTEST', 'ALL_SHORTEST', 'SHORTEST_K_GROUPS, k: 2'].map((select) => [
      `disjoint with ${select}`,
      bad(paths(`select: ${select}, disjoint: ACTORS`), 'disjoint', 'disjoint'),
    ]),
  ),
  'an unknown way to be disjoint': {
    query: paths('select: SHORTEST_K, k: 2, disjoint: DOCUMENTS'),
    code: 'BAD_USER_INPUT',
    names: 'DOCUMENTS',
  },
  'rollUp in a list of relations': bad('{ relations(filter: { rollUp: true }) { totalCount } }', 'filter.rollUp', 'rollUp'),
  'rollUp in a list of actors': bad(
    '{ actor(ref: "japan") { allies(filter: { rollUp: true }) { totalCount } } }',
    'filter.rollUp',
    'rollUp',
  ),
  'rollUp in a neighbourhood': bad('{ neighbourhood(of: ["japan"], filter: { rollUp: true }) { complete } }', 'filter.rollUp', 'rollUp'),
  'an unknown actor that is taken out': {
    query: paths('filter: { without: { actors: ["japan", "Atlantis"] } }'),
    code: 'NOT_FOUND',
    extensions: { argument: 'filter.without.actors[1]' },
    names: 'Atlantis',
  },
  'NUL in an actor that is taken out': bad(
    'query ($a: ActorRef!) { paths(from: ["japan"], to: ["russia"], filter: { without: { actors: [$a] } }) { complete } }',
    'filter.without.actors[0]',
    'NUL',
    { a: '\0' },
  ),
  'NUL in a relation that is taken out': bad(
    paths('filter: { without: { relations: ["\\u0000"] } }'),
    'filter.without.relations[0]',
    'NUL',
  ),
  'NUL in a document that is taken out': bad(
    paths('filter: { without: { documents: ["\\u0000"] } }'),
    'filter.without.documents[0]',
    'NUL',
  ),
  'more relations taken out than may be named': bad(
    'query ($ids: [ID!]) { paths(from: ["japan"], to: ["russia"], filter: { without: { relations: $ids } }) { complete } }',
    'filter.without.relations',
    '1001',
    { ids: Array.from({ length: 1001 }, (_, i) => `relation:${i}`) },
  ),
  'pathExists of no steps': bad(exists('maxLength: 0'), 'maxLength', 'maxLength is 0'),
  'pathExists from nobody': bad('{ pathExists(from: [], to: ["japan"]) }', 'from', 'from'),
  'pathExists to whom nobody knows': {
    query: '{ pathExists(from: ["japan"], to: ["Atlantis"]) }',
    code: 'NOT_FOUND',
    extensions: { argument: 'to[0]' },
    names: 'Atlantis',
  },
  'match with first: 0': bad('{ match(pattern: "(a)", first: 0) { complete } }', 'first', '0'),
  'a broken cursor of match': {
    query: '{ match(pattern: "(a)", after: "WzFd") { complete } }',
    code: 'BAD_CURSOR',
    extensions: { argument: 'after' },
    names: 'after',
  },
  'no pattern': { query: '{ match { complete } }', code: 'BAD_USER_INPUT', names: 'pattern' },

  'parameters that are a list': { query: MATCH, variables: { parameters: [1] }, code: 'BAD_USER_INPUT', names: 'a list' },
  'parameters that are a string': { query: MATCH, variables: { parameters: '{}' }, code: 'BAD_USER_INPUT', names: '{}' },
  'parameters that are a number in the query': {
    query: '{ match(pattern: "(a)", parameters: 3) { complete } }',
    code: 'BAD_USER_INPUT',
    names: 'not 3',
  },
  'an object as a parameter': parameters({ x: { y: 1 } }, 'parameters.x', 'parameters.x'),
  'a list in a list as a parameter': parameters({ x: ['a', ['b']] }, 'parameters.x[1]', 'parameters.x[1]'),
  'a number without end as a parameter': bad(
    '{ match(pattern: "(a {slug: $x})", parameters: { x: 1e999 }) { complete } }',
    'parameters.x',
    'parameters.x',
  ),
  'an object as a parameter in the query': bad(
    '{ match(pattern: "(a {slug: $x})", parameters: { x: { y: 1 } }) { complete } }',
    'parameters.x',
    'parameters.x',
  ),
  'NUL in a parameter': parameters({ x: 'a\0' }, 'parameters.x', 'NUL'),
  'half of a surrogate pair in a parameter': parameters({ x: ['\ud83d'] }, 'parameters.x[0]', 'surrogate'),
  'NUL in the name of a parameter': parameters({ 'x\0': 1 }, 'parameters', 'NUL'),
  'more parameters than may be given': parameters(
    Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`p${i}`, i])),
    'parameters',
    '101',
  ),
  'more in parameters than may be given': parameters({ x: 'x'.repeat(50_000) }, 'parameters', '50008'),

  'a pattern that ends too soon': badPattern(
    '(a)-[:ALLY]->(b',
    { line: 1, column: 16, found: 'the end of the pattern', expected: expect.arrayContaining([')']) },
    'the end of the pattern',
  ),
  'an unknown type on the second line of a pattern': badPattern(
    '(a)\n -[:FREIND|ALY]->(b)',
    { line: 2, column: 5, found: 'FREIND', expected: expect.arrayContaining(['ALLY']) },
    'FREIND',
  ),
  'an unknown kind in a pattern': badPattern(
    '(a:STAT)',
    { line: 1, column: 4, found: 'STAT', expected: expect.arrayContaining(['STATE']) },
    'STATE',
  ),
  'an unbounded quantifier with nothing that ends it': badPattern(
    '(a)-[]->*(b)',
    { line: 1, column: 9, found: '*', expected: ['{n,m}'] },
    'the answer could be infinite',
  ),
  'a parameter without a value': badPattern(
    '(a {slug: $from})',
    { line: 1, column: 11, found: '$from', expected: ['$form'] },
    'did you mean $form',
    { form: 'japan' },
  ),
  'a parameter of the wrong type': badPattern('(a {slug: $from})', { line: 1, column: 11, found: '$from', expected: ['text'] }, 'text', {
    from: 7,
  }),
  'a count that is none': badPattern(
    'SHORTEST $k (a)-[]->(b)',
    { line: 1, column: 10, found: '$k', expected: expect.any(Array) },
    'whole number',
    { k: 'three' },
  ),
  'NUL in a pattern': badPattern('(a)\0->(b)', { line: 1, column: 4, found: '\0', expected: [] }, 'means nothing'),
  'half of a surrogate pair in a pattern': badPattern(
    "(a {slug: '\ud83d'})",
    { line: 1, column: 11, found: expect.any(String), expected: expect.any(Array) },
    'surrogate',
  ),
  'an empty pattern': badPattern(
    '',
    { line: 1, column: 1, found: 'the end of the pattern', expected: expect.arrayContaining(['(']) },
    'the end of the pattern',
  ),
  'a pattern that is too long': badPattern(
    `(a)${' '.repeat(10_000)}`,
    { line: 1, column: 1, found: expect.any(String), expected: [] },
    '10003',
  ),
};
