import { useId } from 'preact/hooks';
import { CERTAINTY_STROKES } from '../canvas/palette';
import { useSession } from '../session/session';
import { CERTAINTIES, CERTAINTY_MEANINGS, CERTAINTY_WORDS } from '../words/names';

/** The least certainty of what is shown, and how each certainty is drawn. All the way to the left nothing is left out. */
export function CertaintySlider() {
  const id = useId();
  const { view, change } = useSession();
  const { minCertainty } = view.value.filter;
  const place = minCertainty === null ? 0 : CERTAINTIES.indexOf(minCertainty);
  const set = (next: number) => {
    const least = next === 0 ? null : CERTAINTIES[next];
    const what =
      least === null ? 'Showed relations of any certainty.' : `Showed relations that are at least ${CERTAINTY_WORDS[least].toLowerCase()}.`;
    change((before) => ({ ...before, filter: { ...before.filter, minCertainty: least } }), what);
  };
  return (
    <div class="certainty-slider">
      <label class="slider-label" for={id}>
        Least certainty
      </label>
      <input
        id={id}
        type="range"
        aria-valuetext={minCertainty === null ? 'any' : `at least ${CERTAINTY_WORDS[minCertainty].toLowerCase()}`}
        min={0}
        max={CERTAINTIES.length - 1}
        step={1}
        value={place}
        onInput={({ currentTarget }) => set(currentTarget.valueAsNumber)}
      />
      <ul class="certainty-key" aria-label="Certainty">
        {CERTAINTIES.map((certainty, level) => (
          <li key={certainty} class={level < place ? 'off' : undefined} title={CERTAINTY_MEANINGS[certainty]} onClick={() => set(level)}>
            <svg viewBox="0 0 22 8" width="22" height="8" aria-hidden="true">
              <path
                d="M0 4H22"
                stroke="currentColor"
                stroke-width={CERTAINTY_STROKES[certainty].width}
                opacity={CERTAINTY_STROKES[certainty].opacity}
              />
            </svg>
            {CERTAINTY_WORDS[certainty]}
          </li>
        ))}
      </ul>
    </div>
  );
}
