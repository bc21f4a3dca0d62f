/** What the cases give as parameters. */
export const PARAMETERS: Readonly<Record<string, unknown>> = {
  from: 'japan',
  two: 2,
  half: 0.5,
  yes: true,
  nothing: null,
  slugs: ['japan', 'ukraine'],
  levels: ['REPORTED', 'CERTAIN'],
  object: { slug: 'japan' },
  nested: [['japan']],
  nul: 'a\0b',
  broken: '\ud800',
};

/** Patterns that keep all laws. */
export const LAWFUL: readonly string[] = [
  '(a)->(b)',
  "ANY SHORTEST (:STATE {slug: $from})-[:SUPPLIER]->{1,3}()-[:ADVERSARY]-(b:STATE WHERE b.name <> 'Russia')",
  "ALL SHORTEST ACYCLIC (a {slug:'japan'}) ( ()-[:THREATENED_BY]->() | ()<-[:SUPPLIER]-() ){1,4} (b {slug:'ukraine'})",
  "SHORTEST 3 TRAIL (a)-[r:ALLY|SUPPLIER WHERE r.certainty >= 'REPORTED']->+(b)",
  'SHORTEST $two GROUPS (a)->*(b)',
  'TRAIL (a)->*(b)',
  'ACYCLIC (a)-[:LEADS|PART_OF|MEMBER_OF]-+(b:%)',
  '(a:STATE|!PERSON&%)-[r:!ALLY]-(b)',
  "(a {slug: 'x', name: 'x', kind: 'STATE', wikidata: 'Q1', iso3: 'JPN', description: 'x', aliases: ['x', $from]})",
  "-[{type: 'ALLY', sign: 'POSITIVE', certainty: 'ASSERTED', since: '2022', until: '2022-02-24', contested: false, documentCount: 2, qualifiers: ['arms']}]->",
  "(a WHERE 'Moscow' IN a.aliases AND a.kind IN ['STATE', 'ALLIANCE'] AND a.slug IN $slugs AND a.name STARTS WITH $from)",
  "-[r WHERE r.certainty > 'POSSIBLE' AND 'REPORTED' >= r.certainty AND r.since < '2022' AND r.until >= $nothing AND r.documentCount <> $two]->",
  '-[r WHERE r.contested AND NOT $yes AND (r.sign IS NULL OR r.contested IS NOT TRUE) AND r.contested = $yes]->',
  '-[r]->-[s]-> WHERE r.certainty < s.certainty AND r.since <= s.until AND r.qualifiers = s.qualifiers AND r.type <> s.type',
  '(a)->(b)->(a)',
  '(a)-[r]->(b)-[r]-(c)',
  '(a)((x)-[r]->(y) WHERE x.name <> y.name AND r.documentCount > 1 AND x.name <> a.name){1,3}(b)',
  '((a)->(b) | (b)<-(a)) (b)->(c) WHERE a.name = c.name',
  '((a)->(b) | (a)->(c)) WHERE c.name IS NULL',
  '(a)-[r]->?(b) WHERE r.certainty IS NULL',
  '(a)->(b) WHERE (a.name = b.name) = (a.kind = b.kind) AND 1 = 1 AND $two > 1',
  '(WALK (a)->(b))',
  'ACYCLIC (TRAIL (a)->(b))',
  'ANY (((a)->(b)){2}){3}',
];

