// Bundles the explorer's page; scripts/build.mjs says where to. `npx vite` serves it while it is worked on, with the API of a server on port 4000.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// Whatever folder it is run in.
const ROOT = fileURLToPath(new URL('src/explorer', import.meta.url));
const FIRST_THEME = 'shell/firstTheme.js';

/** Puts a small script before all others into the page, as a file of its own: a module would run only after the page was first painted. */
function firstTheme() {
  return {
    name: 'first-theme',
    buildStart() {
      if (!this.meta.watchMode) this.emitFile({ type: 'asset', name: 'firstTheme.js', source: readFileSync(join(ROOT, FIRST_THEME)) });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => {
        const built = Object.keys(bundle ?? {}).find((name) => /firstTheme.*\.js$/.test(name));
        return [{ tag: 'script', attrs: { src: `/${built ?? FIRST_THEME}` }, injectTo: 'head-prepend' }];
      },
    },
  };
}

export default defineConfig({
  root: ROOT,
  base: '/',
  publicDir: false,
  plugins: [firstTheme()],
  // Its other build needs Node's Buffer.
  resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // Nothing is put into the page as data: the content security policy allows files of this server only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
  },
});
