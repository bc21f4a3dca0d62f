import { useRef } from 'preact/hooks';
import { EXAMPLE_PATTERNS } from './examplePatterns';

/** Patterns to start from, behind a button. */
export function ExampleMenu({ onChoose }: { onChoose: (pattern: string) => void }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current !== null) menu.current.open = false;
  };
  return (
    <details
      class="example-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu.current?.open !== true) return;
        close();
        menu.current.querySelector('summary')?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) close();
      }}
    >
      <summary>Examples</summary>
      <ul aria-label="Example patterns">
        {EXAMPLE_PATTERNS.map(({ asks, pattern }) => (
          <li key={pattern}>
            <button
              type="button"
              onClick={() => {
                close();
                onChoose(pattern);
              }}
            >
              {asks}
              <code>{pattern}</code>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
