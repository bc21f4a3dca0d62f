import { useSession } from '../session/session';
import { FoundPaths } from './FoundPaths';
import { PathForm } from './PathForm';

/** Where paths are asked for, and what was found. */
export function PathsRegion() {
  const { view, paths } = useSession();
  const { from, to, pattern } = view.value.paths;
  const isAsked = pattern !== null || (from !== null && to !== null);
  return (
    <section class="paths" aria-label="Paths" aria-busy={paths.state.value.isAsking}>
      <PathForm />
      {isAsked && <FoundPaths />}
    </section>
  );
}
