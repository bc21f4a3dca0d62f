import { signal } from '@preact/signals';

/** The dialogs that the page itself opens. */
export type DialogName = 'EXPORT' | 'VIEWS' | 'KEYS';

/** The one that is open, if any. */
export const openDialog = signal<DialogName | null>(null);
