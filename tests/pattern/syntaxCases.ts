/** A text and the canonical text of its tree. */
export const READABLE: readonly (readonly [text: string, canonical: string])[] = [
  // The design's examples
  [
    "ANY SHORTEST (:STATE {slug: $from})-[:SUPPLIER]->{1,3}()-[:ADVERSARY]-(b:STATE WHERE b.name <> 'Russia')",
    "ANY SHORTEST (:STATE {slug: $from})-[:SUPPLIER]->{1,3}()-[:ADVERSARY]-(b:STATE WHERE b.name <> 'Russia')",
  ],
  [
    "ALL SHORTEST ACYCLIC (a {slug:'japan'}) ( ()-[:THREATENED_BY]->() | ()<-[:SUPPLIER]-() ){1,4} (b {slug:'ukraine'})",
    "ALL SHORTEST ACYCLIC (a {slug: 'japan'})(()-[:THREATENED_BY]->() | ()<-[:SUPPLIER]-()){1,4}(b {slug: 'ukraine'})",
  ],
  [
    "SHORTEST 3 TRAIL (a)-[r:ALLY|SUPPLIER WHERE r.certainty >= 'REPORTED']->+(b)",
    "SHORTEST 3 TRAIL (a)-[r:ALLY|SUPPLIER WHERE r.certainty >= 'REPORTED']->+(b)",
  ],
  // Selectors, modes and their optional words
  ['ALL (a)', '(a)'],
  ['ALL PATHS (a)', '(a)'],
  ['WALK PATH (a)', '(a)'],
  ['any (a)', 'ANY (a)'],
  ['ANY 1 PATH (a)', 'ANY (a)'],
  ['ANY 3 SIMPLE PATHS (a)', 'ANY 3 SIMPLE (a)'],
  ['ANY $k (a)', 'ANY $k (a)'],
  ['Any Shortest Acyclic Path (a)', 'ANY SHORTEST ACYCLIC (a)'],
  ['ALL SHORTEST PATHS (a)', 'ALL SHORTEST (a)'],
  ['SHORTEST GROUP (a)', 'SHORTEST 1 GROUPS (a)'],
  ['SHORTEST 2 GROUPS TRAIL PATHS (a)', 'SHORTEST 2 GROUPS TRAIL (a)'],
  ['SHORTEST 2 TRAIL PATHS GROUPS (a)', 'SHORTEST 2 GROUPS TRAIL (a)'],
  ['SHORTEST 2 PATHS GROUP (a)', 'SHORTEST 2 GROUPS (a)'],
  ['SHORTEST 2 PATHS (a)', 'SHORTEST 2 (a)'],
  ['p = SIMPLE (a)->(a)', 'p = SIMPLE (a)->(a)'],
  // Edges in all directions, full and abbreviated
  ['()-[]->()<-[]-()-[]-()~[]~()<-[]->()<~[]~()~[]~>()', '()->()<-()-()~()<->()<~()~>()'],
  ['()->()<-()-()~()<->()<~()~>()', '()->()<-()-()~()<->()<~()~>()'],
  ['()-[r]->()<-[r]-()-[r]-()~[r]~()<-[r]->()<~[r]~()~[r]~>()', '()-[r]->()<-[r]-()-[r]-()~[r]~()<-[r]->()<~[r]~()~[r]~>()'],
  ['->', '->'],
  ['->-><-', '-> -> <-'],
  ['(a)- -(b)', '(a)- -(b)'],
  ['(a)<- ->(b)', '(a)<- ->(b)'],
  ['(a)-[x]--[y]->(b)', '(a)-[x]- -[y]->(b)'],
  ['(a)(b)', '(a)(b)'],
  // Quantifiers
  ['ANY ()->*()->+()->?()', 'ANY ()->*()->+()->?()'],
  ['ANY ()->{0,}()->{1,}()->{2,}()', 'ANY ()->*()->+()->{2,}()'],
  ['()->{3}()->{3,3}()->{,3}()->{0,1}()->{,}()', '()->{3}()->{3}()->{0,3}()->{0,1}()->*()'],
  ['(a)((x)-[r]-(y) WHERE x.name < y.name){2}(b)', '(a)((x)-[r]-(y) WHERE x.name < y.name){2}(b)'],
  // Groups, alternation, modes inside
  ['(TRAIL PATHS ()->())', '(TRAIL ()->())'],
  ['(())', '(())'],
  ['(a)->(b)|(c)|->', '(a)->(b) | (c) | ->'],
  ['((a)|(b))->', '((a) | (b))->'],
  ['(trail)->(simple:STATE)->(walk WHERE walk.name IS NULL)', '(trail)->(simple:STATE)->(walk WHERE walk.name IS NULL)'],
  ['(TRAIL(trail))', '(TRAIL (trail))'],
  // Labels
  ['(:!STATE&%|(A|B)&C)', '(:!STATE&%|(A|B)&C)'],
  ['(a IS STATE)', '(a:STATE)'],
  ['(:((A)))', '(:A)'],
  ['(:!(A&B))', '(:!(A&B))'],
  ['(:!!A)', '(:!!A)'],
  ['(:A&(B&C))', '(:A&(B&C))'],
  ['(:`two words`|`all`)', '(:`two words`|`all`)'],
  // Values and conditions
  ['(a {slug: \'x\', name: "y", wikidata: null})', "(a {slug: 'x', name: 'y', wikidata: NULL})"],
  ['(a WHERE a.x = 1 or a.y = -2.5 AND NOT a.z <> 1e3)', '(a WHERE a.x = 1 OR a.y = -2.5 AND NOT a.z <> 1000)'],
  ['(a WHERE (a.x OR a.y) AND a.z)', '(a WHERE (a.x OR a.y) AND a.z)'],
  ['(a WHERE a.x OR a.y XOR a.z OR a.u)', '(a WHERE ((a.x OR a.y) XOR a.z) OR a.u)'],
  ['(a WHERE a.x IN [1, +2, []] AND a.y NOT IN $list)', '(a WHERE a.x IN [1, 2, []] AND NOT a.y IN $list)'],
  [
    '(a WHERE a.x IS NULL AND a.y IS NOT NULL AND a.z = 1 IS NOT UNKNOWN)',
    '(a WHERE a.x IS NULL AND a.y IS NOT NULL AND (a.z = 1) IS NOT UNKNOWN)',
  ],
  ['(a WHERE (a.x = 1) IS NULL)', '(a WHERE (a.x = 1) IS NULL)'],
  [
    "(a WHERE a.x STARTS WITH 'x' AND a.x ends  with 'y' AND a.x CONTAINS $z)",
    "(a WHERE a.x STARTS WITH 'x' AND a.x ENDS WITH 'y' AND a.x CONTAINS $z)",
  ],
  ['(a WHERE a.x <-1)', '(a WHERE a.x < -1)'],
  ['(a WHERE (a.x = 1) = TRUE)', '(a WHERE (a.x = 1) = TRUE)'],
  ['(a WHERE TRUE AND unknown)', '(a WHERE TRUE AND NULL)'],
  ['(a)->(b) WHERE a.name = b.`all`', '(a)->(b) WHERE a.name = b.`all`'],
  ['(a {where: 1} WHERE a.in = 1)', '(a {`where`: 1} WHERE a.`in` = 1)'],
  // Strings, names, parameters
  ["(a {x: 'it''s'})", "(a {x: 'it''s'})"],
  ["(a {x: 'it\\'s'})", "(a {x: 'it''s'})"],
  ['(a {x: "say ""no"" it\'s"})', "(a {x: 'say \"no\" it''s'})"],
  ["(a {x: '\\\\ \\t \\n \\u0041 \\U01F680 \\uD83D\\uDE80'})", "(a {x: '\\\\ \\u0009 \\u000a A 🚀 🚀'})"],
  ['(`a``b`)->(`where`)', '(`a``b`)->(`where`)'],
  ['(a {x: $`my value`})', '(a {x: $`my value`})'],
  ['(日本)->(é_1)', '(日本)->(é_1)'],
  // Space and comments
  ['// first\n(a) -- from here\n  ->\u00a0\u2003/* there:\n * on */ (b)//end', '(a)->(b)'],
  ['- [ r : ALLY ] - > { 1 , 2 }', '-[r:ALLY]->{1,2}'],
  ['\ufeff(a)\u0085', '(a)'],
  ['(a)-- comment (with an aside)', '(a)'],
];

