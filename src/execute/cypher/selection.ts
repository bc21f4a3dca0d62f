import type { Choice } from '../../pattern/plan';

/** The columns in which the parts of a query hand on their paths. */
export function columnsOf({ by }: Choice): readonly string[] {
  return ['actors', 'relations', ...(by === 'cost' ? ['cost'] : [])];
}

/** What paths are chosen by. */
export function measureOf({ by }: Choice): string {
  return by === 'cost' ? 'cost' : 'size(relations)';
}

/** Whether a choice lets all paths through. */
export function choosesAll({ paths, groups }: Choice): boolean {
  return paths === Infinity && groups === Infinity;
}

/** Clauses that choose of each pair's paths, each of which comes once. */
export function selectionText(choice: Choice): readonly string[] {
  const columns = columnsOf(choice);
  const taken = columns.map((column, i) => `path[${i}] AS ${column}`).join(', ');
  if (choice.paths !== Infinity) {
    return [
      `WITH ${columns.join(', ')} ORDER BY ${measureOf(choice)}, relations`,
      `WITH actors[0] AS start, actors[-1] AS end, collect([${columns.join(', ')}])[..${choice.paths}] AS paths`,
      `UNWIND paths AS path`,
      `WITH ${taken}`,
    ];
  }
  return [
    `WITH actors[0] AS start, actors[-1] AS end, ${measureOf(choice)} AS measure, collect([${columns.join(', ')}]) AS paths ORDER BY measure`,
    `WITH start, end, collect(paths)[..${choice.groups}] AS groups`,
    `UNWIND groups AS paths UNWIND paths AS path`,
    `WITH ${taken}`,
  ];
}
