import type { ComponentChildren } from 'preact';
import { Certainty, Direction, PathMode, PathSelector, RelationType, Sign } from '../__generated__/queries';
import { useSession } from '../session/session';
import { setConditions } from '../state/askPaths';
import type { Filter } from '../state/filter';
import { needsCount, NO_QUESTION, type PathConditions } from '../state/pathQuestion';
import { relationDays } from '../state/relationDays';
import { CERTAINTY_WORDS, TYPE_WORDS } from '../words/names';
import { DIRECTION_WORDS, MODE_WORDS, SELECTOR_WORDS, SIGN_WORDS } from './conditionWords';

const LONGEST = 100;
const MOST = 1000;

/** Which paths count. Each change holds at once, also for paths that were already found. Escape closes it. */
export function ConditionsForm({ onClose }: { onClose: () => void }) {
  const { view, records, change } = useSession();
  const { paths, filter } = view.value;
  const set = (conditions: Partial<PathConditions>) => change((next) => setConditions(next, conditions), 'Changed conditions on paths.');
  const setFilter = (fields: Partial<Filter>) =>
    change((next) => ({ ...next, filter: { ...next.filter, ...fields } }), 'Changed what is shown.');
  const isPattern = paths.pattern !== null;
  const hasDays = relationDays(records.value.relations.values()).length > 0;
  return (
    <div
      class="conditions"
      role="group"
      aria-label="Conditions on paths"
      onKeyDown={({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && onClose()}
    >
      {!isPattern && (
        <>
          <Choice
            label="Which paths"
            value={paths.select}
            options={optionsOf(Object.keys(SELECTOR_WORDS) as PathSelector[], SELECTOR_WORDS)}
            onChange={(select) => set({ select })}
          />
          {needsCount(paths.select) && <WholeNumber label="k" value={paths.k} least={1} most={MOST} onChange={(k) => set({ k })} />}
          <WholeNumber
            label="Steps from"
            value={paths.minLength}
            least={1}
            most={paths.maxLength}
            onChange={(minLength) => set({ minLength })}
          />
          <WholeNumber
            label="Steps to"
            value={paths.maxLength}
            least={paths.minLength}
            most={LONGEST}
            onChange={(maxLength) => set({ maxLength })}
          />
          <Choice
            label="Sign of the path"
            value={paths.sign}
            options={[[null, 'either'], ...optionsOf(Object.values(Sign), SIGN_WORDS)]}
            onChange={(sign) => set({ sign })}
          />
        </>
      )}
      <Choice
        label="Certainty"
        value={filter.minCertainty}
        options={[
          [null, 'any'],
          ...Object.values(Certainty).map((certainty) => [certainty, `at least ${CERTAINTY_WORDS[certainty].toLowerCase()}`] as const),
        ]}
        onChange={(minCertainty) => setFilter({ minCertainty })}
      />
      <Field label="On the day" note={hasDays ? undefined : 'no relation has a date'}>
        <input
          type="date"
          value={filter.at ?? ''}
          max="9999-12-31"
          onChange={({ currentTarget: { value } }) => setFilter({ at: value === '' ? null : value })}
        />
      </Field>
      {!isPattern && (
        <>
          <Choice
            label="Repeats"
            value={paths.mode}
            options={optionsOf(Object.keys(MODE_WORDS) as PathMode[], MODE_WORDS)}
            onChange={(mode) => set({ mode })}
          />
          <Choice
            label="Direction"
            value={paths.direction}
            options={optionsOf(Object.keys(DIRECTION_WORDS) as Direction[], DIRECTION_WORDS)}
            onChange={(direction) => set({ direction })}
          />
          <Types types={paths.types} onChange={(types) => set({ types })} />
        </>
      )}
      <label class="condition-check">
        <input type="checkbox" checked={paths.rollUp} onChange={({ currentTarget: { checked } }) => set({ rollUp: checked })} />
        Leaders, forces and institutions count as their state
      </label>
      <button type="button" class="small" onClick={() => set({ ...NO_QUESTION, ...pathsAsked(paths) })}>
        Usual conditions
      </button>
    </div>
  );
}

/** What is asked and read, which the usual conditions leave as it is. */
function pathsAsked({
  from,
  to,
  pattern,
  path,
  step,
}: typeof NO_QUESTION): Pick<typeof NO_QUESTION, 'from' | 'to' | 'pattern' | 'path' | 'step'> {
  return { from, to, pattern, path, step };
}

function Types({ types, onChange }: { types: readonly RelationType[]; onChange: (types: readonly RelationType[]) => void }) {
  return (
    <fieldset class="condition-types">
      <legend>Relations</legend>
      {Object.values(RelationType).map((type) => {
        const isOn = types.includes(type);
        return (
          <label key={type} class="condition-check">
            <input
              type="checkbox"
              checked={isOn}
              // Without any type there would be no path.
              disabled={isOn && types.length === 1}
              onChange={() => onChange(Object.values(RelationType).filter((other) => (other === type ? !isOn : types.includes(other))))}
            />
            {TYPE_WORDS[type].name}
          </label>
        );
      })}
    </fieldset>
  );
}

type Option<Value> = readonly [value: Value, text: string];

function optionsOf<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>): readonly Option<Value>[] {
  return values.map((value) => [value, words[value]] as const);
}

function Choice<Value extends string | null>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}) {
  return (
    <Field label={label}>
      <select
        value={String(options.findIndex(([option]) => option === value))}
        onChange={({ currentTarget }) => onChange(options[Number(currentTarget.value)][0])}
      >
        {options.map(([, text], place) => (
          <option key={text} value={String(place)}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Takes whole numbers within its bounds, and shows the last one that was when something else is written. */
function WholeNumber({
  label,
  value,
  least,
  most,
  onChange,
}: {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}) {
  return (
    <Field label={label}>
      <input
        type="number"
        value={value}
        min={least}
        max={most}
        step={1}
        onChange={({ currentTarget }) => {
          if (currentTarget.validity.valid && currentTarget.value !== '') onChange(currentTarget.valueAsNumber);
          else currentTarget.value = String(value);
        }}
      />
    </Field>
  );
}

function Field({ label, note, children }: { label: string; note?: string; children: ComponentChildren }) {
  return (
    <label class="condition">
      <span>
        {label}
        {note !== undefined && <span class="row-note"> ({note})</span>}
      </span>
      {children}
    </label>
  );
}
