import type { PathCase } from '../conformance/pathCases';

/**
 * What path patterns mean, case by case: a graph, a pattern, and its paths, worked out by hand. Any executor must give these.
 *
 * Graphs: one actor or relation per line. `a:STATE iso3=AAA`; `x: a-SUPPLIER->b since 2001 until 2003 | ASSERTED one arms | denied two`
 * (without statements: asserted in the document `one`; `known` is BACKGROUND). Paths: actors and relations in turn, in canonical order.
 */
const GRAPHS = {
  /** a supplies b, an ally of c, an adversary of d. */
  line: `
    a:STATE
    b:PERSON
    c:STATE
    d:ALLIANCE
    ab: a-SUPPLIER->b
    bc: b-ALLY-c
    cd: c-ADVERSARY-d`,
  /** From a to b over x, or around over p, q, r and s. */
  detour: `
    a
    b
    c
    d
    e
    x: a-ALLY-b
    p: a-ALLY-c
    q: c-ALLY-d
    r: d-ALLY-e
    s: b-ALLY-e`,
  triangle: `
    a
    b
    c
    x: a-ALLY-b
    y: b-ALLY-c
    z: a-ALLY-c`,
  /** From a to e by b, where one can go around over c and d. */
  eight: `
    a
    b
    c
    d
    e
    x: a-ALLY-b
    p: b-ALLY-c
    q: c-ALLY-d
    r: b-ALLY-d
    y: b-ALLY-e`,
  /** A civil conflict, and an actor that supplies itself. */
  loops: `
    a
    v: a-SUPPLIER->a
    w: a-ADVERSARY-a`,
  /** Two periods of supply, and an alliance beside. */
  parallel: `
    a
    b
    p1: a-SUPPLIER->b since 2001-03-01 until 2002-01-01
    p2: a-SUPPLIER->b since 2002-01-01
    q: a-ALLY-b`,
  structure: `
    a:PERSON
    b:STATE
    c:ALLIANCE
    ab: a-LEADS->b
    bc: b-MEMBER_OF->c
    ac: a-ADVERSARY-c`,
  certainties: `
    a
    b
    c
    d
    e
    k1: a-SUPPLIER->b | POSSIBLE one
    k2: b-SUPPLIER->c | PREDICTED one
    k3: c-SUPPLIER->d | REPORTED one
    k4: d-SUPPLIER->e | ASSERTED one`,
  /** What documents say: x in two, y denied by one, z known anyway, d denied alone. */
  statements: `
    a
    b
    c
    x: a-SUPPLIER->b | ASSERTED one arms | POSSIBLE two money
    y: b-SUPPLIER->c | REPORTED one arms | denied two
    z: a-THREATENED_BY->c | ASSERTED known
    d: c-SUPPLIER->a | denied one`,
  names: `
    a:STATE iso3=AAA
    b:STATE iso3=BBB alias=Moscow
    c:STATE`,
  /** An alliance, then supply, then an alliance again. */
  alternating: `
    a
    b
    c
    d
    e1: a-ALLY-b
    e2: b-SUPPLIER->c
    e3: c-ALLY-d`,
} as const;

const named = (slug: string) => `({slug: '${slug}'})`;
const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((slug) => named(slug));

const on = (
  graph: keyof typeof GRAPHS,
  name: string,
  pattern: string,
  paths: readonly string[],
  rest: Partial<PathCase> = {},
): PathCase => ({
  name,
  graph: GRAPHS[graph],
  pattern,
  paths,
  ...rest,
});

