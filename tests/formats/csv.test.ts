import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readActorsCsv } from '../../src/formats/actorsCsv';
import { readRelationsCsv } from '../../src/formats/relationsCsv';
import { writeActorsCsv } from '../../src/formats/writeActorsCsv';
import { writeRelationsCsv } from '../../src/formats/writeRelationsCsv';
import { mergeActor } from '../../src/model/actor';

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
});
const actors = (content: string | Uint8Array) => readActorsCsv(file('actors.csv', content));
const relations = (content: string | Uint8Array) => readRelationsCsv(file('relations.csv', content));

describe('actors.csv', () => {
  it('gives actors in the terms of the model', () => {
    expect(actors('slug,name,kind,aliases,wikidata,iso3\nnorth-korea,North Korea,STATE,DPRK; Pyongyang ;,Q423,prk\n')).toEqual({
      problems: [],
      rows: [
        {
          slug: 'north-korea',
          name: 'North Korea',
          kind: 'STATE',
          aliases: ['DPRK', 'Pyongyang'],
          identifiers: [
            { scheme: 'wikidata', value: 'Q423' },
            { scheme: 'iso3', value: 'PRK' },
          ],
        },
      ],
    });
  });

  const same = { slug: 'a', name: 'A', aliases: [], identifiers: [] };
  it.each([
    ['columns in another order, and in capitals', 'NAME, Slug\nA,a\n'],
    ['a byte order mark', '\ufeffslug,name\na,A\n'],
    ['CRLF', 'slug,name\r\na,A\r\n'],
    ['CR alone', 'slug,name\ra,A\r'],
    ['no line end at the end', 'slug,name\na,A'],
    ['blank lines and lines of commas', 'slug,name\n\n  \na,A\n,\n\n'],
    ['quotes that are not needed', '"slug","name"\n"a","A"\n'],
    ['white space around fields', 'slug,name\n a , A \n'],
  ])('may have %s', (_, content) => {
    expect(actors(content)).toEqual({ problems: [], rows: [same] });
  });

  it('keeps what a name was before it was made a slug', () => {
    expect(actors("slug,name\nCôte d'Ivoire,Ivory Coast\n").rows).toEqual([
      { ...same, slug: 'cote-d-ivoire', name: 'Ivory Coast', aliases: ["Côte d'Ivoire"] },
    ]);
  });

  it('keeps line ends and quotes inside quoted fields', () => {
    expect(actors('slug,name\na,"A ""big"",\r\nname"\n').rows[0].name).toBe('A "big",\nname');
  });
});

describe('relations.csv', () => {
  it('gives relations, with what is left out', () => {
    expect(relations('source,type,target\nRussia,supplier,north-korea\n').rows).toEqual([
      {
        row: 1,
        source: { slug: 'russia', aliases: ['Russia'] },
        type: 'SUPPLIER',
        target: { slug: 'north-korea', aliases: [] },
        since: null,
        until: undefined,
        certainty: 'ASSERTED',
        qualifier: null,
      },
    ]);
  });

  it('reads days, years, certainties and qualifiers', () => {
    expect(
      relations('source,type,target,since,until,certainty,qualifier\na,part of,b,1999,2001-02-03,possible,"x, y"\n').rows,
    ).toMatchObject([{ type: 'PART_OF', since: '1999-01-01', until: '2001-02-03', certainty: 'POSSIBLE', qualifier: 'x, y' }]);
  });
});

