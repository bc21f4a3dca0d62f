import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../options';
import { parseQuery } from '../parseQuery';

/** Bounds queries before anything is made of them. Yoga keeps parsed queries, so that each is measured once. */
export function queryLimits(limits: Limits): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source) => parseQuery(source, limits));
    },
  };
}
