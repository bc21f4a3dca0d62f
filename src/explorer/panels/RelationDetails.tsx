import { ActionButtons } from '../arrange/ActionButtons';
import type { RelationCard } from '../data/records';
import { useSession } from '../session/session';
import { counted, TYPE_WORDS } from '../words/names';
import { CertaintyChip, RelationMark } from './chips';
import { ActorLink } from './links';
import { StatementItem } from './StatementItem';

/** What is known of a relation: facts, and every statement that it stands on. */
export function RelationDetails({ relation, isAlone }: { relation: RelationCard; isAlone: boolean }) {
  const { records, nameOf } = useSession();
  const statements = records.value.statements.get(relation.id);
  const { source, target, type, sign, since, until, qualifiers, contested, documentCount } = relation;
  return (
    <>
      <header class="details-head">
        <RelationMark relation={relation} />
        <h2>
          <ActorLink actor={{ id: source.id, name: nameOf(source.id) }} /> {TYPE_WORDS[type].clause} <ActorLink actor={{ id: target.id, name: nameOf(target.id) }} />
        </h2>
      </header>
      {isAlone && <ActionButtons ids={[relation.id]} />}
      <dl class="facts">
        <dt>Certainty</dt>
        <dd>
          <CertaintyChip certainty={relation.certainty} /> {contested && <span class="chip denied">Contested</span>}
        </dd>
        <dt>Sign</dt>
        <dd>{sign === 'POSITIVE' ? '+ positive' : '− negative'}</dd>
        {qualifiers.length > 0 && (
          <>
            <dt>What</dt>
            <dd>{qualifiers.join(', ')}</dd>
          </>
        )}
        {(since !== null || until !== null) && (
          <>
            <dt>Holds</dt>
            <dd>
              {since !== null && `from ${since} `}
              {until !== null && `until ${until}`}
            </dd>
          </>
        )}
        <dt>Said in</dt>
        <dd>{documentCount === 0 ? 'background knowledge only' : counted(documentCount, 'document')}</dd>
      </dl>
      {statements === undefined ? (
        <p class="quiet-text">Its statements are being read.</p>
      ) : (
        <>
          <h3>
            Statements <span class="count">{statements.length}</span>
          </h3>
          <ul class="statements">
            {statements.map((statement) => (
              <StatementItem key={statement.id} statement={statement} relation={relation} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
