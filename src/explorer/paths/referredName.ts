import { oneLine } from '../../formats/reportBlock';
import { useSession } from '../session/session';

/** Gives the name of the actor whose slug a reference is, or the reference itself: it may be a name already. */
export function useReferredName(): (ref: string) => string {
  const { records } = useSession();
  return (ref) => records.value.actors.get(`actor:${ref}`)?.name ?? oneLine(ref);
}
