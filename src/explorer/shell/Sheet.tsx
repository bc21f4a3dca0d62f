import { effect, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Legend } from '../canvas/Legend';
import { ArticlePanel } from '../panels/ArticlePanel';
import { DetailsPanel } from '../panels/DetailsPanel';
import { formWanted } from '../paths/draft';
import { PathsRegion } from '../paths/PathsRegion';
import { useSession, type Session } from '../session/session';
import { firstPanel, nextPanel, type SheetPanel } from './sheetPanel';

/** Where there is no room for columns: one panel at a time below the graph, or none. What is new in the view brings up its panel. */
export function Sheet() {
  const session = useSession();
  const { open, stop } = useMemo(() => followView(session), [session]);
  useEffect(() => stop, [stop]);
  const { hiddenActors, hiddenRelations } = session.shown.value;
  const hidden = hiddenActors + hiddenRelations;
  const panels: readonly (readonly [panel: SheetPanel, name: string, content: ComponentChildren])[] = [
    ['LEGEND', hidden === 0 ? 'Legend' : `Legend (${hidden} hidden)`, <Legend />],
    ['PATHS', 'Paths', <PathsRegion />],
    ['DETAILS', 'Details', <DetailsPanel />],
    ...(session.view.value.reading === null ? [] : [['ARTICLE', 'Article', <ArticlePanel />] as const]),
  ];
  return (
    <div class={`sheet ${open.value === null ? 'closed' : open.value.toLowerCase()}`}>
      <div class="sheet-tabs" role="group" aria-label="Panels">
        {panels.map(([panel, name]) => (
          <button
            key={panel}
            type="button"
            aria-expanded={open.value === panel}
            aria-controls={`sheet-${panel}`}
            onClick={() => (open.value = open.value === panel ? null : panel)}
          >
            {name}
          </button>
        ))}
      </div>
      {panels.map(([panel, , content]) => (
        <div key={panel} id={`sheet-${panel}`} class="sheet-panel" hidden={open.value !== panel}>
          {content}
        </div>
      ))}
    </div>
  );
}

function followView({ view }: Session) {
  let before = view.peek();
  const open = signal(firstPanel(before));
  const stop = effect(() => {
    const after = view.value;
    open.value = nextPanel(open.peek(), before, after);
    before = after;
  });
  const stopWaiting = effect(() => {
    if (formWanted.value) open.value = 'PATHS';
  });
  return {
    open,
    stop: () => {
      stop();
      stopWaiting();
    },
  };
}
