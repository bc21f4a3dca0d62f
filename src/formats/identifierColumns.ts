/** The identifier schemes that have a column of their own, in every format with columns. */
export const IDENTIFIER_COLUMNS = ['wikidata', 'iso3'] as const;
export type IdentifierColumn = (typeof IDENTIFIER_COLUMNS)[number];

/** Whether a scheme has a column of its own. */
export function hasColumn(scheme: string): scheme is IdentifierColumn {
  return IDENTIFIER_COLUMNS.some((column) => column === scheme);
}
