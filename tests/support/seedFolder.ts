import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The files of a seed folder by name; null: left out. */
export type SeedContent = Readonly<Record<string, string | Uint8Array | null>>;

/** A small seed without any problem: two sentences, two actors, a statement by offsets and one without. */
export const SMALL_SEED: SeedContent = {
  'article.txt': 'Arland attacks Borland. Some say that Arland will not stop; Borland may be helped.',
  'document.yaml': 'title: A small war\n',
  'actors.yaml': `- slug: arland
  kind: STATE
  aliases: [The Aggressor]
  identifiers: { wikidata: Q1 }
  mentions:
    - { quote: Arland, start: 0, end: 6 }
    - { quote: Arland, start: 38, end: 44 }
- slug: borland
  name: Borland
  kind: STATE
  mentions:
    - { quote: Borland, start: 15, end: 22 }
`,
  'statements.yaml': `- type: ADVERSARY
  subject: arland
  object: borland
  certainty: ASSERTED
  basis: EXPLICIT
  quote: Arland attacks Borland
  start: 0
  end: 22
- type: THREATENED_BY
  subject: Borland
  object: the aggressor
  certainty: PREDICTED
  basis: INFERRED
  quote: Arland will not stop
  note: "Rule: who does not stop attacking goes on threatening."
`,
};

/** Makes a folder with these files, hands it to `use`, and removes it. */
export async function withSeedFolder<Result>(content: SeedContent, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seed-'));
  try {
    for (const [name, text] of Object.entries(content)) {
      if (text !== null) writeFileSync(path.join(folder, name), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
