import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphIn } from '../support/graphIn';
import { runCli } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';

const cwd = tempFolder();
const inFolder = (DATA_DIR: string) => ({ cwd, env: { DATA_DIR } });

function file(name: string, lines: readonly string[]): string {
  writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
  return name;
}

const relations = (name: string, ...ends: readonly (readonly [string, string])[]) =>
  file(name, ['source,type,target', ...ends.map(([source, target]) => `${source},ALLY,${target}`)]);
const actors = file('actors.csv', [
  'slug,name,kind,aliases',
  'north-korea,North Korea,STATE,DPRK;Pyongyang',
  'russia,Russian Federation,STATE,Moscow',
  'georgia,Georgia,STATE,',
  'georgia-us,Georgia,OTHER,Peach State',
]);

/** Who stands in the relations of the graph, and all slugs. */
async function graph(folder: string) {
  const { actors: all, statements } = await graphIn(inFolder(folder));
  return { slugs: all.map(({ slug }) => slug), said: statements.map(({ subject, object }) => [subject, object].join(' ')).sort(), all };
}

describe('Who relations.csv names', () => {
  it('is somebody of actors.csv by slug, name or alias, in any case, or made from a slug and listed', async () => {
    const rows = relations(
      'named.csv',
      ['NORTH KOREA', 'moscow'],
      ['dprk', 'Russian Federation'],
      ['Peach State', 'New Country'],
      ['new-country', 'Russia'],
    );
    const { code, stderr } = await runCli(['import', '--actors', actors, '--relations', rows], inFolder('named'));
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'Written to the graph in named: 5 actors, 1 document, 3 relations, 4 statements (new or changed).\nNew actors, because nobody was called so: new-country.\n',
    });
    const { slugs, said, all } = await graph('named');
    expect(slugs).toEqual(['georgia', 'georgia-us', 'new-country', 'north-korea', 'russia']);
    expect(said).toEqual(['georgia-us new-country', 'new-country russia', 'north-korea russia', 'north-korea russia']);
    expect(all.find(({ slug }) => slug === 'russia')).toMatchObject({ name: 'Russian Federation', aliases: ['Moscow'] });
  });

  it('is somebody of the graph, who keeps the name', async () => {
    await runCli(['import', '--actors', actors], inFolder('there'));
    const { stderr } = await runCli(['import', '--relations', relations('later.csv', ['Pyongyang', 'Moscow'])], inFolder('there'));
    expect(stderr).toBe('Written to the graph in there: 1 document, 1 relation, 1 statement (new or changed).\n');
    expect((await graph('there')).slugs).toEqual(['georgia', 'georgia-us', 'north-korea', 'russia']);
    const again = await runCli(['import', '--relations', 'later.csv'], inFolder('there'));
    expect(again.stderr).toBe('The graph in there already has all of it.\n');
  });

  it('is a slug before it is a name, and an error where several have the name', async () => {
    expect(
      (await runCli(['import', '--actors', actors, '--relations', relations('slug.csv', ['Georgia', 'Moscow'])], inFolder('slug'))).code,
    ).toBe(0);
    expect((await graph('slug')).said).toEqual(['georgia russia']);

    const twins = file('twins.csv', ['slug,name', 'castor,The Twins', 'pollux,The Twins']);
    const rows = relations('twin-relations.csv', ['castor', 'pollux'], ['The twins', 'castor']);
    const { code, stdout, stderr } = await runCli(['import', '--actors', twins, '--relations', rows], inFolder('twins'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /twin-relations\.csv:3: source: "The twins" means several actors: castor, pollux\. Name one of them by its slug\./,
    );
    expect((await graph('twins')).slugs).toEqual([]);
  });
});
