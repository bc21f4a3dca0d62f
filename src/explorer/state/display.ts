/** How the graph is shown: as a picture, as tables, or as both. */
export type Display = 'GRAPH' | 'TABLE' | 'BOTH';

/** All ways to show it. */
export const DISPLAYS: readonly Display[] = ['GRAPH', 'TABLE', 'BOTH'];
