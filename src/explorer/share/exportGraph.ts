import { graphFiles, type GraphFormat } from '../../formats/graphFiles';
import { readEvidence } from '../data/readEvidence';
import type { Session } from '../session/session';
import { download } from './download';
import { visibleGraph } from './visibleGraph';

/** Gives all that can be seen, with what it stands on, as files of a format. Throws a Trouble where the server does not tell what it stands on. */
export async function saveGraph({ shown }: Session, format: GraphFormat): Promise<void> {
  const present = shown.peek();
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const evidence = await readEvidence(idsOf(present.actors), idsOf(present.relations));
  for (const { name, mediaType, pieces } of graphFiles(format, visibleGraph(present.relations, evidence))) {
    download(name, new Blob([...pieces], { type: mediaType }));
  }
}
