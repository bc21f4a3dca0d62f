import type { Role } from '../../engine/queries';
import type { ListPage, RelatedActor } from '../../engine/views';
import { actorId } from '../../model/actor';
import type { ActorAlliesArgs, ActorResolvers } from '../__generated__/resolvers';
import { pageArguments } from '../arguments';
import type { Context } from '../context';
import type { ActorParent } from '../parents';
import { relationFilter } from '../relationFilter';

/** The resolver of a list of actors that stand in `role` to the actor; all of them have the same arguments. */
function related(role: Role): (actor: ActorParent, args: ActorAlliesArgs, context: Context) => Promise<ListPage<RelatedActor>> {
  return ({ slug }, args, { loaders, spend }) => {
    const page = pageArguments(args);
    spend(page.first);
    return loaders().relatedActorPages.load({ ...page, of: { actor: slug, role }, filter: relationFilter(args.filter) });
  };
}

/** The fields of Actor that are not plain data of the model. */
export const Actor: ActorResolvers = {
  id: ({ slug }) => actorId(slug),
  relationCount: ({ slug }, _, { loaders }) => loaders().relationCounts.load(slug),
  relations: ({ slug }, args, { loaders, spend }) => {
    const page = pageArguments(args);
    spend(page.first);
    return loaders().relationPages.load({ ...page, of: { actor: slug, role: 'relations' }, filter: relationFilter(args.filter) });
  },
  allies: related('allies'),
  adversaries: related('adversaries'),
  suppliers: related('suppliers'),
  supplies: related('supplies'),
  threatenedBy: related('threatenedBy'),
  threatens: related('threatens'),
  partOf: async ({ slug }, _, { loaders, spend }) => {
    const actors = await loaders().partOf.load(slug);
    spend(actors.length);
    return actors;
  },
  parts: async ({ slug }, _, { loaders, spend }) => {
    const actors = await loaders().parts.load(slug);
    spend(actors.length);
    return actors;
  },
  mentions: ({ slug }, args, { loaders, spend }) => {
    const page = pageArguments(args);
    spend(page.first);
    return loaders().mentionPages.load({ ...page, actor: slug });
  },
};