describe('what is wrong is told with its line', () => {
  const HEADER = 'source,type,target,since,until,certainty,qualifier\n';
  const cases: {
    what: string;
    read: (content: string | Uint8Array) => { problems: readonly string[] };
    content: string | Uint8Array;
    problems: RegExp[];
  }[] = [
    {
      what: 'an empty file',
      read: relations,
      content: '',
      problems: [/^relations\.csv: The file is empty\. Begin the file with the columns source, type, target/],
    },
    {
      what: 'a missing column',
      read: relations,
      content: 'source,type\na,ALLY\n',
      problems: [/^relations\.csv:1: The column target is missing/],
    },
    { what: 'an unknown column', read: actors, content: 'slug,name,colour\n', problems: [/^actors\.csv:1: There is no column "colour"/] },
    { what: 'a column twice', read: actors, content: 'slug,name,Slug\n', problems: [/^actors\.csv:1: The column slug stands twice/] },
    {
      what: 'semicolons for commas',
      read: actors,
      content: 'slug;name\na;A\n',
      problems: [/^actors\.csv:1: .* Separate the fields by commas/],
    },
    {
      what: 'too few fields',
      read: relations,
      content: 'source,type,target\n\na,ALLY\n',
      problems: [/^relations\.csv:3: 2 fields, but the header has 3/],
    },
    { what: 'too many fields', read: relations, content: 'source,type,target\na,ALLY,b,c\n', problems: [/^relations\.csv:2: 4 fields/] },
    {
      what: 'an unknown type',
      read: relations,
      content: `${HEADER}a,FRIEND,b,,,,\n`,
      problems: [/^relations\.csv:2: type: "FRIEND" is not known\. Use one of ALLY/],
    },
    {
      what: 'an unknown certainty',
      read: relations,
      content: `${HEADER}a,ALLY,b,,,sure,\n`,
      problems: [/^relations\.csv:2: certainty: "sure"/],
    },
    { what: 'an unknown kind', read: actors, content: 'slug,name,kind\na,A,PLANET\n', problems: [/^actors\.csv:2: kind: "PLANET"/] },
    {
      what: 'a day that is none',
      read: relations,
      content: `${HEADER}a,ALLY,b,2021-02-29,,,\n`,
      problems: [/^relations\.csv:2: since: "2021-02-29" is not a day/],
    },
    {
      what: 'a period that is empty',
      read: relations,
      content: `${HEADER}a,ALLY,b,2021,2020,,\n`,
      problems: [/^relations\.csv:2: until: The period 2021-01-01 to 2020-01-01 is empty/],
    },
    {
      what: 'an empty field',
      read: relations,
      content: `${HEADER},ALLY,b,,,,\na,,b,,,,\n`,
      problems: [/:2: source: The field is empty/, /:3: type: The field is empty/],
    },
    {
      what: 'a name without Latin letters',
      read: relations,
      content: `${HEADER}Россия,ALLY,b,,,,\n`,
      problems: [/:2: source: "Россия" has no Latin letter/],
    },
    {
      what: 'a wrong identifier',
      read: actors,
      content: 'slug,name,wikidata,iso3\na,A,423,\nb,B,,KR\n',
      problems: [/:2: wikidata: "423"/, /:3: iso3: "KR"/],
    },
    {
      what: 'an actor twice',
      read: actors,
      content: 'slug,name\nNorth Korea,A\nb,B\nnorth-korea,C\n',
      problems: [/:4: slug: The actor "north-korea" stands at actors\.csv:2/],
    },
    { what: 'a NUL', read: actors, content: 'slug,name\na,A\0\n', problems: [/:2: name: .* contains a NUL/] },
    {
      what: 'bytes that are not UTF-8',
      read: actors,
      content: Buffer.from('slug,name\na,A\nb,\xe9t\xe9\n', 'latin1'),
      problems: [/^actors\.csv:3: The file is not UTF-8/],
    },
    {
      what: 'UTF-16',
      read: actors,
      content: Buffer.from('\ufeffslug,name\n', 'utf16le'),
      problems: [/^actors\.csv:1: The file is not UTF-8/],
    },
    {
      what: 'a quote inside a field',
      read: actors,
      content: 'slug,name\na,the "A"\nb,B\n',
      problems: [/^actors\.csv:2: A double quote stands where none may stand.*What follows was not read/],
    },
    {
      what: 'text after a quoted field',
      read: actors,
      content: 'slug,name\na,"the" A\n',
      problems: [/^actors\.csv:2: A double quote stands where/],
    },
    {
      what: 'a quote never closed, after other mistakes',
      read: actors,
      content: 'slug,name\n,A\nb,"B\nc,C\n',
      problems: [/^actors\.csv:2: slug/, /^actors\.csv:3: A double quote is opened here and never closed/],
    },
    {
      what: 'every line of several, also after fields with line ends',
      read: relations,
      content: `${HEADER}a,X,b,,,,"q\r\nr\r\ns"\r\n\r\na,ALLY,b,,,,"q\r\nr"\r\na,Y,b,,,,\r\n`,
      problems: [/:2: type: "X"/, /:8: type: "Y"/],
    },
  ];
  it.each(cases)('$what', ({ read, content, problems }) => {
    expect(read(content).problems).toEqual(problems.map((pattern) => expect.stringMatching(pattern)));
  });
});

describe('what is written', () => {
  // Blanks around a field do not count, and an empty one is none.
  const text = fc.stringMatching(/^[ -~\n"=+@';,é-]{1,12}$/).map((value) => value.trim() || '-');
  const actor = fc
    .record({
      slug: fc.stringMatching(/^[a-z0-9]{1,8}$/),
      name: text,
      kind: fc.constantFrom('STATE', 'PERSON', 'OTHER'),
      aliases: fc.array(text.map((alias) => alias.replaceAll(';', '.'))),
      identifiers: fc.constantFrom(
        [],
        [{ scheme: 'iso3', value: 'PRK' }],
        [
          { scheme: 'iso3', value: 'PRK' },
          { scheme: 'wikidata', value: 'Q1' },
        ],
      ),
    })
    .map((input) => mergeActor(null, input));

  it('is read back as the same actors', () => {
    fc.assert(
      fc.property(fc.uniqueArray(actor, { selector: ({ slug }) => slug }), (written) => {
        const { rows, problems } = actors([...writeActorsCsv(written)].join(''));
        expect(problems).toEqual([]);
        expect(rows.map((row) => mergeActor(null, row))).toEqual(written);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['-2', "'-2"],
    ['+2', "'+2"],
    ['@x', "'@x"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["'a", "'a"],
    ['a=1', 'a=1'],
  ])('%s is written %s, so that no spreadsheet runs it, and read back', (name, cell) => {
    const actor = mergeActor(null, { slug: 'a', name });
    const [written] = [...writeActorsCsv([actor])];
    expect(written).toBe(`slug,name,kind,aliases,wikidata,iso3\na,${cell},OTHER,,,\n`);
    expect(actors(written).rows.map((row) => mergeActor(null, row))).toEqual([actor]);
  });

  it('begins no cell as spreadsheets begin a formula', () => {
    fc.assert(
      fc.property(fc.uniqueArray(actor, { selector: ({ slug }) => slug }), (written) => {
        const cells: string[][] = parse([...writeActorsCsv(written)].join(''));
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('is a header alone for an empty graph', () => {
    expect([...writeRelationsCsv({ actors: [], documents: [], relations: [], statements: [], mentions: [] })].join('')).toBe(
      'source,type,target,since,until,certainty,qualifier\n',
    );
  });
});
