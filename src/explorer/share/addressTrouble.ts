import type { AddressedView } from '../state/viewAddress';

const LONGEST_NAME = 40;

/** What is wrong with an address, in a sentence or two; null: nothing. */
export function addressTrouble({ damaged, unknown }: Pick<AddressedView, 'damaged' | 'unknown'>): string | null {
  if (damaged.length > 0) {
    return `The address of this page is damaged: what it says of ${listed(damaged)} cannot be read. You see the first view instead. Ask for the address again.`;
  }
  return unknown.length > 0
    ? `The address of this page says something that the page does not know: ${listed(unknown)}. The rest of it is shown.`
    : null;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `“${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name}”`).join(', ');
}
