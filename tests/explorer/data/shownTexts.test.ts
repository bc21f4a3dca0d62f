import { withShownTexts } from '../../../src/explorer/data/shownTexts';

const TURNED = 'X \u202esupplies\u2066 Y\n\u0000 Z';
const PLAIN = 'X  supplies  Y  Z';

it('texts that are shown among others turn nothing round; quotes and texts, in which places are counted, stay as they are', () => {
  const answer = {
    actors: {
      nodes: [
        { id: 'actor:x', name: TURNED, aliases: [TURNED, 'y'], identifiers: [{ scheme: 'wikidata', value: TURNED }], description: null },
      ],
    },
    paths: [{ explanation: TURNED, steps: [{ from: { name: TURNED }, relations: [{ qualifiers: [TURNED], since: null }] }] }],
    document: {
      title: TURNED,
      text: TURNED,
      statements: { nodes: [{ quote: TURNED, note: TURNED, start: 3, attributedTo: { name: TURNED } }] },
    },
  };
  const shown = withShownTexts(structuredClone(answer));
  expect(shown.actors.nodes[0]).toEqual({
    ...answer.actors.nodes[0],
    name: PLAIN,
    aliases: [PLAIN, 'y'],
    identifiers: [{ scheme: 'wikidata', value: PLAIN }],
  });
  expect(shown.paths).toEqual([
    { explanation: PLAIN, steps: [{ from: { name: PLAIN }, relations: [{ qualifiers: [PLAIN], since: null }] }] },
  ]);
  expect(shown.document).toEqual({
    title: PLAIN,
    text: TURNED,
    statements: { nodes: [{ quote: TURNED, note: PLAIN, start: 3, attributedTo: { name: PLAIN } }] },
  });
});
