import { readGraphJson } from '../../src/formats/graphJson';
import type { WholeGraph } from '../../src/formats/wholeGraph';
import { runCli, type CliOptions } from './runCli';

/** The whole graph that the CLI finds under these options, by `export --format json`. */
export async function graphIn(options: CliOptions): Promise<WholeGraph> {
  const { code, stdout, stderr } = await runCli(['export', '--format', 'json'], options);
  if (code !== 0 || stderr !== '') throw new Error(`The export ended with ${code}: ${stderr}`);
  return readGraphJson({ name: 'stdout', bytes: Buffer.from(stdout) });
}
