import { useMemo } from 'preact/hooks';
import { useSession } from '../session/session';
import { placeOfDay, relationDays } from '../state/relationDays';

/**
 * The day of what is shown: any, or one on which some relation begins or ends, because nothing changes on the others. It is only there where relations
 * have dates, or the view asks for a day.
 */
export function TimeSlider() {
  const { canvas, view, change, say } = useSession();
  const { relations } = canvas.value;
  const { at } = view.value.filter;
  const days = useMemo(() => relationDays(relations), [relations]);
  if (days.length === 0 && at === null) return null;
  const set = (day: string | null, what: string, isContinued: boolean) => {
    change((before) => ({ ...before, filter: { ...before.filter, at: day } }), what, isContinued);
    say(day === null ? 'Showed relations of any time.' : `Showed relations that hold on ${day}.`);
  };
  return (
    <div class="time-slider">
      {days.length > 0 && (
        <input
          type="range"
          aria-label="Time"
          aria-valuetext={at ?? 'any time'}
          min={-1}
          max={days.length - 1}
          step={1}
          value={at === null ? -1 : Math.max(0, placeOfDay(days, at))}
          onInput={({ currentTarget: { valueAsNumber: place } }) => set(place < 0 ? null : days[place], 'move in time', true)}
        />
      )}
      <span class="time-value">{at === null ? `Any time, ${days[0]} to ${days.at(-1)}` : `On ${at}`}</span>
      {at !== null && (
        <button type="button" class="small" onClick={() => set(null, 'show any time', false)}>
          Any time
        </button>
      )}
    </div>
  );
}
