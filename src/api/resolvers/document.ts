import type { DocumentResolvers } from '../__generated__/resolvers';
import { pageArguments } from '../arguments';

/** The fields of Document that are not plain data of the model. */
export const Document: DocumentResolvers = {
  text: ({ id }, _, { loaders }) => loaders().texts.load(id),
  statements: ({ id }, args, { loaders, spend }) => {
    const page = pageArguments(args);
    spend(page.first);
    return loaders().statementPages.load({ ...page, document: id });
  },
  mentions: ({ id }, args, { loaders, spend }) => {
    const page = pageArguments(args);
    spend(page.first);
    return loaders().mentionPages.load({ ...page, document: id });
  },
};
