import fc from 'fast-check';
import { ActorKind, RelationType } from '../../../src/explorer/__generated__/queries';
import type { Palette } from '../../../src/explorer/canvas/palette';
import { svgPicture } from '../../../src/explorer/share/svgPicture';
import { actorCard, relationCard } from '../exampleRecords';
import { elementsNamed, parseXml, type XmlElement } from '../../support/xmlTree';

const rgb = (seed: number) => `rgb(${(seed * 37) % 256}, ${(seed * 91) % 256}, ${(seed * 53) % 256})`;
const PALETTE: Palette = {
  kinds: Object.fromEntries(Object.values(ActorKind).map((kind, place) => [kind, rgb(place + 1)])) as Palette['kinds'],
  types: Object.fromEntries(Object.values(RelationType).map((type, place) => [type, rgb(place + 20)])) as Palette['types'],
  background: 'rgb(255, 255, 255)',
  ink: 'rgb(0, 0, 0)',
  mutedInk: 'rgb(80, 80, 80)',
  dimmed: 'rgb(230, 230, 230)',
  selected: 'rgb(0, 0, 200)',
  onKind: 'rgb(255, 255, 254)',
};
const GRAPH = {
  actors: [actorCard('a'), actorCard('b', 'PERSON'), actorCard('c', 'ALLIANCE'), actorCard('hidden', 'OTHER')],
  relations: [
    relationCard('a', 'ALLY', 'b'),
    relationCard('b', 'THREATENED_BY', 'c'),
    relationCard('c', 'SUPPLIER', 'c'),
    relationCard('a', 'ADVERSARY', 'hidden'),
  ],
};
const POSITIONS = new Map([
  ['actor:a', { x: 0, y: 0 }],
  ['actor:b', { x: 300, y: 100 }],
  ['actor:c', { x: 100, y: -200 }],
  ['actor:hidden', { x: 900, y: 900 }],
]);
const SHOWN = ['actor:a', 'actor:b', 'actor:c', ...GRAPH.relations.slice(0, 3).map(({ id }) => id)];

function drawn(names: Readonly<Record<string, string>> = {}, selected: readonly string[] = []): XmlElement {
  const actors = GRAPH.actors.map((actor) => ({ ...actor, name: names[actor.slug] ?? actor.name }));
  const look = {
    palette: PALETTE,
    shown: new Set(SHOWN),
    selected: new Set(selected),
    pinned: new Set<string>(),
    lit: null,
    read: new Set<string>(),
  };
  const note = Object.values(names).join(' ');
  return parseXml(
    svgPicture({ placed: { graph: { ...GRAPH, actors }, positions: POSITIONS }, look, title: note, note }, (text) => text.length * 7),
  );
}
const texts = (svg: XmlElement) => elementsNamed(svg, 'text').map(({ text }) => text);
const filled = (svg: XmlElement, colour: string) =>
  elementsNamed(svg, 'circle').filter(({ attributes }) => attributes.fill === colour && Number(attributes.r) > 9);

describe('the picture as SVG', () => {
  it('has what can be seen, and nothing else', () => {
    const svg = drawn();
    expect(svg.namespace).toBe('http://www.w3.org/2000/svg');
    expect(texts(svg)).toEqual(expect.arrayContaining(['a', 'b', 'c', '+', '−', 'State 1', 'Ally 1', 'Threatened by 1']));
    expect(texts(svg)).not.toContain('hidden');
    expect(texts(svg).some((text) => text.startsWith('Adversary') || text.startsWith('Other'))).toBe(false);
    for (const kind of ['STATE', 'PERSON', 'ALLIANCE'] as const) expect(filled(svg, PALETTE.kinds[kind])).toHaveLength(1);
    expect(filled(svg, PALETTE.kinds.OTHER)).toEqual([]);
  });

  it('is all inside its frame, up is up, and an arrow ends at its target', () => {
    const svg = drawn();
    const { width, height } = svg.attributes;
    const [a] = filled(svg, PALETTE.kinds.STATE).map(({ attributes }) => attributes);
    const [b] = filled(svg, PALETTE.kinds.PERSON).map(({ attributes }) => attributes);
    const [c] = filled(svg, PALETTE.kinds.ALLIANCE).map(({ attributes }) => attributes);
    for (const { cx, cy } of [a, b, c]) {
      expect(Number(cx)).toBeGreaterThan(0);
      expect(Number(cx)).toBeLessThan(Number(width));
      expect(Number(cy)).toBeGreaterThan(0);
      expect(Number(cy)).toBeLessThan(Number(height));
    }
    expect(Number(b.cy)).toBeLessThan(Number(a.cy));
    expect(Number(c.cy)).toBeGreaterThan(Number(a.cy));
    const heads = elementsNamed(svg, 'path').filter(({ attributes }) => attributes.fill === PALETTE.types.THREATENED_BY);
    expect(heads).toHaveLength(1);
    const [x, y] = /^M(\S+) (\S+?)L/.exec(heads[0].attributes.d)?.slice(1).map(Number) ?? [];
    expect(Math.hypot(x - Number(c.cx), y - Number(c.cy))).toBeCloseTo(Number(c.r), 0);
  });

  it('what is selected is ringed and bold', () => {
    const svg = drawn({}, ['actor:b']);
    expect(elementsNamed(svg, 'circle').filter(({ attributes }) => attributes.stroke === PALETTE.selected)).toHaveLength(1);
    expect(elementsNamed(svg, 'text').find(({ text }) => text === 'b')?.attributes['font-weight']).toBe('600');
  });

  const hostile = [
    `</text><script>alert(1)</script>`,
    `" onload="alert(1)`,
    `]]><!--`,
    '\u202egnorw',
    '&amp;&#0;',
    '\ud800 half',
    'x'.repeat(500),
  ];
  it.each(hostile)('a name is text, whatever it says: %j', (name) => {
    const svg = drawn({ a: name });
    const letters = [...name.replace(/\p{Surrogate}/gu, '\ufffd')];
    expect(texts(svg)).toContain(letters.length > 32 ? `${letters.slice(0, 31).join('')}…` : letters.join(''));
    expect(elementsNamed(svg, 'script')).toEqual([]);
  });

  it('is XML, whatever the names are, and has no elements or attributes but its own', () => {
    const tags = (element: XmlElement): string[] => [
      `${element.name} ${Object.keys(element.attributes).join(' ')}`,
      ...element.children.flatMap(tags),
    ];
    const usual = new Set(tags(drawn({}, ['actor:a'])));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        for (const tag of tags(drawn({ a, b }, ['actor:a']))) expect(usual).toContain(tag);
      }),
    );
  });
});
