import { useState } from 'preact/hooks';
import { ActionButtons } from '../arrange/ActionButtons';
import { KindIcon } from '../canvas/KindIcon';
import type { ActorCard, RelationCard } from '../data/records';
import { NeighbourGroups } from '../expand/NeighbourGroups';
import { useSession } from '../session/session';
import { CERTAINTY_WORDS, counted, KIND_WORDS } from '../words/names';
import { relationClause } from '../words/relationClause';
import { CertaintyChip, RelationMark } from './chips';
import { ActorLink, ReadLink, RelationLink } from './links';
import { relationGroups, type RelationGroup } from './relationGroups';

const MOST_ROWS = 50;

/** What is known of an actor. */
export function ActorDetails({ actor, isAlone }: { actor: ActorCard; isAlone: boolean }) {
  const { records } = useSession();
  const { aliases, identifiers, description, kind } = actor;
  const groups = relationGroups(actor.id, records.value.relations.values());
  return (
    <>
      <header class="details-head">
        <KindIcon kind={kind} size={34} />
        <div>
          <h2>{actor.name}</h2>
          <p class="row-note">{KIND_WORDS[kind].one}</p>
        </div>
      </header>
      {description !== null && <p>{description}</p>}
      <dl class="facts">
        {aliases.length > 0 && (
          <>
            <dt>Also</dt>
            <dd>{aliases.join(', ')}</dd>
          </>
        )}
        {identifiers.map(({ scheme, value }) => (
          <>
            <dt>{scheme === 'wikidata' ? 'Wikidata' : scheme === 'iso3' ? 'ISO 3166-1' : scheme}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      {isAlone && (
        <>
          <ActionButtons ids={[actor.id]} />
          <NeighbourGroups ids={[actor.id]} />
        </>
      )}
      {groups.map(({ name, relations }) => (
        <div class="relation-group" key={name}>
          <h3>
            {name} <span class="count">{relations.length}</span>
          </h3>
          <RelationRows relations={relations} />
        </div>
      ))}
      <Mentions actor={actor} />
    </>
  );
}

/** The first of an actor's relations of a type, and a button that lists the rest: hubs have thousands. */
function RelationRows({ relations }: Pick<RelationGroup, 'relations'>) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? relations : relations.slice(0, MOST_ROWS);
  return (
    <>
      <ul class="rows">
        {shown.map(({ relation, other }) => (
          <RelationRow key={relation.id} relation={relation} other={other} />
        ))}
      </ul>
      {shown.length < relations.length && (
        <button type="button" class="small" onClick={() => setWhole(true)}>
          List {(relations.length - shown.length).toLocaleString('en')} more
        </button>
      )}
    </>
  );
}

function RelationRow({ relation, other }: { relation: RelationCard; other: string }) {
  const { nameOf } = useSession();
  const certainty = relation.certainty === null ? 'denied' : CERTAINTY_WORDS[relation.certainty].toLowerCase();
  return (
    <li class="relation-row">
      <RelationMark relation={relation} />
      <ActorLink actor={{ id: other, name: nameOf(other) }} />
      <span class="row-note">{relation.qualifiers.join(', ')}</span>
      <CertaintyChip certainty={relation.certainty} />
      <RelationLink relation={relation} label={`Why: ${relationClause(relation, nameOf)} (${certainty})`}>
        Why?
      </RelationLink>
    </li>
  );
}

function Mentions({ actor }: { actor: ActorCard }) {
  const { records } = useSession();
  const mentions = records.value.mentions.get(actor.id);
  if (mentions === undefined) return <p class="quiet-text">Its mentions are being read.</p>;
  const { totalCount, nodes } = mentions;
  if (totalCount === 0) return null;
  return (
    <div class="relation-group">
      <h3>
        Mentioned <span class="count">{counted(totalCount, 'time')}</span>
      </h3>
      <p class="mention-list">
        {nodes.map(({ quote, start, end, document }) => (
          <ReadLink key={`${document.id} ${start}`} to={{ document: document.id, quote: { start, end } }} what={`${document.title} at “${quote}”`}>
            {quote}
          </ReadLink>
        ))}
        {totalCount > nodes.length && `and ${(totalCount - nodes.length).toLocaleString('en')} more`}
      </p>
    </div>
  );
}
