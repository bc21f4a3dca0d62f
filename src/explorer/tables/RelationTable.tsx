import { useMemo } from 'preact/hooks';
import type { RelationCard } from '../data/records';
import { CertaintyChip, RelationMark } from '../panels/chips';
import { ActorLink, RelationLink } from '../panels/links';
import { useSession } from '../session/session';
import type { SortColumn } from '../state/tableSort';
import { CERTAINTIES, counted, TYPE_WORDS } from '../words/names';
import { relationClause } from '../words/relationClause';
import type { Column } from './column';
import { DataTable } from './DataTable';
import { toggleIn } from './toggleIn';

/** The relations that can be seen. */
export function RelationTable() {
  const session = useSession();
  const { nameOf, records } = session;
  const { relations, hiddenRelations } = session.shown.value;
  const { actors } = records.value;
  const columns = useMemo(() => relationColumns(nameOf), [actors]);
  return (
    <DataTable
      table="relations"
      name="Relations"
      columns={columns}
      rows={relations}
      caption={`${counted(relations.length, 'relation')} can be seen, ${hiddenRelations} hidden.`}
      empty="No relation can be seen."
      selected={session.view.value.selected}
      toggle={toggleIn(session, (relation) => relationClause(relation, nameOf))}
      nameOf={(relation) => relationClause(relation, nameOf)}
      emphasisOf={({ id, source, target }) => [id, source.id, target.id]}
      hasMenu
    />
  );
}

function relationColumns(nameOf: (id: string) => string): readonly Column<RelationCard, SortColumn<'relations'>>[] {
  return [
    {
      name: 'source',
      heading: 'From',
      keyOf: ({ source }) => nameOf(source.id),
      cell: ({ source }) => <ActorLink actor={{ id: source.id, name: nameOf(source.id) }} />,
    },
    {
      name: 'type',
      heading: 'Relation',
      keyOf: ({ type }) => TYPE_WORDS[type].name,
      cell: (relation) => (
        <span class="named">
          <RelationMark relation={relation} />{' '}
          <RelationLink relation={relation} label={`Why: ${relationClause(relation, nameOf)}`}>
            {TYPE_WORDS[relation.type].clause}
          </RelationLink>
        </span>
      ),
    },
    {
      name: 'target',
      heading: 'To',
      keyOf: ({ target }) => nameOf(target.id),
      cell: ({ target }) => <ActorLink actor={{ id: target.id, name: nameOf(target.id) }} />,
    },
    {
      name: 'certainty',
      heading: 'Certainty',
      keyOf: ({ certainty }) => (certainty === null ? null : CERTAINTIES.indexOf(certainty)),
      cell: ({ certainty }) => <CertaintyChip certainty={certainty} />,
    },
    {
      name: 'documents',
      heading: 'Documents',
      isNumeric: true,
      keyOf: ({ documentCount }) => documentCount,
      cell: ({ documentCount }) => documentCount,
    },
    { name: 'what', heading: 'What', keyOf: ({ qualifiers }) => qualifiers[0] ?? null, cell: ({ qualifiers }) => qualifiers.join(', ') },
    { name: 'since', heading: 'Since', keyOf: ({ since }) => since, cell: ({ since }) => since },
    { name: 'until', heading: 'Until', keyOf: ({ until }) => until, cell: ({ until }) => until },
  ];
}