export const PATTERN_CASES: readonly PathCase[] = [
  // Edges and their directions
  on('line', 'an arrow goes along a directed relation', `${A}-[:SUPPLIER]->()`, ['a ab b']),
  on('line', 'an arrow back goes against it', `${B}<-[:SUPPLIER]-()`, ['b ab a']),
  on('line', 'an arrow does not go against it', `${B}-[:SUPPLIER]->()`, []),
  on('line', 'an edge without arrow goes either way', `${B}-[:SUPPLIER]-()`, ['b ab a']),
  on('line', 'a symmetric relation matches an arrow from either end', '()-[:ALLY]->()', ['b bc c', 'c bc b']),
  on('line', 'and an arrow back', `${C}<-[:ALLY]-()`, ['c bc b']),
  on('line', '~ matches symmetric relations only', `${B}~[]~()`, ['b bc c']),
  on('line', '~> matches what is symmetric or goes right', `${A}~[]~>()`, ['a ab b']),
  on('line', '~> does not match what goes left', `${B}~[]~>()`, ['b bc c']),
  on('line', '<~ matches what is symmetric or goes left', `${B}<~[]~()`, ['b ab a', 'b bc c']),
  on('line', '<~ does not match what goes right', `${A}<~[]~()`, []),
  on('line', '<-> matches whatever there is', `${B}<-[]->()`, ['b ab a', 'b bc c']),
  on('line', 'short edges', `${A}->-~()`, ['a ab b bc c bc b', 'a ab b bc c cd d']),
  on('line', 'between two edges there is an implied node', '-[:SUPPLIER]->-[:ALLY]->', ['a ab b bc c']),

  // Nodes and labels
  on('line', 'a node alone is a path without steps', '(:ALLIANCE)', ['d']),
  on('line', 'two nodes side by side are one actor', `(:STATE)${C}`, ['c']),
  on('line', 'two nodes side by side that nobody is', '(:STATE)(:PERSON)', []),
  on('line', 'a label that is not', '(:!STATE)', ['b', 'd']),
  on('line', 'one label or another', '(:STATE|PERSON)', ['a', 'b', 'c']),
  on('line', 'nobody is of two kinds', '(:STATE&PERSON)', []),
  on('line', 'any label', '(:%)', ['a', 'b', 'c', 'd']),
  on('line', 'labels in parentheses', '(:!(STATE|PERSON))', ['d']),
  on('line', 'types that are neither', `${C}-[:!ALLY&!SUPPLIER]-()`, ['c cd d']),
  on('structure', 'an edge without label matches no structure', '(:PERSON)-[]-()', ['a ac c']),
  on('structure', 'nor does any label', '(:PERSON)-[:%]-()', ['a ac c']),
  on('structure', 'nor does what is not another', '(:PERSON)-[:!ALLY]-()', ['a ac c']),
  on('structure', 'a structure type is matched where it is named', '(:PERSON)-[:LEADS]->()', ['a ab b']),
  on('structure', 'beside any label too', '(:PERSON)-[:%|LEADS]->()', ['a ab b', 'a ac c']),
  on('structure', 'along a chain of them', 'TRAIL (:PERSON)-[:LEADS|MEMBER_OF]->+(:ALLIANCE)', ['a ab b bc c']),
  on('structure', 'unless the filter names types without it', '(:PERSON)-[:LEADS|ADVERSARY]->()', ['a ac c'], {
    filter: { types: ['ADVERSARY'] },
  }),

  // Quantifiers
  on('line', '{0,1} may take no step', `${A}-[:SUPPLIER]->{0,1}()`, ['a', 'a ab b']),
  on('line', '{,1} says the same', `${A}-[:SUPPLIER]->{,1}()`, ['a', 'a ab b']),
  on('line', 'so does ?', `${A}-[:SUPPLIER]->?()`, ['a', 'a ab b']),
  on('line', '* takes no step, or any number', `ACYCLIC ${D}->*()`, ['d', 'd cd c', 'd cd c bc b']),
  on('line', '+ takes one step at least', `ACYCLIC ${A}->+()`, ['a ab b', 'a ab b bc c', 'a ab b bc c cd d']),
  on('line', '{n} takes so many', `TRAIL ${A}-{3}()`, ['a ab b bc c cd d']),
  on('line', '{n,} takes so many at least', `TRAIL ${A}-{2,}()`, ['a ab b bc c', 'a ab b bc c cd d']),
  on('line', '{n,m} of walks, which may go back', `${D}-{2,3}(:ALLIANCE)`, ['d cd c cd d']),
  on('line', 'no path is longer than the bound', `TRAIL ${A}-+()`, ['a ab b', 'a ab b bc c'], { maxLength: 2 }),
  on('line', 'a quantified part', `${A}((:STATE|PERSON)-[]->()){1,2}()`, ['a ab b', 'a ab b bc c']),
  on('line', 'quantifiers inside a quantifier', `TRAIL ${A}(()-[:SUPPLIER|ALLY]-{2}()-[:ADVERSARY]->()){1,2}()`, ['a ab b bc c cd d']),
  on('line', 'an optional part', `${A}(-[:SUPPLIER]->()-[:ALLY]->())?()`, ['a', 'a ab b bc c']),

  // Alternation
  on('line', 'one branch or another', '(:ALLIANCE) | ()-[:SUPPLIER]->()', ['d', 'a ab b']),
  on('line', 'branches that are repeated', `${A}(()-[:SUPPLIER]->()|()-[:ALLY]->()){2}()`, ['a ab b bc c']),
  on('line', 'a path that matches in two ways is answered once', `${B}(()-[:ALLY]->()|()-[:ALLY|ADVERSARY]->())()`, ['b bc c']),

  // Modes
  on('detour', 'a walk may go over a relation twice', `ALL SHORTEST WALK ${A}-{2,}${B}`, [
    'a p c p a x b',
    'a x b s e s b',
    'a x b x a x b',
  ]),
  on('detour', 'the shortest trail is longer than the shortest walk', `ALL SHORTEST TRAIL ${A}-{2,}${B}`, ['a p c q d r e s b']),
  on('detour', 'as is the shortest acyclic path', `ANY SHORTEST ACYCLIC ${A}-{2,}${B}`, ['a p c q d r e s b']),
  on('detour', 'and the shortest simple path', `ANY SHORTEST SIMPLE ${A}-{2,}${B}`, ['a p c q d r e s b']),
  on('triangle', 'closed walks', `${A}-{2}${A}`, ['a x b x a', 'a z c z a']),
  on('triangle', 'a simple path may be closed, even over one relation', `SIMPLE ${A}-{2,3}${A}`, [
    'a x b x a',
    'a z c z a',
    'a x b y c z a',
    'a z c y b x a',
  ]),
  on('triangle', 'a trail may be closed, over each relation once', `TRAIL ${A}-{2,3}${A}`, ['a x b y c z a', 'a z c y b x a']),
  on('triangle', 'an acyclic path is never closed', `ACYCLIC ${A}-{2,3}${A}`, []),
  on('eight', 'a trail may come back to an actor inside', `TRAIL ${A}-{5}${named('e')}`, [
    'a x b p c q d r b y e',
    'a x b r d q c p b y e',
  ]),
  on('eight', 'a simple path may not', `SIMPLE ${A}-{5}${named('e')}`, []),
  on('triangle', 'a simple path does not come back inside', `SIMPLE ${A}-{2}()`, ['a x b x a', 'a z c z a', 'a z c y b', 'a x b y c']),
  on('loops', 'a loop counts once, whichever way it is walked', '()-[]-()', ['a v a', 'a w a']),
  on('loops', 'along an arrow too', '()-[]->()', ['a v a', 'a w a']),
  on('loops', 'a symmetric loop is symmetric', '()~[]~()', ['a w a']),
  on('loops', 'a trail goes over a loop once', 'TRAIL ()-[:ADVERSARY]-{1,2}()', ['a w a']),
  on('loops', 'so does a simple path', 'SIMPLE ()-[]-{1,2}()', ['a v a', 'a w a']),
  on('loops', 'an acyclic path never', 'ACYCLIC ()-[]-{0,2}()', ['a']),

  // Selectors
  on('parallel', 'parallel relations make paths of their own', `${A}-[:SUPPLIER]->${B}`, ['a p1 b', 'a p2 b']),
  on('parallel', 'ANY gives the first', `ANY ${A}->${B}`, ['a p1 b']),
  on('parallel', 'ANY 2 gives two', `ANY 2 ${A}->${B}`, ['a p1 b', 'a p2 b']),
  on('parallel', 'SHORTEST k counts on among the longer', `SHORTEST 4 TRAIL ${A}->+${B}`, ['a p1 b', 'a p2 b', 'a q b', 'a p1 b q a p2 b']),
  on('parallel', 'SHORTEST GROUP is all of the shortest', `SHORTEST GROUP TRAIL ${A}->+${B}`, ['a p1 b', 'a p2 b', 'a q b']),
  on('parallel', 'two groups are two lengths', `SHORTEST 2 GROUPS TRAIL ${A}->+${B}`, [
    'a p1 b',
    'a p2 b',
    'a q b',
    'a p1 b q a p2 b',
    'a p2 b q a p1 b',
  ]),
  on('parallel', 'GROUPS may stand after the mode', `SHORTEST 1 TRAIL GROUPS ${A}->+${B}`, ['a p1 b', 'a p2 b', 'a q b']),
  on('parallel', 'the count may be a parameter', `SHORTEST $k ${A}->+${B}`, ['a p1 b'], { parameters: { k: 1 } }),
  on('triangle', 'selectors apply to each ordered pair, start = end included', 'ANY SHORTEST ()-+()', [
    ...['a x b', 'a z c', 'b x a', 'b y c', 'c z a', 'c y b'],
    ...['a x b x a', 'b x a x b', 'c y b y c'],
  ]),
  on(
    'detour',
    'conditions come before the selector',
    `ANY SHORTEST ${A}(()-[r WHERE r.type = 'ALLY']-(n WHERE n.slug <> 'b'))+${named('e')}`,
    ['a p c q d r e'],
  ),

  // Variables
  on('triangle', 'a variable that stands twice is one actor', 'TRAIL (o)-()-()-(o)', [
    ...['a x b y c z a', 'a z c y b x a', 'b x a z c y b'],
    ...['b y c z a x b', 'c y b x a z c', 'c z a x b y c'],
  ]),
  on('triangle', 'or one relation', `${A}-[r]-()-[r]-()`, ['a x b x a', 'a z c z a']),
  on('line', 'WHERE at the end compares what is far apart', 'TRAIL (p)-{2}(q) WHERE p.kind = q.kind', ['a ab b bc c', 'c bc b ab a']),
  on('line', 'a map may ask for another variable, before it is bound', 'TRAIL (:STATE {kind: z.kind})-{2}(z)', [
    'a ab b bc c',
    'c bc b ab a',
  ]),
  on('line', 'a variable in a quantified part is one element each time', `${A}((p)-[]-(q) WHERE p.slug < q.slug){1,3}()`, [
    'a ab b',
    'a ab b bc c',
    'a ab b bc c cd d',
  ]),
  on('alternating', 'each time is compared with what comes later', `TRAIL ${A}(()-[r]->() WHERE r.type <> last.type){2}()-[last]->()`, []),
  on('alternating', 'and may differ each time', `TRAIL ${A}(()-[r]->() WHERE r.type = 'ALLY' OR last.type = 'ALLY'){2}()-[last]->()`, [
    'a e1 b e2 c e3 d',
  ]),
  on('line', 'what an optional part did not bind is null', `${A}(-[:SUPPLIER]->(m))?() WHERE m.slug IS NULL`, ['a']),
  on('line', 'a variable shared by branches', "((p:PERSON)-[:ALLY]->() | (p:STATE)-[:ADVERSARY]->()) WHERE p.slug > 'b'", ['c cd d']),
  on('line', 'a variable of a branch that was not taken meets no condition', "((:ALLIANCE) | (p)-[:SUPPLIER]->()) WHERE p.slug = 'a'", [
    'a ab b',
  ]),
  on('line', 'a path may have a variable', `p = ${A}->()`, ['a ab b']),

  // Conditions, and what null does
  on('names', 'an actor without the property is not equal', "(n {iso3: 'AAA'})", ['a']),
  on('names', 'nor unequal', "(n WHERE n.iso3 <> 'AAA')", ['b']),
  on('names', 'nor not equal', "(n WHERE NOT n.iso3 = 'AAA')", ['b']),
  on('names', 'it IS NULL', '(n WHERE n.iso3 IS NULL)', ['c']),
  on('names', 'or IS NOT NULL', '(n WHERE n.iso3 IS NOT NULL)', ['a', 'b']),
  on('names', 'nothing equals null', '(n WHERE n.iso3 = NULL)', []),
  on('names', 'a comparison with null is unknown', "(n WHERE (n.iso3 = 'AAA') IS UNKNOWN)", ['c']),
  on('names', 'or with an unknown side may be true', "(n WHERE n.iso3 = 'AAA' OR n.slug = 'c')", ['a', 'c']),
  on('names', 'and with one may be false', "(n WHERE NOT (n.iso3 = 'AAA' AND n.slug = 'b'))", ['a', 'b', 'c']),
  on('names', 'or unknown', "(n WHERE NOT (n.iso3 = 'AAA' AND n.slug = 'c'))", ['a', 'b']),
  on('names', 'exclusive or of an unknown side is unknown', "(n WHERE n.iso3 = 'AAA' XOR n.slug = 'b')", ['a', 'b']),
  on('names', 'IN a list', "(n WHERE n.iso3 IN ['BBB', 'CCC'])", ['b']),
  on('names', 'NOT IN a list that holds null is never true', "(n WHERE n.iso3 NOT IN ['BBB', NULL])", []),
  on('names', 'IN a list of the actor', "(n WHERE 'Moscow' IN n.aliases)", ['b']),
  on('names', 'parts of texts', "(n WHERE n.iso3 STARTS WITH 'B' AND n.iso3 CONTAINS 'B' AND n.iso3 ENDS WITH 'BB')", ['b']),
  on('names', 'parameters', '(n WHERE n.iso3 = $code OR n.slug IN $slugs)', ['a', 'c'], { parameters: { code: 'AAA', slugs: ['c'] } }),
  on('names', 'a parameter that is null', '(n WHERE n.iso3 = $code)', [], { parameters: { code: null } }),

  // Properties of relations
  on('line', 'the sign of a relation', "()-[r WHERE r.sign = 'NEGATIVE']->(:ALLIANCE)", ['c cd d']),
  on('certainties', 'certainties have an order', "()-[r WHERE r.certainty >= 'REPORTED']->()", ['c k3 d', 'd k4 e']),
  on('certainties', 'which is not that of the alphabet', "()-[r WHERE r.certainty < 'REPORTED']->()", ['a k1 b', 'b k2 c']),
  on('certainties', 'also between variables', '(:%)-[r]->()-[s]->(:%) WHERE r.certainty < s.certainty', [
    'a k1 b k2 c',
    'b k2 c k3 d',
    'c k3 d k4 e',
  ]),
  on('certainties', 'also with a parameter', '()-[r WHERE $least <= r.certainty]->()', ['d k4 e'], { parameters: { least: 'ASSERTED' } }),
  on('parallel', 'a year is its first day', "()-[r:SUPPLIER WHERE r.since >= '2002']->()", ['a p2 b']),
  on('parallel', 'days', "()-[r:SUPPLIER WHERE r.since < '2001-03-02' AND r.until = '2002']->()", ['a p1 b']),
  on('parallel', 'whether it is null can be compared', `${A}-[r:SUPPLIER WHERE (r.since IS NULL) = (r.until IS NULL)]->()`, ['a p1 b']),
  on('parallel', 'and looked for in a list', `${A}-[r:SUPPLIER WHERE (r.until IS NULL) IN [TRUE]]->()`, ['a p2 b']),
  on('parallel', 'so can what is not so', `${A}-[r:SUPPLIER WHERE (NOT r.contested) IN [TRUE, FALSE]]->()`, ['a p1 b', 'a p2 b']),
  on('parallel', 'an open end is null', `${A}-[r:SUPPLIER WHERE r.until IS NULL]->()`, ['a p2 b']),
  on('statements', 'a relation is as certain as its most certain statement', "()-[r WHERE r.certainty = 'ASSERTED']->()", [
    'a x b',
    'a z c',
  ]),
  on('statements', 'what is supplied', "()-[r WHERE 'arms' IN r.qualifiers]->()", ['a x b', 'b y c']),
  on('statements', 'all that is supplied, sorted', "()-[r WHERE r.qualifiers = ['arms', 'money']]->()", ['a x b']),
  on('statements', 'contested: affirmed and denied', '()-[r WHERE r.contested]->()', ['b y c']),
  on('statements', 'background is no document', '()-[r WHERE r.documentCount = 0]->()', ['a z c']),
  on('statements', 'what is only denied is no relation', `${C}-[:SUPPLIER]->()`, []),

  // Filters
  on('statements', 'certainty is what the documents that count make it', "()-[r WHERE r.certainty = 'POSSIBLE']->()", ['a x b'], {
    filter: { documents: ['two'] },
  }),
  on('statements', 'so is being contested', '()-[r WHERE NOT r.contested]->()', ['a x b', 'b y c'], { filter: { documents: ['one'] } }),
  on('statements', 'and what is supplied', "()-[r WHERE r.qualifiers = ['money']]->()", ['a x b'], {
    filter: { documents: ['two', 'known'] },
  }),
  on('certainties', 'the filter and the pattern both hold', "()-[r WHERE r.certainty < 'ASSERTED']->()", ['c k3 d'], {
    filter: { minCertainty: 'REPORTED' },
  }),
  on('parallel', 'at a day', `${A}-[:SUPPLIER]->()`, ['a p1 b'], { filter: { at: '2001-12-31' } }),
  on('parallel', 'a period ends before its last day', `${A}-[:SUPPLIER]->()`, ['a p2 b'], { filter: { at: '2002-01-01' } }),
  on('line', 'avoided actors may be ends', `TRAIL ${A}-{1,3}()`, ['a ab b', 'a ab b bc c'], { filter: { avoidActors: ['a', 'c'] } }),
  on('line', 'kinds are asked of inner actors alone', `TRAIL ${A}-{1,3}()`, ['a ab b', 'a ab b bc c'], {
    filter: { viaKinds: ['PERSON'] },
  }),
  on('line', 'what is taken out is no end either', `TRAIL ${A}-{1,3}()`, ['a ab b'], {
    filter: { without: { actors: ['c'], relations: [], documents: [] } },
  }),
];
