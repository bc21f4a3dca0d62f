import { createServer } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import getPort from 'get-port';
import { graphIn } from '../support/graphIn';
import { runCli, startCli, type RunningCli } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';

const cwd = tempFolder();
const running: RunningCli[] = [];
afterEach(() => running.splice(0).forEach(({ process }) => process.kill('SIGKILL')));

async function serve(DATA_DIR: string, env: Record<string, string> = {}): Promise<RunningCli & { url: string }> {
  const cli = await startCli(['serve'], { cwd, env: { DATA_DIR, PORT: '0', LOG_LEVEL: 'warn', ...env } });
  running.push(cli);
  const [url] = await cli.printed(/http:\/\/localhost:\d+/);
  return { ...cli, url };
}

async function linked(url: string): Promise<number> {
  const query = '{ paths(from: ["Japan"], to: ["Ukraine"]) { nodes { id } } }';
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data }: { data: { paths: { nodes: object[] } } } = await response.json();
  return data.paths.nodes.length;
}

it('fills an empty embedded store with the article, answers, and stops at SIGINT with 0', async () => {
  const server = await serve('first');
  expect(await linked(server.url)).toBeGreaterThan(0);
  server.process.kill('SIGINT');
  expect(await server.result).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^actor-graph serves the graph in first at http:\/\/localhost:\d+ .*\n$/),
  });
});

it('leaves a graph that is not empty, or that shall not be seeded, as it is', async () => {
  const unwanted = await serve('unseeded', { SEED: '0' });
  unwanted.process.kill('SIGTERM');
  expect((await unwanted.result).code).toBe(0);
  expect((await graphIn({ cwd, env: { DATA_DIR: 'unseeded' } })).actors).toEqual([]);

  const filled = { cwd, env: { DATA_DIR: 'first' } };
  const before = await graphIn(filled);
  const again = await serve('first');
  again.process.kill('SIGTERM');
  expect(await again.result).toMatchObject({ code: 0, stderr: expect.not.stringContaining('Written') });
  expect(await graphIn(filled)).toEqual(before);
});

it('knows what another process writes, at once', async () => {
  const { url } = await serve('empty', { SEED: '0' });
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent('{actors{totalCount}}')}`);
  expect(await response.json()).toEqual({ data: { actors: { totalCount: 0 } } });
  expect((await runCli(['seed'], { cwd, env: { DATA_DIR: 'empty' } })).code).toBe(0);
  expect(await linked(url)).toBeGreaterThan(0);
});

it('answers the request under way before it stops; a second signal stops it at once', async () => {
  const server = await serve('first');
  const port = Number(new URL(server.url).port);
  const body = JSON.stringify({ query: '{ actors { totalCount } }' });
  const request = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  const socket = connect(port, 'localhost');
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket
      .setEncoding('utf8')
      .on('data', (part) => (text += part))
      .on('close', () => resolve(text));
  });
  socket.write(request + body.slice(0, 10));
  await sleep(300);
  server.process.kill('SIGINT');
  await sleep(300);
  socket.write(body.slice(10));
  expect(await answer).toMatch(/"totalCount":\d+/);
  expect((await server.result).code).toBe(0);

  const stubborn = await serve('first');
  const hanging = connect(Number(new URL(stubborn.url).port), 'localhost').on('error', () => {});
  hanging.write(request);
  await sleep(300);
  stubborn.process.kill('SIGINT');
  await sleep(600);
  expect(stubborn.process.exitCode).toBeNull();
  stubborn.process.kill('SIGINT');
  expect((await stubborn.result).code).toBe(1);
  hanging.destroy();
});

it('takes two signals in quick succession, as npm sends them, for one', async () => {
  const server = await serve('first');
  server.process.kill('SIGINT');
  server.process.kill('SIGTERM');
  expect((await server.result).code).toBe(0);
});

it('names a port in use, and ends with 1', async () => {
  const port = await getPort();
  const other = createServer().listen(port, 'localhost');
  try {
    const { code, stdout, stderr } = await runCli(['serve'], { cwd, env: { DATA_DIR: 'first', PORT: String(port) } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`Port ${port} .*in use`));
    expect(stderr).not.toMatch(/^ {4}at /m);
  } finally {
    other.close();
  }
});
