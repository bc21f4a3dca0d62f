import type { DocumentKind } from '../model/document';
import type { ToldStatement } from './toldPath';

/** What a document without a quote is called before its title; background is known by its title alone. */
const SOURCES: Readonly<Record<DocumentKind, string>> = { ARTICLE: 'article ', DATASET: 'dataset ', BACKGROUND: '' };

/**
 * What follows a clause to back it: the whole quote in quotation marks and the document's title, or the source and that it has no
 * quote. A statement that its quote does not make by itself says that it is inferred.
 */
export function citationOf({ statement: { quote, basis }, document: { kind, title } }: ToldStatement): string {
  const inferred = basis === 'INFERRED';
  if (quote === null) return ` (${SOURCES[kind]}${title}, ${inferred ? 'inferred, ' : ''}no quote)`;
  return `${inferred ? ', as inferred from' : ':'} “${quote}” (${title})`;
}
