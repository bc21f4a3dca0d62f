import fc from 'fast-check';
import { beginHistory, changed, redone, undone, type History } from '../../../src/explorer/state/history';
import { hide } from '../../../src/explorer/state/hiding';
import { showActor } from '../../../src/explorer/state/onCanvas';
import { select } from '../../../src/explorer/state/selection';
import { FIRST_VIEW, type View } from '../../../src/explorer/state/view';
import { writeAddress } from '../../../src/explorer/state/viewAddress';
import { arbitraryView } from './arbitraryView';

const times = (count: number, step: (history: History) => History, history: History): History => (count === 0 ? history : times(count - 1, step, step(history)));
const selecting = (...slugs: readonly string[]): View => ({ ...FIRST_VIEW, selected: slugs.map((slug) => `actor:${slug}`) });
const made = (views: readonly View[]) => views.reduce((history, view, place) => changed(history, view, `change ${place}`), beginHistory(FIRST_VIEW));

describe('the history of views', () => {
  it('goes back to each earlier view and forth again', () => {
    fc.assert(
      fc.property(fc.array(arbitraryView, { maxLength: 6 }), fc.nat(7), (views, back) => {
        const all = [FIRST_VIEW, ...views].filter((view, place, list) => place === 0 || writeAddress(view) !== writeAddress(list[place - 1]));
        const before = times(back, undone, made(views));
        expect(before.present.view).toBe(all[Math.max(0, all.length - 1 - back)]);
        expect(times(back, redone, before)).toEqual(made(views));
      }),
    );
  });

  it('forgets what was undone once something else is done', () => {
    const [a, b, c] = [selecting('a'), selecting('b'), selecting('c')];
    const history = changed(undone(made([a, b])), c, 'another');
    expect(redone(history)).toEqual(history);
    expect(undone(history).present.view).toBe(a);
  });

  it('takes a change that goes on for one', () => {
    const views = [selecting('a'), selecting('b'), selecting('c')];
    const history = views.reduce((present, view) => changed(present, view, 'Moved the slider.', true), beginHistory(FIRST_VIEW));
    expect(history.present.view).toBe(views[2]);
    expect(undone(history).present.view).toBe(FIRST_VIEW);
  });

  it('does not note a change that changes nothing, and keeps what can be redone', () => {
    const history = undone(made([selecting('japan'), hide(selecting('japan'), ['actor:iran'])]));
    const { view } = history.present;
    const same = [view, select(view, 'actor:japan'), showActor(view, { id: 'actor:japan', kind: 'STATE' }, null), hide(view, []), { ...view, layout: { ...view.layout } }];
    for (const next of same) expect(changed(history, next, 'nothing')).toBe(history);
    expect(redone(history).present.view.hidden).toEqual(['actor:iran']);
  });

  it('does not grow for ever', () => {
    const history = made(Array.from({ length: 2000 }, (_, place) => selecting(`actor-${place}`)));
    expect(history.past.length).toBeLessThanOrEqual(500);
  });
});
