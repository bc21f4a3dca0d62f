import { contentHash } from '../model/identity';
import type { WriteBatch } from '../store/store';

/** How many rows one batch of an import holds: enough to be fast, few enough for one transaction. */
const ROWS_PER_BATCH = 5000;

/** The parts of a batch that have something in them. */
type BatchRows = Partial<Omit<WriteBatch, 'operationKey'>>;

/** One write of an import, and how many of the import's rows it covers. */
export interface ImportStep {
  readonly rows: number;
  readonly batch: WriteBatch;
}

/** A checked import: its rows in all, and the writes to be made, in their order. */
export interface Import {
  readonly rows: number;
  readonly steps: Iterable<ImportStep>;
}

/**
 * The rows in slices of at most `size`, each made into one write. Its operation key is a hash of what it writes: an import that was
 * ended half-way and is begun again makes each write once, and gives the same graph.
 */
export function* inBatches<Row>(
  rows: readonly Row[],
  rowsOf: (slice: readonly Row[]) => BatchRows,
  size = ROWS_PER_BATCH,
): Generator<ImportStep> {
  for (let start = 0; start < rows.length; start += size) {
    const slice = rows.slice(start, start + size);
    const content = { actors: [], documents: [], relations: [], statements: [], mentions: [], ...rowsOf(slice) };
    yield { rows: slice.length, batch: { operationKey: `import:${contentHash([JSON.stringify(content)])}`, ...content } };
  }
}
