import { dayNumber, dayText, type Period } from '../model/period';
import { RELATION_TYPE_TRAITS } from '../model/relationType';
import { ACTOR_COLUMNS, RELATION_COLUMNS, type GraphColumn } from './graphColumns';
import { inPieces } from './pieces';
import type { SupportedGraph, SupportedRelation } from './supportedGraph';
import { xmlElement, xmlStart, type XmlAttributes } from './xml';

/**
 * A graph as GEXF 1.3 text, in pieces. Actors are nodes by slug, labelled with their name; relations are edges by id, of the kind (and with the
 * label) of their type, undirected where it is symmetric. Where any relation has a period the graph is dynamic: such a relation has a spell.
 * Statements have no place in it.
 */
export function writeGexf(graph: SupportedGraph): Generator<string> {
  return inPieces(lines(graph));
}

function* lines({ actors, relations }: SupportedGraph): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${xmlStart('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' })}\n`;
  yield `<meta><creator>actor-graph</creator></meta>\n${xmlStart('graph', graphAttributes(relations))}\n`;
  yield attributesElement('node', ACTOR_COLUMNS);
  yield attributesElement('edge', RELATION_COLUMNS);
  yield `${xmlStart('nodes', { count: actors.length })}\n`;
  for (const actor of actors) {
    yield `${xmlElement('node', { id: actor.slug, label: actor.name }, valuesElement(ACTOR_COLUMNS, actor))}\n`;
  }
  yield `</nodes>\n${xmlStart('edges', { count: relations.length })}\n`;
  for (const relation of relations) yield edgeElement(relation);
  yield '</edges>\n</graph>\n</gexf>\n';
}

function graphAttributes(relations: readonly SupportedRelation[]): XmlAttributes {
  const common = { defaultedgetype: 'directed', idtype: 'string' };
  if (!relations.some(hasPeriod)) return { ...common, mode: 'static' };
  return { ...common, mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' };
}

function attributesElement<Row>(domain: 'node' | 'edge', columns: readonly GraphColumn<Row>[]): string {
  const elements = columns.map(({ name, type }) => `${xmlElement('attribute', { id: name, title: name, type }, null)}\n`);
  return `${xmlElement('attributes', { class: domain, mode: 'static' }, `\n${elements.join('')}`)}\n`;
}

function edgeElement(relation: SupportedRelation): string {
  const { id, type, source, target } = relation;
  const direction = RELATION_TYPE_TRAITS[type].symmetric ? 'undirected' : 'directed';
  const content = valuesElement(RELATION_COLUMNS, relation) + spellsElement(relation);
  return `${xmlElement('edge', { id, source, target, type: direction, kind: type, label: type }, content)}\n`;
}

function valuesElement<Row>(columns: readonly GraphColumn<Row>[], row: Row): string {
  let values = '';
  for (const { name, valueOf } of columns) {
    const value = valueOf(row);
    if (value !== null) values += xmlElement('attvalue', { for: name, value }, null);
  }
  return xmlElement('attvalues', {}, values);
}

/** GEXF 1.3 has only closed ends, so a period [since, until) of days ends with the day before `until`. */
function spellsElement(period: Period): string {
  if (!hasPeriod(period)) return '';
  return xmlElement(
    'spells',
    {},
    xmlElement('spell', { start: period.since, end: period.until === null ? null : dayBefore(period.until) }, null),
  );
}

function hasPeriod({ since, until }: Period): boolean {
  return since !== null || until !== null;
}

function dayBefore(day: string): string {
  const number = dayNumber(day);
  return number === null ? day : dayText(number - 1);
}
