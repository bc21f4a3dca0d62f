import { invariant } from '../../model/errors';
import { explainPath } from '../../narrate/explainPath';
import type { PathConnectionResolvers, PathEdgeResolvers, PathResolvers } from '../__generated__/resolvers';
import { pageInfo } from './connections';

/** The fields of Path that are not plain data of the view. Paths come with all that they are made of: nothing here waits. */
export const Path: PathResolvers = {
  start: ({ actors }) => {
    const start = actors[0];
    invariant(start !== undefined, 'a path has at least one actor');
    return start;
  },
  end: ({ actors }) => {
    const end = actors.at(-1);
    invariant(end !== undefined, 'a path has at least one actor');
    return end;
  },
  explanation: (path) => explainPath(path),
};

/** The fields of PathConnection that are not plain data of the page. */
export const PathConnection: PathConnectionResolvers = {
  pageInfo,
  nodes: ({ edges }) => edges.map(({ path }) => path),
};

/** The field of PathEdge that is not plain data of the page. */
export const PathEdge: PathEdgeResolvers = {
  node: ({ path }) => path,
};
