/** The values of a query. A text names them as fields of `$given`, so that none is ever part of the text. */
export interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  /** Cypher that stands for the value: under this name, or under one of its own, the same for equal values. */
  of(value: unknown, name?: string): string;
}

/** No values yet. */
export function noneGiven(): Given {
  const values: Record<string, unknown> = {};
  const known = new Map<string, string>();
  return {
    values,
    of(value, name) {
      const key = JSON.stringify(value);
      const field = name ?? known.get(key) ?? `v${known.size + 1}`;
      if (name === undefined) known.set(key, field);
      values[field] = value;
      return `$given.${field}`;
    },
  };
}
