import { actorId } from '../../model/actor';
import type { MentionResolvers } from '../__generated__/resolvers';
import { loadReferenced } from '../loaders';
import { isActor, isDocument } from '../nodeKind';

/** The fields of Mention that are not plain data of the model. */
export const Mention: MentionResolvers = {
  actor: ({ actor }, _, { loaders }) => loadReferenced(loaders(), actorId(actor), isActor),
  document: ({ document }, _, { loaders }) => loadReferenced(loaders(), document, isDocument),
};
