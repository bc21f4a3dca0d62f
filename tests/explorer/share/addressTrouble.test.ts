import { addressTrouble } from '../../../src/explorer/share/addressTrouble';

it.each([
  [{ damaged: [], unknown: [] }, null],
  [
    { damaged: ['at', 'select'], unknown: [] },
    'The address of this page is damaged: what it says of “at”, “select” cannot be read. You see the first view instead. Ask for the address again.',
  ],
  [
    { damaged: [], unknown: ['x'.repeat(50)] },
    `The address of this page says something that the page does not know: “${'x'.repeat(40)}…”. The rest of it is shown.`,
  ],
])('%j', (address, trouble) => {
  expect(addressTrouble(address)).toBe(trouble);
});
