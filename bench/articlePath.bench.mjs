// What our own work costs a user: the article's path query over HTTP, beside a bare Yoga that returns the same answer from constants.
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { median } from './figures.mjs';

const QUERY = `query { paths(from: ["japan"], to: ["ukraine"], maxLength: 3) {
  complete stoppedBy longerPossible executor version
  nodes { id length sign certainty cost documentCount start { slug } end { slug } actors { slug name kind }
    steps { forward from { slug } to { slug } relation { type sign certainty contested qualifiers
      statements { nodes { quote start end certainty polarity basis attributedTo { name } document { title } } } } } } } }`;
const WARM_UP = 2_000;
const ROUNDS = 20;
const REQUESTS_PER_ROUND = 200;

/** Prints the medians of sequential requests to both, and their ratio. */
export async function bench() {
  const real = await start('real');
  const answer = JSON.parse(await ask(real, QUERY)).data;
  const constant = await start('constant', JSON.stringify(answer));
  try {
    const same = JSON.stringify(JSON.parse(await ask(constant, QUERY)).data) === JSON.stringify(answer);
    if (!same || answer.paths.nodes.length === 0) throw new Error('The two servers do not answer alike.');
    for (const server of [real, constant]) await times(server, WARM_UP);
    const [ours, theirs] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(...(await times(real, REQUESTS_PER_ROUND)));
      theirs.push(...(await times(constant, REQUESTS_PER_ROUND)));
    }
    console.log(`the product   ${median(ours).toFixed(3)} ms (median of ${ours.length} sequential requests)`);
    console.log(`constants     ${median(theirs).toFixed(3)} ms`);
    console.log(`ratio         ${(median(ours) / median(theirs)).toFixed(2)} (at most 1.75)`);
  } finally {
    for (const { child } of [real, constant]) child.kill();
  }
}

async function start(kind, input = '') {
  const child = spawn(process.execPath, [new URL('server.mjs', import.meta.url).pathname, kind], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input);
  for await (const line of createInterface({ input: child.stdout })) return { child, url: `${line}/graphql`, agent: new Agent({ keepAlive: true, maxSockets: 1 }) };
  throw new Error(`The ${kind} server did not start.`);
}

function ask({ url, agent }, query) {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ query });
    const sent = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function times(server, count) {
  const taken = [];
  for (let i = 0; i < count; i++) {
    const begun = process.hrtime.bigint();
    await ask(server, QUERY);
    taken.push(Number(process.hrtime.bigint() - begun) / 1e6);
  }
  return taken;
}
