import { canDraw } from '../canvas/GraphCanvas';
import { useSession } from '../session/session';
import { DISPLAYS, type Display } from '../state/display';

const NAMES: Readonly<Record<Display, string>> = { GRAPH: 'Graph', TABLE: 'Table', BOTH: 'Both' };
const SAID: Readonly<Record<Display, string>> = {
  GRAPH: 'The graph is shown as a picture.',
  TABLE: 'The graph is shown as tables.',
  BOTH: 'The graph is shown as a picture and as tables.',
};

/** Whether the graph is shown as a picture, as tables or as both. */
export function DisplaySwitch() {
  const { view, change } = useSession();
  if (!canDraw.value) return null;
  return (
    <div class="segments" role="group" aria-label="Show the graph as">
      {DISPLAYS.map((display) => (
        <button
          key={display}
          type="button"
          aria-pressed={view.value.display === display}
          onClick={() => change((present) => (present.display === display ? present : { ...present, display }), SAID[display])}
        >
          {NAMES[display]}
        </button>
      ))}
    </div>
  );
}
