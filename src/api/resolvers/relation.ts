import { RELATION_TYPE_TRAITS } from '../../model/relationType';
import type { RelationResolvers } from '../__generated__/resolvers';
import { pageArguments } from '../arguments';
import { statementPage } from '../statementPage';

/** The fields of Relation; source and target are plain data of the view. None of them waits for anything. */
export const Relation: RelationResolvers = {
  id: ({ relation }) => relation.id,
  type: ({ relation }) => relation.type,
  sign: ({ relation }) => RELATION_TYPE_TRAITS[relation.type].sign,
  symmetric: ({ relation }) => RELATION_TYPE_TRAITS[relation.type].symmetric,
  since: ({ relation }) => relation.since,
  until: ({ relation }) => relation.until,
  certainty: ({ support }) => support.certainty,
  contested: ({ support }) => support.contested,
  qualifiers: ({ support }) => support.qualifiers,
  documentCount: ({ support }) => support.documentCount,
  statements: (view, args, { spend }) => {
    const page = statementPage(view, pageArguments(args));
    spend(page.edges.length);
    return page;
  },
};
