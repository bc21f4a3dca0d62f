import type { ComponentChildren } from 'preact';

/** A value that can be chosen, and how it is called. */
export type Option<Value> = readonly [value: Value, text: string];

/** Values with their words. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly Option<Value>[] {
  return values.map((value) => [value, words[value]] as const);
}

/** A field in which one of several is chosen. */
export function Choice<Value extends string | null>({
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
export function WholeNumber({
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

/** A field with its label, and a note beside that. */
export function Field({ label, note, children }: { label: string; note?: string; children: ComponentChildren }) {
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

/** Boxes to tick for some of several values, one at least: without any there would be no path. */
export function Ticks<Value extends string>({
  label,
  chosen,
  options,
  onChange,
}: {
  label: string;
  chosen: readonly Value[];
  options: readonly Option<Value>[];
  onChange: (chosen: readonly Value[]) => void;
}) {
  const values = options.map(([value]) => value);
  return (
    <fieldset class="condition-types">
      <legend>{label}</legend>
      {options.map(([value, text]) => {
        const isOn = chosen.includes(value);
        return (
          <label key={value} class="condition-check">
            <input
              type="checkbox"
              checked={isOn}
              disabled={isOn && chosen.length === 1}
              onChange={() => onChange(values.filter((other) => (other === value ? !isOn : chosen.includes(other))))}
            />
            {text}
          </label>
        );
      })}
    </fieldset>
  );
}
