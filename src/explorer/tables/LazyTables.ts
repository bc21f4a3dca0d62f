import { lazily } from '../shell/lazily';

/** The tables, loaded when they are first shown. */
export const Tables = lazily<object>(async () => (await import('./Tables')).Tables);
