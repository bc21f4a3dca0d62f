import { useEffect } from 'preact/hooks';
import { GraphRegion } from '../canvas/GraphRegion';
import { ArticlePanel } from '../panels/ArticlePanel';
import { DetailsPanel } from '../panels/DetailsPanel';
import { PathsRegion } from '../paths/PathsRegion';
import { AddressNotice } from '../share/AddressNotice';
import { useSession } from '../session/session';
import { Announcer } from './Announcer';
import { Dialogs } from './Dialogs';
import { Header } from './Header';
import { Notices } from './Notices';
import { keepFocus } from './keepFocus';
import { usePageKeys } from './pageKeys';
import { isNarrow } from './screen';
import { Sheet } from './Sheet';

/** The whole page: what is asked above, the graph in the middle, what is read beside it. */
export function Page() {
  const { view } = useSession();
  usePageKeys();
  useEffect(keepFocus, []);
  return (
    <>
      <Header />
      <AddressNotice />
      <Notices />
      <main class={isNarrow.value ? 'workspace-narrow' : 'workspace'}>
        {!isNarrow.value && <PathsRegion />}
        <GraphRegion />
        {isNarrow.value ? (
          <Sheet />
        ) : (
          <div class={view.value.reading === null ? 'reading-column' : 'reading-column with-article'}>
            <DetailsPanel />
            <ArticlePanel />
          </div>
        )}
      </main>
      <Announcer />
      <Dialogs />
    </>
  );
}
