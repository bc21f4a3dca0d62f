import { useSession } from '../session/session';
import { counted } from '../words/names';
import { ReadLink } from './links';

/** What the graph is, before anything is selected. */
export function GraphDetails() {
  const { records } = useSession();
  const { size, documents } = records.value;
  if (size === null) return <p class="quiet-text">The graph is being read.</p>;
  return (
    <>
      <h2>The graph</h2>
      <p>
        {counted(size.actors, 'actor')} and {counted(size.relations, 'relation')}. Select an actor or a relation to read what is known of it, and in which
        sentence that stands.
      </p>
      <h3>
        Documents <span class="count">{size.documents.toLocaleString('en')}</span>
      </h3>
      <ul class="rows">
        {[...documents.values()].map(({ id, kind, title, publisher, publishedOn }) => (
          <li key={id}>
            {kind === 'ARTICLE' ? (
              <ReadLink to={{ document: id, quote: null }} what={title}>
                {title}
              </ReadLink>
            ) : (
              title
            )}
            <span class="row-note">{[kind === 'ARTICLE' ? 'Article' : kind === 'DATASET' ? 'Dataset' : 'Background knowledge', publisher, publishedOn].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {documents.size < size.documents && <p class="row-note">and {(size.documents - documents.size).toLocaleString('en')} more</p>}
    </>
  );
}
