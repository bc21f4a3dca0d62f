import { jsonText } from './jsonText.mjs';

/** An example is a query or a script that is directly followed by its answer. */
const EXAMPLE = /^```(graphql|sh)\n((?:(?!```).*\n)*)```\n\n```(?:json|text)\n((?:(?!```).*\n)*)```$/gm;
const GRAPHQL = 'http://localhost:4000/graphql';

/** The README with each example's answer as the product gives it, asked in the order of the text. */
export async function withExampleAnswers(readme, product) {
  let text = '';
  let copied = 0;
  for (const { index, 0: whole, 1: language, 2: question, 3: answer } of readme.matchAll(EXAMPLE)) {
    const end = index + whole.length - '```'.length;
    text += readme.slice(copied, end - answer.length) + (await answerTo(language, question, product));
    copied = end;
  }
  return text + readme.slice(copied);
}

async function answerTo(language, question, product) {
  if (language === 'graphql') return jsonText(await product.ask(question));
  if (!question.startsWith('curl ')) return product.shell(question, question.includes(' doctor'));
  return jsonText(await product.ask(readCurl(question)));
}

/** The query that a curl command sends as GET; only what the README uses is understood, so that curl itself need not be here. */
function readCurl(command) {
  const words = [...command.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|([^\s']+)/g)].map(([, quoted, plain]) => quoted ?? plain);
  const [program, silent, get, address, option, data, ...more] = words;
  const known = [program, silent, get, address, option].join(' ') === `curl -s -G ${GRAPHQL} --data-urlencode`;
  if (!known || !data.startsWith('query=') || more.length > 0)
    throw new Error(`scripts/readme/examples.mjs does not understand: ${command}`);
  return data.slice('query='.length);
}
