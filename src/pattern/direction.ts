/** How a step may follow a directed relation: along it, against it, or both. A symmetric relation is followed either way in all three. */
export const DIRECTIONS = ['OUTGOING', 'INCOMING', 'ANY'] as const;
export type Direction = (typeof DIRECTIONS)[number];
