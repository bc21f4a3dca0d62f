import fc from 'fast-check';
import { writeGraphml } from '../../src/formats/graphml';
import { supportedGraph, type SupportedGraph } from '../../src/formats/supportedGraph';
import { elementsNamed, parseXml, type XmlElement } from '../support/xmlTree';
import { arbitraryWholeGraph } from './arbitraryWholeGraph';
import { asActorColumns, asRelationColumns } from './columnsExpected';

const write = (graph: SupportedGraph) => [...writeGraphml(graph)].join('');
const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

/** What a program that knows GraphML, and nothing of us, reads: each element's data by the names and types of its keys. */
function readGraphml(text: string) {
  const root = parseXml(text);
  expect([root.name, root.namespace]).toEqual(['graphml', NAMESPACE]);
  const keys = new Map(elementsNamed(root, 'key').map(({ attributes }) => [attributes.id, attributes]));
  expect(keys.size).toBe(elementsNamed(root, 'key').length);
  const dataOf = (element: XmlElement) =>
    Object.fromEntries(
      element.children.map((data) => {
        const key = keys.get(data.attributes.key);
        expect(key?.for).toBe(element.name);
        return [key?.['attr.name'], typed(key?.['attr.type'], data.text)];
      }),
    );
  const [graph] = root.children.filter(({ name }) => name === 'graph');
  return {
    edgedefault: graph.attributes.edgedefault,
    nodes: elementsNamed(graph, 'node').map((node) => ({ ...node.attributes, ...dataOf(node) })),
    edges: elementsNamed(graph, 'edge').map((edge) => ({ ...edge.attributes, ...dataOf(edge) })),
  };
}

function typed(type: string | undefined, text: string): string | number | boolean {
  if (type === 'string') return text;
  if (type === 'int' && /^\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  throw new Error(`${text} is no ${type}.`);
}

it('is read back with everything that is said of actors and relations, whatever texts there are', () => {
  fc.assert(
    fc.property(arbitraryWholeGraph, (whole) => {
      const graph = supportedGraph(whole);
      expect(readGraphml(write(graph))).toEqual({
        edgedefault: 'directed',
        nodes: graph.actors.map((actor) => ({ id: actor.slug, ...asActorColumns(actor, 'label') })),
        edges: graph.relations.map((relation) => ({
          ...asRelationColumns(relation),
          id: relation.id,
          source: relation.source,
          target: relation.target,
        })),
      });
    }),
  );
});

it('has ids that are name tokens of XML, as the schema asks', () => {
  const [whole] = fc.sample(arbitraryWholeGraph, { numRuns: 1, seed: 1 });
  const root = parseXml(write(supportedGraph(whole)));
  const ids = ['key', 'graph', 'node', 'edge'].flatMap((name) => elementsNamed(root, name).map(({ attributes }) => attributes.id));
  for (const id of ids) expect(id).toMatch(/^[\w.:-]+$/);
  expect(new Set(ids).size).toBe(ids.length);
});

it('writes an empty graph', () => {
  expect(readGraphml(write({ actors: [], relations: [] }))).toEqual({ edgedefault: 'directed', nodes: [], edges: [] });
});