/** A text and what is wrong with it: "line:column found -> expected", and a part of the message. */
export const UNREADABLE: readonly (readonly [
  text: string,
  problems: readonly (readonly [place: string, found: string, expected: readonly string[] | null, message: RegExp])[],
])[] = [
  [
    '',
    [
      [
        '1:1',
        'the end of the pattern',
        ['ALL', 'ANY', 'SHORTEST', 'WALK', 'TRAIL', 'ACYCLIC', 'SIMPLE', '(', 'an edge'],
        /expected ALL, ANY/,
      ],
    ],
  ],
  [
    '(a',
    [
      [
        '1:3',
        'the end of the pattern',
        [':', 'IS', '{', 'WHERE', ')'],
        /found the end of the pattern, expected ":", IS, "\{", WHERE or "\)"/,
      ],
    ],
  ],
  [
    '(a b)->\n (c d)',
    [
      ['1:4', 'b', [':', 'IS', '{', 'WHERE', ')'], /found "b"/],
      ['2:5', 'd', null, /found "d"/],
    ],
  ],
  ["(a WEHRE a.name = 'x')", [['1:4', 'WEHRE', null, /did you mean WHERE\?/]]],
  ['ANY SHORTST (a)', [['1:5', 'SHORTST', null, /did you mean SHORTEST\?/]]],
  [
    'SHORTEST (a)->(b',
    [
      ['1:10', '(', ['a whole number', 'GROUP', 'GROUPS', 'WALK', 'TRAIL', 'ACYCLIC', 'SIMPLE', 'PATH', 'PATHS'], /./],
      ['1:17', 'the end of the pattern', null, /./],
    ],
  ],
  ['ANY 2.5 (a)', [['1:5', '2.5', ['a whole number'], /./]]],
  [
    '(a)-->(b)<--(c)',
    [
      ['1:4', '--', ['-', '->', '<-'], /begin a comment/],
      ['1:11', '--', null, /begin a comment/],
    ],
  ],
  ['(a)--(b)', [['1:4', '--', ['-', '->', '<-'], /begin a comment/]]],
  [
    '(a)-[:ALLY*1..3]->(b',
    [
      ['1:11', '*', [']'], /after the whole edge, as in -\[:ALLY\]->\{1,3\}/],
      ['1:21', 'the end of the pattern', null, /./],
    ],
  ],
  ['(a)*', [['1:4', '*', null, /an actor alone cannot be repeated/]]],
  ['(a)->(b), (c)', [['1:9', ',', ['the end of the pattern'], /no list of patterns/]]],
  ['(a) RETURN a', [['1:5', 'RETURN', ['(', 'an edge', '|', 'WHERE', 'the end of the pattern'], /./]]],
  [
    '(a)) -> (b c)',
    [
      ['1:4', ')', null, /./],
      ['1:12', 'c', null, /./],
    ],
  ],
  [
    '(a:)->(b:&)',
    [
      ['1:4', ')', ['!', '%', '(', 'a label'], /./],
      ['1:10', '&', null, /./],
    ],
  ],
  [
    '(a {x: 1, y})-[{: 2}]->()',
    [
      ['1:12', '}', [':'], /./],
      ['1:17', ':', ['the name of a property'], /./],
    ],
  ],
  ['(and)', [['1:2', 'and', ['a variable', ':', 'IS', '{', 'WHERE', ')'], /reserved word is written in backticks/]]],
  [
    '(a)->{}(b)->{1;2}(c)->{x}',
    [
      ['1:7', '}', ['a whole number', ','], /./],
      ['1:15', ';', [], /means nothing here/],
      ['1:16', '2', [','], /./],
      ['1:24', 'x', null, /./],
    ],
  ],
  ['(a)->{1.5}', [['1:7', '1.5', ['a whole number'], /./]]],
  ['(a WHERE a)', [['1:11', ')', ['.'], /a variable alone is no value; name a property, as in a\.name/]]],
  ['(a WHERE size(a))', [['1:14', '(', ['.'], /no functions/]]],
  ['(a WHERE a.x = 1 = 2)', [['1:18', '=', ['AND', 'OR', 'XOR', ')'], /cannot be chained/]]],
  ['(a WHERE a.x = 1 IS NULL)', [['1:21', 'NULL', ['NOT', 'TRUE', 'FALSE', 'UNKNOWN'], /./]]],
  [
    '(a WHERE a.x = )->(b WHERE = 1)',
    [
      ['1:16', ')', ['a value'], /./],
      ['1:28', '=', ['a value'], /./],
    ],
  ],
  [
    '(a WHERE a.x != 1 AND a.y == 2)',
    [
      ['1:14', '!=', ['<>'], /GQL writes "<>" for "!="/],
      ['1:27', '==', ['='], /./],
    ],
  ],
  ["(a WHERE a.x STARTS 'x')", [['1:21', "'x'", ['WITH'], /./]]],
  ['(a WHERE a.x = 1 + 2)', [['1:18', '+', ['IS', 'AND', 'OR', 'XOR', ')'], /./]]],
  ["(a {x: 'open)->(b)", [['1:8', "'open)->(b)", ["'"], /string is never closed/]]],
  ["(a {x: 'one\nline'})", [['1:8', "'one\nline'})", ["'"], /string is never closed/]]],
  ['(a) /* open', [['1:5', '/* open', ['*/'], /comment is never closed/]]],
  ['(`open)', [['1:2', '`open)', ['`'], /name is never closed/]]],
  ["(a {x: 'a\\qb'})", [['1:10', '\\q', null, /is no escape/]]],
  ["(a {x: 'a\\u12'})", [['1:10', '\\u', null, /is no escape/]]],
  ["(a {x: '\\U110000'})", [['1:9', '\\U110000', null, /is no escape/]]],
  ["(a {x: 'a\\u0000'})", [['1:8', "'a\\u0000'", [], /NUL/]]],
  ["(a {x: '\\uD800'})", [['1:8', "'\\uD800'", [], /surrogate/]]],
  ['(``)', [['1:2', '``', ['a name'], /cannot be empty/]]],
  ['(a {x: $ })', [['1:8', '$', ['the name of a parameter'], /must be followed/]]],
  ['(a {x: 12ab})', [['1:8', '12ab', ['a number', 'a name'], /neither a number nor a name/]]],
  [`(a {x: 1e999})`, [['1:8', '1e999', ['a number'], /too large/]]],
  [
    '(a)^->§(b)',
    [
      ['1:4', '^', [], /means nothing/],
      ['1:7', '§', [], /means nothing/],
    ],
  ],
  ['(ANY (a)->(b))', [['1:2', 'ANY', null, /only at the start of the whole pattern/]]],
  ['(SHORTEST 2 (a))', [['1:2', 'SHORTEST', null, /only at the start/]]],
  ['(q = (a)->(b))', [['1:2', 'q', null, /only a whole path can have a variable/]]],
  ['(a) |+| (b)', [['1:6', '+', ['|'], /keeps duplicates/]]],
  ['(a)-/ALLY/->(b)', [['1:5', '/', ['['], /simplified form/]]],
  [
    '(a)-[r}->(b c)',
    [
      ['1:7', '}', null, /./],
      ['1:13', 'c', null, /./],
    ],
  ],
  ['(a)<~>(b)', [['1:6', '>', null, /./]]],
  [
    '(a)->(b) WHERE a.x = 1 (c d)',
    [
      ['1:24', '(', null, /./],
      ['1:27', 'd', null, /./],
    ],
  ],
  ['(|)', [['1:2', '|', ['WALK', 'TRAIL', 'ACYCLIC', 'SIMPLE', '(', 'an edge'], /./]]],
  ['\r\n\n(a)\r->\r\n(', [['5:2', 'the end of the pattern', null, /./]]],
];
