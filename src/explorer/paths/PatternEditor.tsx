import { useId, useRef } from 'preact/hooks';
import type { Trouble } from '../data/ask';
import { mistakeText, patternMarks, patternMistakes } from './patternMarks';

interface PatternEditorProps {
  readonly text: string;
  /** The error that this very text got, if it got one. */
  readonly mistakesOf: Trouble | null;
  readonly onWrite: (text: string) => void;
  readonly onAsk: () => void;
}

/** A field for a path pattern. Mistakes are marked where they stand, and told below. Enter asks, Shift and Enter begin a line. */
export function PatternEditor({ text, mistakesOf, onWrite, onAsk }: PatternEditorProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const mistakes = patternMistakes(mistakesOf?.details ?? {});
  const goTo = (offset: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(offset, offset);
  };
  return (
    <div class="pattern-editor">
      <div class="pattern-field">
        <div class="pattern-marks" aria-hidden="true" ref={marks}>
          {patternMarks(text, mistakes).map((stretch, place) => (stretch.isWrong ? <mark key={place}>{stretch.text}</mark> : stretch.text))}
        </div>
        <textarea
          ref={field}
          aria-label="Pattern"
          aria-invalid={mistakes.length > 0}
          aria-describedby={mistakes.length > 0 ? `${id}-mistakes` : undefined}
          placeholder="(a:STATE)-[:ALLY]-(b)"
          title="Enter asks, Shift+Enter begins a new line"
          rows={text.split('\n').length}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          value={text}
          onInput={({ currentTarget }) => onWrite(currentTarget.value)}
          onScroll={({ currentTarget }) => void (marks.current !== null && (marks.current.scrollTop = currentTarget.scrollTop))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            onAsk();
          }}
        />
      </div>
      {mistakes.length > 0 && (
        <div class="pattern-mistakes" id={`${id}-mistakes`} role="alert">
          <ul>
            {mistakes.map((mistake) => (
              <li key={`${mistake.offset} ${mistake.message}`}>
                <button type="button" class="link" onClick={() => goTo(mistake.offset)}>
                  Line {mistake.line}, column {mistake.column}
                </button>
                : {mistakeText(mistake)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
