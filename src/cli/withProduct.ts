import type { Product } from '../compose';
import type { Config } from '../config';

/** Opens the product, does something with it, and closes it, whatever comes. */
export async function withProduct<Result>(config: Config, action: (product: Product) => Promise<Result>): Promise<Result> {
  // Loaded only now: stores and engine take a while to load, and --help needs none of them.
  const { compose } = require('../compose') as typeof import('../compose');
  const product = await compose(config);
  try {
    return await action(product);
  } finally {
    await product.close();
  }
}

/** The deadline of a command that has all the time it needs, but must not hang for ever. */
export function longDeadline(): number {
  return Date.now() + 3_600_000;
}
