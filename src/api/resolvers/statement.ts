import type { StatementResolvers } from '../__generated__/resolvers';
import { loadReferenced } from '../loaders';
import { isRelation } from '../nodeKind';

/** The fields of Statement; what it refers to is plain data of the view, but its relation with all that is said about it. */
export const Statement: StatementResolvers = {
  id: ({ statement }) => statement.id,
  quote: ({ statement }) => statement.quote,
  start: ({ statement }) => statement.start,
  end: ({ statement }) => statement.end,
  row: ({ statement }) => statement.row,
  certainty: ({ statement }) => statement.certainty,
  polarity: ({ statement }) => statement.polarity,
  basis: ({ statement }) => statement.basis,
  qualifier: ({ statement }) => statement.qualifier,
  note: ({ statement }) => statement.note,
  relation: ({ statement }, _, { loaders }) => loadReferenced(loaders(), statement.relation, isRelation),
};
