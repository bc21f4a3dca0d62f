import { contentHash, sha256 } from './identity';

/** ARTICLE has a text; DATASET has rows and no text; BACKGROUND is curated common knowledge without quotes. */
export const DOCUMENT_KINDS = ['ARTICLE', 'DATASET', 'BACKGROUND'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Where statements come from, without its text, which may be long and is read apart. */
export interface Document {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  /** SHA-256 of the text's UTF-8 bytes, as hex; null without a text. */
  readonly sha256: string | null;
}

/** A document as it is written: with its text, null for all but articles. */
export interface DocumentWithText extends Document {
  readonly text: string | null;
}

/** The document that these details describe: an article is identified by its text, any other by kind and title. */
export function makeDocument(details: Omit<DocumentWithText, 'id' | 'sha256'>): DocumentWithText {
  const digest = details.text === null ? null : sha256(details.text);
  return {
    ...details,
    sha256: digest,
    id: `document:${contentHash(digest === null ? [details.kind, details.title] : [details.kind, digest])}`,
  };
}
