import { ACTOR_COLUMNS, RELATION_COLUMNS, type GraphColumn } from './graphColumns';
import { inPieces } from './pieces';
import type { SupportedGraph } from './supportedGraph';
import { xmlElement, xmlStart, xmlText, type XmlAttributes } from './xml';

const TYPES: Readonly<Record<GraphColumn<never>['type'], string>> = { string: 'string', boolean: 'boolean', integer: 'int' };

const ROOT: XmlAttributes = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
};

/**
 * A graph as GraphML 1.0 text, in pieces. Actors are nodes by slug, with their name as `label`; relations are edges by id, all directed, because
 * several programs read no file with edges of both sorts: `symmetric` tells which hold both ways. Statements have no place in it.
 */
export function writeGraphml(graph: SupportedGraph): Generator<string> {
  return inPieces(lines(graph));
}

function* lines({ actors, relations }: SupportedGraph): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${xmlStart('graphml', ROOT)}\n`;
  yield keyElement('node', { name: 'label', type: 'string' });
  for (const column of ACTOR_COLUMNS) yield keyElement('node', column);
  for (const column of RELATION_COLUMNS) yield keyElement('edge', column);
  yield `${xmlStart('graph', { id: 'actor-graph', edgedefault: 'directed' })}\n`;
  for (const actor of actors) {
    yield `${xmlElement('node', { id: actor.slug }, dataElement('node', 'label', actor.name) + dataElements('node', ACTOR_COLUMNS, actor))}\n`;
  }
  for (const relation of relations) {
    const { id, source, target } = relation;
    yield `${xmlElement('edge', { id, source, target }, dataElements('edge', RELATION_COLUMNS, relation))}\n`;
  }
  yield '</graph>\n</graphml>\n';
}

type Domain = 'node' | 'edge';

function keyElement(domain: Domain, { name, type }: Pick<GraphColumn<never>, 'name' | 'type'>): string {
  return `${xmlElement('key', { id: keyId(domain, name), for: domain, 'attr.name': name, 'attr.type': TYPES[type] }, null)}\n`;
}

function dataElements<Row>(domain: Domain, columns: readonly GraphColumn<Row>[], row: Row): string {
  let elements = '';
  for (const { name, valueOf } of columns) {
    const value = valueOf(row);
    if (value !== null) elements += dataElement(domain, name, String(value));
  }
  return elements;
}

function dataElement(domain: Domain, name: string, value: string): string {
  return xmlElement('data', { key: keyId(domain, name) }, xmlText(value));
}

/** Keys of nodes and edges share one set of ids. */
function keyId(domain: Domain, name: string): string {
  return `${domain}-${name}`;
}
