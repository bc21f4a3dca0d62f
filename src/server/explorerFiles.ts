import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the explorer's page, as it is sent. */
export interface ExplorerFile {
  readonly type: string;
  readonly body: Buffer;
  /** The body for clients that take gzip. */
  readonly gzipped: Buffer;
  readonly cacheControl: string;
}

/** Where the built page stands: beside src/ in a checkout, beside dist/ in an installed copy. */
export const EXPLORER_FOLDER = join(__dirname, '..', '..', 'dist-explorer');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

// Their names hold a hash of what is in them.
const HASHED = /^\/assets\//;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>actor-graph</title></head>
  <body>
    <h1>actor-graph</h1>
    <p>The explorer is not built: run <code>npm run build</code> and start the server again.</p>
    <p><a href="/graphql">Ask the graph with GraphQL</a></p>
  </body>
</html>
`;

/**
 * The files of the explorer's page by the path of their address. All are read once, so that no address can lead out of the folder and a
 * page stays whole when it is built anew meanwhile. Where nothing was built, / says so.
 */
export function explorerFiles(folder: string): ReadonlyMap<string, ExplorerFile> {
  const names = existsSync(join(folder, 'index.html')) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = new Map([['/', explorerFile('/', '.html', Buffer.from(NOT_BUILT))]]);
  for (const name of names) {
    const extension = extname(name);
    if (!(extension in TYPES) || !statSync(join(folder, name)).isFile()) continue;
    const address = name === 'index.html' ? '/' : `/${name.split(sep).join('/')}`;
    files.set(address, explorerFile(address, extension, readFileSync(join(folder, name))));
  }
  return files;
}

function explorerFile(address: string, extension: string, body: Buffer): ExplorerFile {
  return { type: TYPES[extension], body, gzipped: gzipSync(body), cacheControl: HASHED.test(address) ? FOR_EVER : ASK_FIRST };
}
