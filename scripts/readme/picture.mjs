/** How a relation of each type is drawn. */
const LINKS = { ALLY: '---', ADVERSARY: '===', SUPPLIER: '-->', THREATENED_BY: '-.->' };
const COLOURS = { POSITIVE: '#2a7f3f', NEGATIVE: '#b3261e' };

/**
 * The states of a seed and the relations between them as a Mermaid flowchart: relations of a positive sign green, of a negative one
 * red; with their qualifiers, and their certainty where it is less than ASSERTED. `load` requires modules of the compiled product.
 */
export async function picture(load, folder) {
  const { readSeed } = load('./ingest/readSeed.js');
  const { supportOf } = load('./model/support.js');
  const { RELATION_TYPE_TRAITS } = load('./model/relationType.js');
  const { actors, documents, relations, statements } = await readSeed(folder);

  const background = new Set(documents.filter(({ kind }) => kind === 'BACKGROUND').map(({ id }) => id));
  const said = (relation) => statements.filter((statement) => statement.relation === relation.id);
  const states = new Map(actors.filter(({ kind }) => kind === 'STATE').map(({ slug, name }) => [slug, name]));
  const drawn = relations
    .filter(({ type, source, target }) => LINKS[type] !== undefined && states.has(source) && states.has(target))
    .map((relation) => ({
      ...relation,
      ...supportOf(said(relation).map((statement) => ({ ...statement, background: background.has(statement.document) }))),
    }))
    .filter(({ certainty }) => certainty !== null)
    .sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target) || compare(a.type, b.type));

  const lines = ['flowchart LR'];
  for (const [slug, name] of [...states].sort(([a], [b]) => compare(a, b))) lines.push(`  ${slug}(["${name}"])`);
  for (const { type, source, target, qualifiers, certainty } of drawn) {
    const label = [type.replaceAll('_', ' '), ...qualifiers, ...(certainty === 'ASSERTED' ? [] : [certainty])].join('<br/>');
    lines.push(`  ${source} ${LINKS[type]}|"${label}"| ${target}`);
  }
  for (const [sign, colour] of Object.entries(COLOURS)) {
    const links = drawn.flatMap(({ type }, i) => (RELATION_TYPE_TRAITS[type].sign === sign ? [i] : []));
    if (links.length > 0) lines.push(`  linkStyle ${links.join(',')} stroke:${colour}`);
  }
  return `${lines.join('\n')}\n`;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
