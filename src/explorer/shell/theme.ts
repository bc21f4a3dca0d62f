import { effect, signal } from '@preact/signals';

/** `system` is what the system prefers. */
export type Theme = 'system' | 'light' | 'dark';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const KEY = 'actor-graph.theme';

/** The theme that was chosen. It belongs to the reader, not to the view: a shared address does not carry it. */
export const theme = signal<Theme>(storedTheme());

/** Counts up whenever colours may have changed. */
export const paletteChanges = signal(0);

/** The theme after this one, for a button that goes through all. */
export function nextTheme(present: Theme): Theme {
  return THEMES[(THEMES.indexOf(present) + 1) % THEMES.length];
}

/** Gives the page the theme that is chosen, now and later. */
export function applyTheme(): void {
  effect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
    try {
      localStorage.setItem(KEY, theme.value);
    } catch {
      // Where nothing may be kept, the theme lasts as long as the page.
    }
    paletteChanges.value = paletteChanges.peek() + 1;
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => paletteChanges.value++);
}

function storedTheme(): Theme {
  try {
    return THEMES.find((known) => known === localStorage.getItem(KEY)) ?? 'system';
  } catch {
    return 'system';
  }
}
