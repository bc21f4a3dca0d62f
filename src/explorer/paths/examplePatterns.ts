/** A pattern to start from, and what it asks in words. */
export interface ExamplePattern {
  readonly asks: string;
  readonly pattern: string;
}

/** Patterns that show what patterns can say. Each finds something in the article. */
export const EXAMPLE_PATTERNS: readonly ExamplePattern[] = [
  { asks: 'All shortest ways from Japan to Ukraine', pattern: "ALL SHORTEST ACYCLIC (a {slug: 'japan'})-[]-+(b {slug: 'ukraine'})" },
  {
    asks: 'Who threatens Japan, and who is an adversary of that one?',
    pattern: "(a {slug: 'japan'})-[:THREATENED_BY]->(x)-[:ADVERSARY]-(b:STATE)",
  },
  { asks: 'The enemies of the enemies of Ukraine', pattern: "ACYCLIC (a {slug: 'ukraine'})-[:ADVERSARY]-(x)-[:ADVERSARY]-(b)" },
  {
    asks: 'Who supplies whom, over one or two steps, with at least a prediction behind each?',
    pattern: "ACYCLIC (a)-[r:SUPPLIER WHERE r.certainty >= 'PREDICTED']->{1,2}(b)",
  },
  { asks: 'From leaders, over their states, to their allies', pattern: '(a:PERSON)-[:LEADS]->(s:STATE)-[:ALLY]-(b)' },
  {
    asks: 'Threatened by someone, or supplied by someone, up to four times: from Japan to Russia',
    pattern: "ACYCLIC (a {slug: 'japan'})\n  ( ()-[:THREATENED_BY]->() | ()<-[:SUPPLIER]-() ){1,4}\n(b {slug: 'russia'})",
  },
];
