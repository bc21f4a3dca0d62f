import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package: that of package.json, in a checkout as in an installed copy. */
const PACKAGE_FOLDER = join(__dirname, '..', '..');

/** The seed that comes with the product: the article, its actors and statements. */
export const PRODUCT_SEED = join(PACKAGE_FOLDER, 'seed');

/** The product's version. */
export function version(): string {
  const { version: text }: { version: string } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8'));
  return text;
}
