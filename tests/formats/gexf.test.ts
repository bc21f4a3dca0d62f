import fc from 'fast-check';
import { writeGexf } from '../../src/formats/gexf';
import { supportedGraph, type SupportedGraph, type SupportedRelation } from '../../src/formats/supportedGraph';
import { mergeActor } from '../../src/model/actor';
import { isValidAt } from '../../src/model/period';
import { makeRelation } from '../../src/model/relation';
import { RELATION_TYPE_TRAITS } from '../../src/model/relationType';
import { elementsNamed, parseXml, type XmlElement } from '../support/xmlTree';
import { arbitraryWholeGraph } from './arbitraryWholeGraph';
import { asActorColumns, asRelationColumns } from './columnsExpected';

const write = (graph: SupportedGraph) => [...writeGexf(graph)].join('');

/** What a program that knows GEXF 1.3, and nothing of us, reads. */
function readGexf(text: string) {
  const root = parseXml(text);
  expect([root.name, root.namespace, root.attributes.version]).toEqual(['gexf', 'http://gexf.net/1.3', '1.3']);
  const [graph] = elementsNamed(root, 'graph');
  const columns = new Map(
    graph.children
      .filter(({ name }) => name === 'attributes')
      .flatMap((list) => list.children.map(({ attributes }) => [`${list.attributes.class} ${attributes.id}`, attributes] as const)),
  );
  const valuesOf = (element: XmlElement) =>
    Object.fromEntries(
      elementsNamed(element, 'attvalue').map(({ attributes }) => {
        const column = columns.get(`${element.name} ${attributes.for}`);
        return [column?.title, typed(column?.type, attributes.value)];
      }),
    );
  const [nodes, edges] = ['node', 'edge'].map((name) => elementsNamed(graph, name));
  expect(['nodes', 'edges'].map((name) => elementsNamed(graph, name)[0].attributes.count)).toEqual([
    String(nodes.length),
    String(edges.length),
  ]);
  return {
    graph: graph.attributes,
    nodes: nodes.map((node) => ({ attributes: node.attributes, values: valuesOf(node) })),
    edges: edges.map((edge) => ({
      attributes: edge.attributes,
      values: valuesOf(edge),
      spells: elementsNamed(edge, 'spell').map(({ attributes }) => attributes),
    })),
  };
}

function typed(type: string | undefined, text: string): string | number | boolean {
  if (type === 'string') return text;
  if (type === 'integer' && /^\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  throw new Error(`${text} is no ${type}.`);
}

it('is read back with everything that is said of actors and relations, whatever texts there are', () => {
  fc.assert(
    fc.property(arbitraryWholeGraph, (whole) => {
      const graph = supportedGraph(whole);
      const read = readGexf(write(graph));
      expect(read.nodes.map(({ attributes: { id, label }, values }) => ({ id, label, ...values }))).toEqual(
        graph.actors.map((actor) => ({ id: actor.slug, ...asActorColumns(actor, 'label') })),
      );
      expect(read.edges.map(({ attributes, values }) => ({ attributes, values }))).toEqual(
        graph.relations.map((relation) => ({
          attributes: {
            id: relation.id,
            source: relation.source,
            target: relation.target,
            type: RELATION_TYPE_TRAITS[relation.type].symmetric ? 'undirected' : 'directed',
            kind: relation.type,
            label: relation.type,
          },
          values: asRelationColumns(relation),
        })),
      );
    }),
  );
});

const relationIn = (since: string | null, until: string | null): SupportedRelation => {
  const { id, type, source, target } = makeRelation('SUPPLIER', 'a', 'b', since);
  return { id, type, source, target, since, until, certainty: 'ASSERTED', contested: false, qualifiers: [], documentCount: 1 };
};
const graphOf = (...relations: SupportedRelation[]): SupportedGraph => ({
  actors: ['a', 'b'].map((slug) => mergeActor(null, { slug })),
  relations,
});

describe('a period is a spell, whose ends GEXF 1.3 counts in', () => {
  const DAYS = ['2019-12-31', '2020-01-01', '2020-02-28', '2020-02-29', '2020-12-31', '2021-01-01', '2021-01-02'];
  it.each([
    { since: '2020-01-01', until: '2021-01-01', spell: { start: '2020-01-01', end: '2020-12-31' } },
    { since: '2020-01-01', until: '2020-01-02', spell: { start: '2020-01-01', end: '2020-01-01' } },
    { since: '2020-01-01', until: null, spell: { start: '2020-01-01' } },
    { since: null, until: '2020-03-01', spell: { end: '2020-02-29' } },
  ])('$since to $until', ({ since, until, spell }) => {
    const { graph, edges } = readGexf(write(graphOf(relationIn(since, until))));
    expect(graph).toMatchObject({ mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' });
    expect(edges[0].spells).toEqual([spell]);
    const { start, end } = edges[0].spells[0];
    for (const day of DAYS) {
      const inSpell = (start === undefined || start <= day) && (end === undefined || day <= end);
      expect([day, inSpell]).toEqual([day, isValidAt({ since, until }, day)]);
    }
  });

  it('is not there where nothing is known of the time, and a graph without periods is static', () => {
    const { graph, edges } = readGexf(write(graphOf(relationIn('2020-01-01', null), relationIn(null, null))));
    expect(graph.mode).toBe('dynamic');
    expect(edges.map(({ spells }) => spells.length)).toEqual([1, 0]);
    expect(readGexf(write(graphOf(relationIn(null, null)))).graph).toMatchObject({ mode: 'static' });
    expect(readGexf(write(graphOf())).graph).not.toHaveProperty('timeformat');
  });
});