/** Patterns that break laws: "column found" of each breach, and a part of its message. */
export const UNLAWFUL: readonly (readonly [text: string, breaches: readonly (readonly [place: string, message: RegExp])[]])[] = [
  // Names
  [
    '(a:STAT)-[r:SUPLIER]->(b:ALLY)',
    [
      ['4 STAT', /unknown actor kind "STAT"; did you mean STATE\?/],
      ['13 SUPLIER', /unknown relation type "SUPLIER"; did you mean SUPPLIER\?/],
      ['26 ALLY', /unknown actor kind "ALLY"; it is a relation type/],
    ],
  ],
  [
    '(:state)-[:!(Ally&%)]-()',
    [
      ['3 state', /did you mean STATE/],
      ['14 Ally', /did you mean ALLY/],
    ],
  ],
  ['-[:PERSON]->', [['4 PERSON', /unknown relation type "PERSON"; it is an actor kind/]]],
  ['(:Zebra)', [['3 Zebra', /unknown actor kind "Zebra"$/]]],
  [
    "(a {nmae: 'x'})-[r WHERE r.certanty = 'ASSERTED']->(b WHERE b.sign = 'POSITIVE')",
    [
      ['5 nmae', /unknown property "nmae" of an actor; did you mean name\?/],
      ['28 certanty', /of a relation; did you mean certainty\?/],
      ['63 sign', /of an actor; it is one of a relation/],
    ],
  ],
  ["(a {gnd: '1'})", [['5 gnd', /unknown property "gnd" of an actor$/]]],
  ["(a {name: 'x', name: 'y'})", [['16 name', /given twice/]]],
  [
    '(actor)->(b) WHERE actr.name = c.name',
    [
      ['20 actr', /no node or edge has the variable "actr"; did you mean actor\?/],
      ['32 c', /no node or edge has the variable "c"/],
    ],
  ],
  ['p = (a)->(b) WHERE p.name IS NULL', [['20 p', /is the whole path/]]],
  // Variables
  ['(a)-[a]->(b)', [['6 a', /"a" already stands for a node; it cannot stand for an edge too/]]],
  ['(a)-[r]->(r)', [['11 r', /already stands for an edge/]]],
  ['p = (a)->(p)', [['11 p', /already stands for the whole path/]]],
  ['(a)-[r]->{2}(b)-[r]->(c)', [['18 r', /stands for many elements/]]],
  ['(a)((a)->(b)){2}', [['6 a', /cannot stand here again: in a quantified part/]]],
  ['((a)->()){2}((a)->()){2}', [['15 a', /cannot stand here again/]]],
  ['(a)-[r]->?(b)-[r]->(c)', [['16 r', /may stand for none/]]],
  ['((a)->(b) | (a)->(c)) (b)->(d)', [['24 b', /in a branch or under "\?" it may stand for none/]]],
  ['((a)->(b))?(b)', [['13 b', /may stand for none/]]],
  ['((a)->(b) | ((b)->()){2})', [['15 b', /one element in one branch and for many in another/]]],
  ['(a)-[r]->{2}(b) WHERE r.certainty IS NULL AND a.name = b.name', [['23 r', /one per repetition; put the condition inside/]]],
  ['(((x)->(y)){2}->(z) WHERE x.name = z.name){3}', [['27 x', /one per repetition/]]],
  ['((x)->(y)){2}(z WHERE z.name = y.name)', [['32 y', /one per repetition/]]],
  ['((a)->() | (b WHERE b.name = a.name)->())', [['30 a', /in another branch/]]],
  // Types
  [
    "-[r WHERE r.certainty >= 'REPORTD']->",
    [
      [
        "26 'REPORTD'",
        /one of 'POSSIBLE', 'PREDICTED', 'REPORTED' or 'ASSERTED'; it cannot be compared with 'REPORTD'; did you mean 'REPORTED'\?/,
      ],
    ],
  ],
  [
    "-[r {certainty: 1} WHERE 'MAYBE' < r.certainty]->",
    [
      ['17 1', /cannot be compared with 1/],
      ["26 'MAYBE'", /cannot be compared/],
    ],
  ],
  [
    "-[r WHERE r.since > '2022-02-30' OR r.until = '22' OR r.since = 2022]->",
    [
      ["21 '2022-02-30'", /a day \(YYYY-MM-DD\)/],
      ["47 '22'", /a day/],
      ['65 2022', /a day/],
    ],
  ],
  [
    "-[r WHERE r.documentCount > '1' OR r.contested = 'true' OR r.sign = '+']->",
    [
      ["29 '1'", /is a number/],
      ["50 'true'", /is true or false/],
      ["69 '+'", /'POSITIVE' or 'NEGATIVE'/],
    ],
  ],
  [
    "(a {aliases: 'Moscow', kind: 'STATES'})",
    [
      ["14 'Moscow'", /a list of texts.*write 'Moscow' IN/],
      ["30 'STATES'", /did you mean 'STATE'\?/],
    ],
  ],
  [
    "(a WHERE a.kind < 'STATE' OR a.aliases > ['x'])",
    [
      ['10 a.kind', /no order; use =, <> or IN/],
      ['30 a.aliases', /no order/],
    ],
  ],
  [
    "(a WHERE a.aliases CONTAINS 'x' OR a.name CONTAINS 1)",
    [
      ['10 a.aliases', /write \.\.\. IN a\.aliases/],
      ['52 1', /CONTAINS compares texts/],
    ],
  ],
  ["-[r WHERE r.since STARTS WITH '2022']->", [['11 r.since', /compares texts/]]],
  [
    "(a WHERE a.name IN 'x' OR a.aliases IN ['x'] OR a.name IN ['x', 1] OR 1 IN a.aliases)",
    [
      ["20 'x'", /IN looks into a list/],
      ['27 a.aliases', /a list itself/],
      ['65 1', /a\.name is text/],
      ['71 1', /one of a\.aliases is text/],
    ],
  ],
  [
    "(a)->(b) WHERE a.name = b.kind OR a.aliases = b.name OR 1 = 'x' OR 'x' > 1",
    [
      ['25 b.kind', /a\.name is text/],
      ['47 b.name', /a list of texts/],
      ["61 'x'", /1 is a number/],
      ['74 1', /'x' is text/],
    ],
  ],
  ['-[r WHERE r.certainty IN $levels]->', [['26 $levels', /\("CERTAIN"\)/]]],
  [
    '(a {slug: $two} WHERE a.name = $slugs)',
    [
      ['11 $two', /slug is text; it cannot be compared with \$two \(2\)/],
      ['32 $slugs', /a\.name is text/],
    ],
  ],
  [
    '(a WHERE a.name AND NOT 1 OR [a.kind] AND a.slug IS TRUE)',
    [
      ['10 a.name', /no condition/],
      ['25 1', /no condition/],
      ['30 [a.kind]', /no condition/],
      ['43 a.slug', /no condition/],
    ],
  ],
  ['(a WHERE $from)', [['10 $from', /no condition/]]],
  // Parameters
  [
    '(a {slug: $form, name: $toString})',
    [
      ['11 $form', /no value is given for the parameter "\$form"; did you mean \$from\?/],
      ['24 $toString', /no value/],
    ],
  ],
  [
    '(a {slug: $object, name: $nul, wikidata: $broken} WHERE a.name IN $nested)',
    [
      ['11 $object', /neither text/],
      ['26 $nul', /NUL/],
      ['42 $broken', /surrogate/],
      ['67 $nested', /list in a list/],
    ],
  ],
  // Selectors and quantifiers
  ['ANY 0 (a)', [['5 0', /at least 1/]]],
  ['SHORTEST $half (a)', [['10 $half', /at least 1/]]],
  ['SHORTEST $from GROUPS (a)', [['10 $from', /at least 1/]]],
  ['SHORTEST $k (a)', [['10 $k', /no value/]]],
  [
    '(a)->{3,1}(b)->{0}(c)->{0,0}(d)->{,0}(e)->{10001}(f)',
    [
      ['1 {', /2000 nodes and edges/],
      ['6 {3,1}', /lower bound 3 is greater/],
      ['16 {0}', /at least one repetition/],
      ['24 {0}', /at least one/],
      ['34 {0}', /at least one/],
      ['43 {10001}', /at most 10000/],
    ],
  ],
  [
    '(a)->*(b)->+(c)->{2,}(d)->{,}',
    [
      ['6 *', /could be infinite/],
      ['12 +', /could be infinite/],
      ['18 {2,}', /could be infinite/],
      ['27 *', /could be infinite/],
    ],
  ],
  ['ALL WALK (a)->+(b)', [['15 +', /ANY SHORTEST/]]],
  ['ANY ((a))* (b)', [['5 (', /at least one edge/]]],
  [
    'ANY ((a)->*(b)){2}((c) | ->){3}(()->?())?',
    [
      ['5 (', /at least one edge/],
      ['19 (', /at least one edge/],
      ['32 (', /at least one edge/],
    ],
  ],
  ['(TRAIL (a)->+(b))', [['1 TRAIL', /not supported/]]],
  [
    'TRAIL (ACYCLIC (a)->(b))(SIMPLE (c)->(d))',
    [
      ['7 ACYCLIC', /at the start/],
      ['25 SIMPLE', /at the start/],
    ],
  ],
  ['(((a)->(b)){100}){201}', [['1 {', /2000 nodes and edges/]]],
];
