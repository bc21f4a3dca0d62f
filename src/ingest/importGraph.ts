import type { InputFile } from '../formats/csvTable';
import { readGraphJson } from '../formats/graphJson';
import type { WholeGraph } from '../formats/wholeGraph';
import { inBatches, type Import, type ImportStep } from './batches';

/** The import of a graph that `actor-graph export --format json` wrote. */
export function importGraph(file: InputFile): Import {
  const graph = readGraphJson(file);
  const rows = Object.values(graph).reduce((total, table) => total + table.length, 0);
  return { rows, steps: stepsOf(graph) };
}

/** What a row refers to comes in an earlier batch. */
function* stepsOf({ actors, documents, relations, statements, mentions }: WholeGraph): Generator<ImportStep> {
  yield* inBatches(actors, (slice) => ({
    actors: slice.map(({ description, ...actor }) => ({ ...actor, ...(description === null ? {} : { description }) })),
  }));
  // Texts may be long, so that each document is a batch of its own.
  yield* inBatches(documents, (slice) => ({ documents: slice }), 1);
  yield* inBatches(relations, (slice) => ({ relations: slice }));
  yield* inBatches(statements, (slice) => ({ statements: slice }));
  yield* inBatches(mentions, (slice) => ({ mentions: slice }));
}
