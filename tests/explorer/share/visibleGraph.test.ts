import type { Evidence } from '../../../src/explorer/data/readEvidence';
import type { StatementCard } from '../../../src/explorer/data/records';
import { visibleGraph } from '../../../src/explorer/share/visibleGraph';
import { actorCard, relationCard } from '../exampleRecords';

const RELATION = relationCard('b', 'SUPPLIER', 'a', { since: '2024-01-01' });
const STATEMENT: StatementCard = {
  id: 'statement:1',
  subject: { id: 'actor:b', name: 'b' },
  object: { id: 'actor:a', name: 'a' },
  quote: 'B arms A',
  start: 0,
  end: 8,
  row: null,
  certainty: 'REPORTED',
  polarity: 'AFFIRMED',
  basis: 'EXPLICIT',
  attributedTo: { id: 'actor:speaker', name: 'speaker' },
  qualifier: null,
  note: null,
  document: { id: 'document:1', kind: 'ARTICLE', title: 'T', publisher: null, publishedOn: null },
};
const mention = (slug: string) => ({ quote: slug, start: 0, end: 1, actor: { id: `actor:${slug}` } });
const EVIDENCE: Evidence = {
  statements: new Map([[RELATION.id, [STATEMENT]]]),
  sources: [
    {
      id: 'document:1',
      kind: 'ARTICLE',
      title: 'T',
      url: null,
      publisher: null,
      publishedOn: null,
      sha256: '00',
      text: 'B arms A',
      mentions: [mention('a'), mention('hidden')],
    },
  ],
  actors: ['speaker', 'b', 'a'].map((slug) => actorCard(slug)),
};

it('what can be seen, with what it stands on and who says so; no mention of others', () => {
  const graph = visibleGraph([RELATION], EVIDENCE);
  expect(graph.actors.map(({ slug }) => slug)).toEqual(['a', 'b', 'speaker']);
  expect(graph.relations).toEqual([{ id: RELATION.id, type: 'SUPPLIER', source: 'b', target: 'a', since: '2024-01-01', until: null }]);
  expect(graph.statements).toEqual([
    { ...STATEMENT, document: 'document:1', relation: RELATION.id, subject: 'b', object: 'a', attributedTo: 'speaker' },
  ]);
  expect(graph.documents.map((document) => Object.keys(document))).toEqual([
    ['id', 'kind', 'title', 'url', 'publisher', 'publishedOn', 'sha256', 'text'],
  ]);
  expect(graph.mentions).toEqual([{ actor: 'a', document: 'document:1', quote: 'a', start: 0, end: 1 }]);
});
