/** What keys can do. */
export type Command =
  | 'undo'
  | 'redo'
  | 'keys'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'addLeft'
  | 'addRight'
  | 'addUp'
  | 'addDown'
  | 'details'
  | 'menu'
  | 'expand'
  | 'collapse'
  | 'hide'
  | 'hideOthers'
  | 'showHidden'
  | 'pin'
  | 'fit'
  | 'fitSelection'
  | 'selectAll'
  | 'selectNothing'
  | 'zoomIn'
  | 'zoomOut'
  | 'force'
  | 'concentric'
  | 'kinds';

/** A line of the key map. */
export interface KeyLine {
  /** The keys as people read them. */
  readonly shown: string;
  readonly does: string;
  /** Where the keys work: everywhere but in text fields, or while the picture has the focus. */
  readonly where: 'PAGE' | 'PICTURE';
  /** What each key does, by its name as in `keyName`. */
  readonly commands: Readonly<Record<string, Command>>;
}

/** Every key of the page, in the order of a key map. */
export const KEY_TABLE: readonly KeyLine[] = [
  { shown: 'Ctrl+Z', does: 'Undo', where: 'PAGE', commands: { 'Ctrl+z': 'undo' } },
  { shown: 'Ctrl+Y, Ctrl+Shift+Z', does: 'Redo', where: 'PAGE', commands: { 'Ctrl+y': 'redo', 'Ctrl+Shift+z': 'redo' } },
  { shown: '?', does: 'Show this list of keys', where: 'PAGE', commands: { '?': 'keys' } },
  {
    shown: '← → ↑ ↓',
    does: 'Go to the next actor in that direction',
    where: 'PICTURE',
    commands: { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' },
  },
  {
    shown: 'Shift+← → ↑ ↓',
    does: 'The same, and keep what is selected',
    where: 'PICTURE',
    commands: { 'Shift+ArrowLeft': 'addLeft', 'Shift+ArrowRight': 'addRight', 'Shift+ArrowUp': 'addUp', 'Shift+ArrowDown': 'addDown' },
  },
  { shown: 'Enter', does: 'Read the details of what is selected', where: 'PICTURE', commands: { Enter: 'details' } },
  {
    shown: 'Menu, Shift+F10',
    does: 'Show what can be done with what is selected',
    where: 'PICTURE',
    commands: { ContextMenu: 'menu', 'Shift+F10': 'menu' },
  },
  { shown: 'E', does: 'Expand: show the neighbours of what is selected', where: 'PICTURE', commands: { e: 'expand' } },
  { shown: 'C', does: 'Collapse: take off what came by expanding', where: 'PICTURE', commands: { c: 'collapse' } },
  { shown: 'H, Delete', does: 'Hide what is selected', where: 'PICTURE', commands: { h: 'hide', Delete: 'hide' } },
  { shown: 'O', does: 'Hide all others', where: 'PICTURE', commands: { o: 'hideOthers' } },
  { shown: 'S', does: 'Show all that is hidden', where: 'PICTURE', commands: { s: 'showHidden' } },
  { shown: 'P', does: 'Pin or unpin what is selected', where: 'PICTURE', commands: { p: 'pin' } },
  { shown: 'F', does: 'Fit the whole graph into the picture', where: 'PICTURE', commands: { f: 'fit' } },
  { shown: 'Shift+F', does: 'Fit what is selected into the picture', where: 'PICTURE', commands: { 'Shift+f': 'fitSelection' } },
  { shown: 'Ctrl+A', does: 'Select all actors', where: 'PICTURE', commands: { 'Ctrl+a': 'selectAll' } },
  { shown: 'Escape', does: 'Select nothing', where: 'PICTURE', commands: { Escape: 'selectNothing' } },
  { shown: '+ −', does: 'Zoom in, zoom out', where: 'PICTURE', commands: { '+': 'zoomIn', '=': 'zoomIn', '-': 'zoomOut' } },
  {
    shown: '1 2 3',
    does: 'Lay out by forces, around what is selected, by kind',
    where: 'PICTURE',
    commands: { '1': 'force', '2': 'concentric', '3': 'kinds' },
  },
];

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The name of a key with those held down: `Ctrl+Shift+z`, `ArrowLeft`, `e`. Command counts as Ctrl; Shift only where it is not in the character already. */
export function keyName({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
  const isLetter = /^[a-z]$/i.test(key);
  const held = [ctrlKey || metaKey ? 'Ctrl+' : '', altKey ? 'Alt+' : '', shiftKey && (isLetter || key.length > 1) ? 'Shift+' : ''];
  return held.join('') + (isLetter ? key.toLowerCase() : key);
}

/** What a key does there, or null. */
export function commandOf(press: KeyPress, where: KeyLine['where']): Command | null {
  const name = keyName(press);
  return KEY_TABLE.find((line) => line.where === where && name in line.commands)?.commands[name] ?? null;
}

/** The keys of a command as people read them: `H, Delete`. */
export function shownKeys(command: Command): string {
  return keysOf(command)
    .map((name) =>
      name.replace(/[a-z]$/, (letter) => (/(^|\+)[a-z]$/.test(name) ? letter.toUpperCase() : letter)).replace('ContextMenu', 'Menu'),
    )
    .join(', ');
}

/** The keys of a command as `aria-keyshortcuts` has them. */
export function ariaKeys(command: Command): string {
  return keysOf(command)
    .map((name) => name.replace('Ctrl', 'Control'))
    .join(' ');
}

function keysOf(command: Command): readonly string[] {
  return KEY_TABLE.flatMap(({ commands }) => Object.keys(commands).filter((name) => commands[name] === command));
}
