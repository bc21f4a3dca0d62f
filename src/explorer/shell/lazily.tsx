import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type State<Props> = { readonly part: ComponentType<Props> } | 'LOADING' | 'FAILED';

/** A part of the page whose script is loaded when it is first shown; where that fails it says so, and can be asked to try again. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return (props) => {
    const [state, setState] = useState<State<Props>>(() => (loaded === null ? 'LOADING' : { part: loaded }));
    useEffect(() => {
      if (state !== 'LOADING') return;
      load().then(
        (part) => {
          loaded = part;
          setState({ part });
        },
        () => setState('FAILED'),
      );
    }, [state]);
    if (state === 'LOADING') return null;
    if (state === 'FAILED') {
      return (
        <p class="notice failed" role="alert">
          This part of the page could not be loaded from the server.{' '}
          <button type="button" onClick={() => setState('LOADING')}>
            Try again
          </button>
        </p>
      );
    }
    const { part: Part } = state;
    return <Part {...props} />;
  };
}
