/**
 * What a button has that sometimes cannot be pressed: it keeps the focus then, which a disabled one would lose, and with it the place of
 * whoever uses keys.
 */
export function pressable(canBePressed: boolean, press: () => void): { readonly 'aria-disabled': boolean; readonly onClick: () => void } {
  return { 'aria-disabled': !canBePressed, onClick: () => canBePressed && press() };
}
