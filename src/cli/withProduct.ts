import type { Product } from '../compose';
import type { Config } from '../config';

/** Opens the product, which makes an embedded store, does something with it, and closes it, whatever comes. */
export async function withProduct<Result>(
  config: Config,
  action: (product: Product) => Promise<Result>,
  options = { mustExist: false },
): Promise<Result> {
  // Loaded only now: stores and engine take a while to load, and --help needs none of them.
  const { compose } = require('../compose') as typeof import('../compose');
  const product = await compose(config, options);
  try {
    return await action(product);
  } finally {
    await product.close();
  }
}

/** The same to read a graph; NOT_FOUND when there is none. */
export function withGraph<Result>(config: Config, action: (product: Product) => Promise<Result>): Promise<Result> {
  return withProduct(config, action, { mustExist: true });
}

/** The deadline of a command that has all the time it needs, but must not hang for ever. */
export function longDeadline(): number {
  return Date.now() + 3_600_000;
}
