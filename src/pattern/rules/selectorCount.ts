import type { Rule } from '../rule';

/** ANY, SHORTEST and SHORTEST ... GROUPS count to at least 1. */
export const selectorCount: Rule = ({ pattern, parameters, report }) => {
  const { selector } = pattern;
  if (!('k' in selector)) return;
  const { k } = selector;
  if (k.kind === 'Parameter' && !Object.hasOwn(parameters, k.name)) return;
  const value = k.kind === 'Literal' ? k.value : parameters[k.name];
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return;
  const found = k.kind === 'Literal' ? String(value) : `$${k.name}`;
  report(k.position, `a selector counts with a whole number of at least 1`, found, ['a whole number from 1']);
};
