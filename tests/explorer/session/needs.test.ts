import { withAddition, type Records } from '../../../src/explorer/data/records';
import { needsOf } from '../../../src/explorer/session/needs';
import { FIRST_VIEW, type View } from '../../../src/explorer/state/view';
import { actorCard, recordsOf } from '../exampleRecords';

const [a, b, c] = ['a', 'b', 'c'].map((slug) => actorCard(slug));
const whole = recordsOf([a, b, c], []);
const part = recordsOf([a, b, c], [], false);
const linked = (...slugs: string[]) => new Set(slugs.map((slug) => `actor:${slug}`));
const keys = (view: Partial<View>, records: Records) => needsOf({ ...FIRST_VIEW, ...view }, records).map(({ key }) => key);

describe('what a view needs', () => {
  it('is what is selected and read, as far as it is not there', () => {
    const view: Partial<View> = { selected: ['actor:a', 'relation:1'], reading: { document: 'document:1', quote: null } };
    expect(keys(view, whole)).toEqual(['actor:a', 'relation:1', 'document:1']);
    const records = withAddition(whole, { mentions: [['actor:a', { totalCount: 0, nodes: [] }]], statements: [['relation:1', []]] });
    expect(keys(view, records)).toEqual(['document:1']);
    expect(keys({ selected: Array.from({ length: 50 }, (_, place) => `actor:${place}`) }, whole)).toHaveLength(20);
  });

  it('has in a graph that is not read whole the relations between all that is listed; another list is another need', () => {
    expect(keys({ actors: ['actor:a', 'actor:b'] }, part)).toEqual(['links actor:a,actor:b']);
    expect(keys({ actors: ['actor:a'], expanded: [{ by: 'actor:a', actors: ['actor:b', 'actor:c'] }] }, part)).toEqual([
      'links actor:a,actor:b,actor:c',
    ]);
    expect(keys({ actors: ['actor:a', 'actor:b'] }, withAddition(part, { linked: linked('a', 'b') }))).toEqual([]);
    expect(keys({}, whole)).toEqual([]);
  });

  it('is not forgotten by an answer that comes late and tells less', () => {
    const late = withAddition(withAddition(part, { linked: linked('a', 'b', 'c') }), { linked: linked('a', 'b') });
    expect(late.linked).toEqual(linked('a', 'b', 'c'));
    expect(withAddition(late, { linked: linked('d') }).linked).toEqual(linked('d'));
  });
});
