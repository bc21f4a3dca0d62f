import type { Inline } from './reportBlock';

/** The value of an argument of a query. */
export type AskedValue = string | number | boolean | null | undefined | readonly AskedValue[] | { readonly [name: string]: AskedValue };

/** The arguments of a query as items of a list, each with its path: `filter.minCertainty: REPORTED`. What was not set is left out. */
export function askedItems(asked: Readonly<Record<string, AskedValue>>, path = ''): Inline[][] {
  return Object.entries(asked).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    if (isMap(value)) return askedItems(value, `${path}${name}.`);
    if (Array.isArray(value) && value.length === 0) return [];
    return [[`${path}${name}: `, { strong: Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value) }]];
  });
}

function textOf(value: AskedValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isMap(value: AskedValue): value is { readonly [name: string]: AskedValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
