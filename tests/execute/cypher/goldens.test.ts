import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledFor, PLAN_CASES } from './compiledCases';

/** `UPDATE_GOLDENS=1 npx jest tests/execute/cypher/goldens` writes them anew; read what changed before it is committed. */
const UPDATE = process.env.UPDATE_GOLDENS === '1';

describe.each(['5', '25'] as const)('in Cypher %s', (language) => {
  const file = join(__dirname, 'goldens', `${language}.cypher`);
  const written = PLAN_CASES.map((one) => {
    const compiled = compiledFor(language, one);
    const text = compiled.ok
      ? `${compiled.query.text};\n// ${JSON.stringify(compiled.query.given)}`
      : `// cannot run as Cypher: ${compiled.reason}.`;
    return `// ${one.name}\n${text}\n`;
  }).join('\n');
  if (UPDATE) writeFileSync(file, written);

  it('each case of the specification is the text that is kept', () => {
    expect(written.split('\n\n')).toEqual(readFileSync(file, 'utf8').split('\n\n'));
  });

  it('none of them is refused', () => {
    expect(PLAN_CASES.filter((one) => !compiledFor(language, one).ok).map(({ name }) => name)).toEqual([]);
  });
});
