import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEmbeddedStore } from '../../src/store/embedded/embeddedStore';
import { describeCurrency } from '../conformance/currencySpecification';
import { startScript } from '../support/compiled';

/** A process that writes each batch that it is sent, a line each, and answers with a line. */
const WRITER = `
  const { createInterface } = require('node:readline');
  const { openEmbeddedStore } = require('./store/embedded/embeddedStore');
  openEmbeddedStore({ directory: process.argv[1] }).then(async (store) => {
    for await (const line of createInterface({ input: process.stdin })) {
      await store.write(JSON.parse(line));
      console.log('written');
    }
    await store.close();
  });
`;

describeCurrency('the embedded store, with a second process writing', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'actor-graph-'));
  const store = await openEmbeddedStore({ directory });
  const writer = await startScript(WRITER, [directory]);
  const replies = createInterface({ input: writer.stdout })[Symbol.asyncIterator]();
  let complaints = '';
  writer.stderr.on('data', (chunk) => (complaints += chunk));
  return {
    store,
    writeElsewhere: async (batch) => {
      writer.stdin.write(`${JSON.stringify(batch)}\n`);
      const { done } = await replies.next();
      if (done) throw new Error(`The writer ended: ${complaints}`);
    },
    close: async () => {
      writer.stdin.end();
      await new Promise((ended) => writer.once('exit', ended));
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
});
