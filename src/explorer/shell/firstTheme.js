// Runs before anything is painted, so that nobody who chose a theme sees the other one flash up. shell/theme.ts goes on from here.
try {
  const { document, localStorage } = globalThis;
  const chosen = localStorage.getItem('actor-graph.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Where nothing may be kept, the theme is the system's.
}
