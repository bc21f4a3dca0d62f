import fc from 'fast-check';
import { collapse, collapsible, expand } from '../../../src/explorer/state/expansion';
import { hide, hideOthers, showHidden } from '../../../src/explorer/state/hiding';
import { canvasIds } from '../../../src/explorer/state/onCanvas';
import { pin, unpin } from '../../../src/explorer/state/pinning';
import { FIRST_VIEW, type View } from '../../../src/explorer/state/view';

const ids = Array.from({ length: 8 }, (_, place) => `actor:a${place}`);
const links = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 14 });

describe('expanding', () => {
  it('puts actors on the canvas and out of hiding', () => {
    const view = expand({ ...FIRST_VIEW, actors: ['actor:a0'], hidden: ['actor:a1', 'actor:a2'] }, [
      { by: 'actor:a0', actors: ['actor:a1'] },
    ]);
    expect([...(canvasIds(view, null) ?? [])]).toEqual(['actor:a0', 'actor:a1']);
    expect(view.hidden).toEqual(['actor:a2']);
  });
});

describe('collapsing', () => {
  it('takes away what hangs on nothing else: whoever stays would be cut off from nobody who goes', () => {
    fc.assert(
      fc.property(links, fc.uniqueArray(fc.constantFrom(...ids.slice(1))), (pairs, came) => {
        const view = { ...FIRST_VIEW, expanded: [{ by: ids[0], actors: came }] };
        // Brute force: an actor that came is held if, without the one that is collapsed, it reaches an actor that did not come by it.
        const stays = (id: string) => {
          const reached = new Set([id]);
          for (;;) {
            const next = pairs.filter((pair) => !pair.includes(ids[0]) && pair.some((end) => reached.has(end))).flat();
            const size = reached.size;
            next.forEach((end) => reached.add(end));
            if (reached.size === size) return [...reached].some((end) => !came.includes(end));
          }
        };
        expect([...collapsible(view, ids[0], pairs)].sort()).toEqual(came.filter((id) => !stays(id)).sort());
      }),
    );
  });

  it('undoes an expansion, where nothing holds what came by it', () => {
    const before: View = { ...FIRST_VIEW, actors: ['actor:a0'] };
    const after = expand(before, [{ by: 'actor:a0', actors: ['actor:a1', 'actor:a2'] }]);
    const away = collapsible(after, 'actor:a0', [
      ['actor:a0', 'actor:a1'],
      ['actor:a1', 'actor:a2'],
    ]);
    const pinned = pin({ ...after, selected: ['actor:a1', 'actor:a0'] }, { 'actor:a1': { x: 1, y: 2 } });
    expect(collapse(pinned, away, () => false)).toEqual({ ...before, selected: ['actor:a0'] });
  });

  it('hides again what was on the canvas before', () => {
    const hidden: View = { ...FIRST_VIEW, hidden: ['actor:a1'] };
    const shown = expand(hidden, [{ by: 'actor:a0', actors: ['actor:a1'] }]);
    expect(shown.hidden).toEqual([]);
    expect(collapse(shown, ['actor:a1'], () => true)).toEqual(hidden);
  });

  it('keeps count of the expansions that were laid out with all others', () => {
    const view: View = {
      ...FIRST_VIEW,
      actors: ['actor:a0'],
      expanded: [
        { by: 'actor:a0', actors: ['actor:a1'] },
        { by: 'actor:a0', actors: ['actor:a2'] },
      ],
      layout: { kind: 'FORCE', settled: 1 },
    };
    expect(collapse(view, ['actor:a1'], () => false)).toMatchObject({ expanded: [{ actors: ['actor:a2'] }], layout: { settled: 0 } });
    expect(collapse(view, ['actor:a2'], () => false)).toMatchObject({ expanded: [{ actors: ['actor:a1'] }], layout: { settled: 1 } });
  });
});

describe('hiding and pinning', () => {
  it('what is hidden is no longer selected, and can be shown again', () => {
    const view: View = { ...FIRST_VIEW, selected: ['actor:a0', 'relation:r'] };
    const hidden = hide(hide(view, ['relation:r']), ['actor:a1', 'relation:r']);
    expect([hidden.hidden, hidden.selected]).toEqual([['relation:r', 'actor:a1'], ['actor:a0']]);
    expect(hideOthers(view, ['actor:a0'], ids.slice(0, 3)).hidden).toEqual(['actor:a1', 'actor:a2']);
    expect(showHidden(hidden).hidden).toEqual([]);
    expect(showHidden(view)).toBe(view);
  });

  it('an actor is pinned to the pixel, and let go', () => {
    const view = pin(pin(FIRST_VIEW, { 'actor:a0': { x: 1.4, y: -2.6 } }), { 'actor:a1': { x: 0, y: 0 } });
    expect(view.pinned).toEqual({ 'actor:a0': { x: 1, y: -3 }, 'actor:a1': { x: 0, y: 0 } });
    expect(unpin(view, ['actor:a0']).pinned).toEqual({ 'actor:a1': { x: 0, y: 0 } });
  });
});
