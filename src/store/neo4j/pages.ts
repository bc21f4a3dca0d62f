import { int } from 'neo4j-driver';
import type { Document } from '../../model/document';
import type { Mention } from '../../model/mention';
import type { Statement } from '../../model/statement';
import type { Page, PageList, PageRequest } from '../store';
import { DOCUMENT_MAP, MENTION_MAP, STATEMENT_MAP } from './rows';

type ListName = PageList['list'];

/** How a list is read: the nodes after a key in their order, and how many there are in all, which a degree or a counter knows. */
interface ListCypher {
  readonly match: string;
  readonly order: string;
  readonly map: string;
  readonly count: string;
}

const LISTS: Readonly<Record<ListName, ListCypher>> = {
  documents: {
    match: 'MATCH (n:Document) WHERE n.id > page.after',
    order: 'n.id',
    map: DOCUMENT_MAP,
    count: 'MATCH (n:Document) RETURN count(n) AS total',
  },
  statementsOfDocument: {
    match: 'MATCH (n:Statement) WHERE n.document = page.of AND n.id > page.after',
    order: 'n.document, n.id',
    map: STATEMENT_MAP,
    count: 'OPTIONAL MATCH (d:Document {id: page.of}) RETURN COUNT { (d)<-[:FROM]-() } AS total',
  },
  mentionsOfActor: {
    match: 'MATCH (n:Mention) WHERE n.actor = page.of AND n.key > page.after',
    order: 'n.actor, n.key',
    map: MENTION_MAP,
    count: 'OPTIONAL MATCH (a:Actor {slug: page.of}) RETURN COUNT { (a)<-[:OF]-() } AS total',
  },
  mentionsInDocument: {
    match: 'MATCH (n:Mention) WHERE n.document = page.of AND n.key > page.after',
    order: 'n.document, n.key',
    map: MENTION_MAP,
    count: 'OPTIONAL MATCH (d:Document {id: page.of}) RETURN COUNT { (d)<-[:IN]-() } AS total',
  },
};

/** Pages of one list and size: they share a subquery, because a LIMIT cannot differ from row to row. */
interface PageGroup {
  readonly list: ListName;
  readonly first: number;
  readonly pages: { readonly index: number; readonly of: string | null; readonly after: string }[];
}

/** What a subquery gives for each page of its group; an item is of the type that the list is of. */
interface PageRow {
  readonly index: number;
  readonly total: number;
  readonly items: readonly (Document & Statement & Mention)[];
}

/** The subqueries that read pages, one column each, with their values, and how to put the answers together again. */
export interface PageQueries {
  readonly subqueries: readonly { readonly column: string; readonly text: string }[];
  readonly given: Readonly<Record<string, unknown>>;
  readonly pagesOf: (row: Readonly<Record<string, readonly PageRow[]>>) => Page[];
}

/** Cypher for the given pages. */
export function pageQueries(requests: readonly PageRequest[]): PageQueries {
  const groups = groupPages(requests);
  const given: Record<string, unknown> = {};
  const subqueries = groups.map(({ list, first, pages }, number) => {
    const [column, limit] = [`pages${number}`, `limit${number}`];
    given[column] = pages.map((page) => ({ ...page, index: int(page.index) }));
    // One more than asked for tells whether there is a next page.
    given[limit] = int(first + 1);
    const { match, order, map, count } = LISTS[list];
    const text = `CALL () {
      UNWIND $given.${column} AS page
      CALL (page) { CALL (page) { ${match} RETURN n ORDER BY ${order} LIMIT $given.${limit} } RETURN collect(${map}) AS items }
      CALL (page) { ${count} }
      RETURN collect({index: page.index, total: total, items: items}) AS ${column}
    }`;
    return { column, text };
  });
  return { subqueries, given, pagesOf: (row) => assemble(groups, requests.length, row) };
}

function groupPages(requests: readonly PageRequest[]): PageGroup[] {
  const groups = new Map<string, PageGroup>();
  for (const [index, request] of requests.entries()) {
    const { list, first, after } = request;
    const key = `${list} ${first}`;
    const group = groups.get(key) ?? { list, first, pages: [] };
    groups.set(key, group);
    group.pages.push({ index, of: listOwner(request), after: after ?? '' });
  }
  return [...groups.values()];
}

function listOwner(request: PageRequest): string | null {
  if (request.list === 'documents') return null;
  return request.list === 'mentionsOfActor' ? request.actor : request.document;
}

function assemble(groups: readonly PageGroup[], length: number, row: Readonly<Record<string, readonly PageRow[]>>): Page[] {
  const answers = new Array<Page>(length);
  for (const [number, { list, first }] of groups.entries()) {
    for (const { index, total, items } of row[`pages${number}`] ?? []) {
      const shown = items.slice(0, first);
      answers[index] = {
        documents: list === 'documents' ? shown : [],
        statements: list === 'statementsOfDocument' ? shown : [],
        mentions: list === 'mentionsOfActor' || list === 'mentionsInDocument' ? shown : [],
        totalCount: total,
        hasNext: items.length > first,
      };
    }
  }
  return answers;
}
