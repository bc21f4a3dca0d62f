import fc from 'fast-check';
import { readGraphJson } from '../../src/formats/graphJson';
import type { WholeGraph } from '../../src/formats/wholeGraph';
import { writeGraphJson } from '../../src/formats/writeGraphJson';
import { mergeActor } from '../../src/model/actor';
import { makeDocument } from '../../src/model/document';
import { makeRelation } from '../../src/model/relation';
import { makeStatement } from '../../src/model/statement';
import { arbitraryWholeGraph } from './arbitraryWholeGraph';

const TEXT = 'Japan fears\u2028North Korea 🚀 "now".';
const article = makeDocument({ kind: 'ARTICLE', title: 'T', url: null, publisher: 'P', publishedOn: '2024-10-31', text: TEXT });
const relation = { ...makeRelation('THREATENED_BY', 'japan', 'north-korea', '2020-01-01', '2030-01-01'), until: '2030-01-01' };
const statement = makeStatement({
  document: article.id,
  relation: relation.id,
  subject: 'japan',
  object: 'north-korea',
  quote: 'Japan fears\u2028North Korea',
  start: 0,
  end: 23,
  row: null,
  certainty: 'POSSIBLE',
  polarity: 'DENIED',
  basis: 'EXPLICIT',
  attributedTo: 'japan',
  qualifier: null,
  note: 'a note',
});
const GRAPH: WholeGraph = {
  actors: [
    mergeActor(null, {
      slug: 'japan',
      aliases: ['Tokyo', 'Nihon'],
      identifiers: [{ scheme: 'gnd', value: '1' }],
      description: 'A "state"\n',
    }),
    mergeActor(null, { slug: 'north-korea', kind: 'STATE' }),
  ],
  documents: [article],
  relations: [relation],
  statements: [statement],
  mentions: [{ actor: 'japan', document: article.id, quote: 'Japan', start: 0, end: 5 }],
};

const read = (text: string | Uint8Array) =>
  readGraphJson({ name: 'graph.json', bytes: typeof text === 'string' ? Buffer.from(text) : text });
const write = (graph: object) => [...writeGraphJson(graph as WholeGraph)].join('');

it('reads back what it writes, with nothing lost', () => {
  expect(read(write(GRAPH))).toEqual(GRAPH);
});

it('reads back whatever texts there are', () => {
  fc.assert(
    fc.property(arbitraryWholeGraph, (graph) => {
      expect(read(write(graph))).toEqual(graph);
    }),
  );
});

it('writes one item on each line, and names its version', () => {
  const lines = write(GRAPH).split('\n');
  expect(lines[0]).toBe('{"format":"actor-graph/1",');
  expect(lines.filter((line) => line.startsWith('{"slug"'))).toHaveLength(2);
});

it('writes and reads an empty graph', () => {
  const empty = { actors: [], documents: [], relations: [], statements: [], mentions: [] };
  expect(read(write(empty))).toEqual(empty);
});

const change = (table: keyof WholeGraph, index: number, fields: object) =>
  write({ ...GRAPH, [table]: GRAPH[table].map((row, i) => (i === index ? { ...row, ...fields } : row)) });

const CASES: { what: string; text: string | Uint8Array; message: RegExp }[] = [
  { what: 'no JSON', text: 'slug,name\n', message: /^The file is not JSON/ },
  { what: 'JSON cut short', text: write(GRAPH).slice(0, -40), message: /^The file is not JSON/ },
  { what: 'bytes that are not UTF-8', text: Buffer.from([0x7b, 0x0a, 0xff]), message: /^The file is not UTF-8/ },
  { what: 'another version', text: write(GRAPH).replace('actor-graph/1', 'actor-graph/2'), message: /not of the format actor-graph\/1/ },
  { what: 'a table missing', text: write(GRAPH).replace('"mentions"', '"remarks"'), message: /mentions/ },
  { what: 'an unknown kind', text: change('actors', 1, { kind: 'PLANET' }), message: /^graph\.json: actors\[1\]: kind: / },
  { what: 'an unknown field', text: change('actors', 0, { colour: 'red' }), message: /actors\[0\]: .*colour/ },
  { what: 'a slug that is none', text: change('actors', 0, { slug: 'Ja pan' }), message: /actors\[0\]: slug: is not a slug/ },
  { what: 'a NUL', text: change('actors', 0, { name: 'a\0' }), message: /actors\[0\]: name: .*NUL/ },
  { what: 'half of a surrogate pair', text: write(GRAPH).replace('a note', '\\ud800'), message: /statements\[0\]: note: .*surrogate/ },
  { what: 'a day that is none', text: change('relations', 0, { since: '2020-02-30' }), message: /relations\[0\]: since/ },
  { what: 'an empty period', text: change('relations', 0, { until: '2020-01-01' }), message: /relations\[0\]: the period .* is empty/ },
  { what: 'an id that is not that of its content', text: change('relations', 0, { type: 'SUPPLIER' }), message: /relations\[0\]: the id/ },
  { what: 'a text that is not the one of its hash', text: change('documents', 0, { text: `${TEXT}!` }), message: /documents\[0\]: the id/ },
  {
    what: 'a quote at the wrong place',
    text: change('mentions', 0, { start: 1 }),
    message: /mentions\[0\]: the quote "Japan" is not the text at 1 to 5, "apan"/,
  },
  {
    what: 'an actor that is not there',
    text: write({ ...GRAPH, actors: GRAPH.actors.slice(1) }),
    message: /relations\[0\]: there is no actor "japan"/,
  },
  { what: 'a document that is not there', text: write({ ...GRAPH, documents: [] }), message: /statements\[0\]: there is no document/ },
  { what: 'a relation that is not there', text: write({ ...GRAPH, relations: [] }), message: /statements\[0\]: there is no relation/ },
  {
    what: 'a statement of other actors than its relation',
    text: change('statements', 0, { subject: 'north-korea' }),
    message: /statements\[0\]: the relation .* is not between north-korea and north-korea/,
  },
];
it.each(CASES)('refuses $what', ({ text, message }) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({
      name: 'Failure',
      message: expect.stringMatching(message),
      problem: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: expect.stringMatching(/^graph\.json/) }),
    }),
  );
});
