import { withAddition } from '../../../src/explorer/data/records';
import { canvasGraph, unlessSame } from '../../../src/explorer/state/shownGraph';
import { FIRST_VIEW } from '../../../src/explorer/state/view';
import { actorCard, recordsOf, relationCard } from '../exampleRecords';

const [a, b] = [actorCard('a'), actorCard('b')];
const relation = relationCard('a', 'ALLY', 'b');
const records = recordsOf([a, b], [relation]);
const canvas = canvasGraph(FIRST_VIEW, records);

// As readActor and readRelation have them: the ends are whole cards, and there is more than a card has.
const NONE = { totalCount: 0, nodes: [] };
const inFull = { ...relation, source: a, target: b, statements: { nodes: [] } };

describe('what is read again', () => {
  it('in another shape stays the same object, and the canvas with it', () => {
    const again = withAddition(records, {
      actors: [{ ...a, mentions: [] } as typeof a, { ...b }],
      relations: [inFull],
      mentions: [[a.id, NONE]],
    });
    expect(again.actors).toBe(records.actors);
    expect(again.relations).toBe(records.relations);
    expect(again.mentions.get(a.id)).toBe(NONE);
  });

  it('and has changed is another one', () => {
    const again = withAddition(records, { relations: [{ ...inFull, contested: true }] });
    expect(again.relations.get(relation.id)).toEqual({ ...relation, contested: true });
    expect(unlessSame(canvas, canvasGraph(FIRST_VIEW, again))).not.toBe(canvas);
  });

  it('beside others leaves the canvas as it is, where it does not have those', () => {
    const view = { actors: [a.id, b.id], expanded: [] };
    const before = canvasGraph(view, records);
    const more = withAddition(records, { actors: [actorCard('c')], relations: [relationCard('a', 'SUPPLIER', 'c')] });
    expect(more.actors).not.toBe(records.actors);
    expect(unlessSame(before, canvasGraph(view, more))).toBe(before);
  });
});
