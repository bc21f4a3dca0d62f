import { keepViews, keptViews, renamed, without, withView, type NamedView, type TextStore } from '../../../src/explorer/share/namedViews';

function memory(text: string | null = null): TextStore & { readonly text: () => string | null } {
  let kept = text;
  return { getItem: () => kept, setItem: (_, next) => void (kept = next), text: () => kept };
}
const view = (name: string, address = `?select=${name}`): NamedView => ({ name, address, keptOn: '2026-11-22' });
const names = (views: readonly NamedView[]) => views.map(({ name }) => name);

describe('named views', () => {
  it('are kept and read back', () => {
    const store = memory();
    expect(keepViews(store, [view('a'), view('b')])).toBe(true);
    expect(keptViews(store)).toEqual([view('a'), view('b')]);
  });

  it.each(['', 'no json', '{}', 'null', '7', '[null,7,{"name":"x"},{"name":1,"address":"","keptOn":""}]'])(
    'what cannot be read is passed over: %s',
    (text) => {
      expect(keptViews(memory(text))).toEqual([]);
    },
  );

  it('a store that refuses is no accident', () => {
    const refuse = () => {
      throw new Error('Refused.');
    };
    expect(keptViews({ getItem: refuse, setItem: refuse })).toEqual([]);
    expect(keepViews({ getItem: refuse, setItem: refuse }, [])).toBe(false);
  });

  it('a name means one view: the latest', () => {
    expect(withView([view('a'), view('b')], view('b', '?show=table'))).toEqual([view('b', '?show=table'), view('a')]);
    expect(names(without([view('a'), view('b')], 'a'))).toEqual(['b']);
    expect(renamed([view('a'), view('b'), view('c')], 'c', 'a')).toEqual([view('b'), { ...view('c'), name: 'a' }]);
    expect(names(renamed([view('a'), view('b')], 'b', 'b'))).toEqual(['a', 'b']);
  });
});
