import type { PathPage } from '../../engine/views';
import { checkText } from '../../model/text';
import type { QueryResolvers } from '../__generated__/resolvers';
import { count, pageArguments, references, someReferences } from '../arguments';
import { isDocument } from '../nodeKind';
import { existenceQuery, matchQuery, pathQuery } from '../pathQuery';
import { relationFilter } from '../relationFilter';

/** The fields of Query: each checks its arguments and asks the engine. */
export const Query: QueryResolvers = {
  node: (_, { id }, { loaders }) => loaders().nodes.load(checkText(id, 'id')),
  nodes: (_, { ids }, { loaders }) => Promise.all(references(ids, 'ids').map((id) => loaders().nodes.load(id))),
  actor: (_, { ref }, { engine, deadline }) => engine.actor(checkText(ref, 'ref'), deadline),
  actors: (_, args, { engine, deadline, spend }) => {
    const page = pageArguments(args);
    spend(page.first);
    const search = args.search ? checkText(args.search, 'search') : null;
    return engine.actors({ ...page, search, kinds: args.kinds ?? null, order: args.order ?? null }, deadline);
  },
  relations: (_, args, { loaders, spend }) => {
    const page = pageArguments(args);
    spend(page.first);
    return loaders().relationPages.load({ ...page, of: null, filter: relationFilter(args.filter) });
  },
  document: async (_, { id }, { loaders }) => {
    const node = await loaders().nodes.load(checkText(id, 'id'));
    return node !== null && isDocument(node) ? node : null;
  },
  documents: (_, args, { engine, deadline, spend }) => {
    const page = pageArguments(args);
    spend(page.first);
    return engine.documents(page, deadline);
  },
  neighbourhood: (_, args, { engine, deadline, spend }) => {
    const { first } = pageArguments(args);
    spend(first);
    const of = someReferences(args.of, 'of');
    return engine.neighbourhood({ of, depth: count(args.depth ?? 1, 'depth'), filter: relationFilter(args.filter), first }, deadline);
  },
  paths: async (_, args, { engine, deadline, spend }) => {
    const query = pathQuery(args);
    spend(query.first);
    return spentOnSteps(await engine.findPaths(query, deadline), spend);
  },
  pathExists: (_, args, { engine, deadline }) => engine.pathExists(existenceQuery(args), deadline),
  match: async (_, args, { engine, deadline, spend }) => {
    const query = matchQuery(args);
    spend(query.first);
    return spentOnSteps(await engine.matchPaths(query, deadline), spend);
  },
};

/** Every step of a path is an item with several others below it: an answer of very long paths has more of them than of paths. */
function spentOnSteps(page: PathPage, spend: (items: number) => void): PathPage {
  spend(ITEMS_PER_STEP * page.edges.reduce((sum, { path }) => sum + path.length, 0));
  return page;
}

const ITEMS_PER_STEP = 5;
