import { seededRandom } from './figures.mjs';

const TYPES = 4;
const CERTAINTIES = 4;

/**
 * Graphs as columns: the two ends, the type and the certainty of each relation (numbers, all drawn from the seed). Actors are numbered
 * at random, so that neighbours do not stand side by side in memory.
 */
export const GRAPHS = {
  /**
   * Each actor with the next ones on a ring, and one end in ten elsewhere (Watts and Strogatz, Collective dynamics of small-world
   * networks, 1998): most relations are within a neighbourhood, some lead far, as they do between actors.
   */
  'small world': (actors, relations, seed) => {
    const random = seededRandom(seed);
    const each = relations / actors;
    const number = shuffled(actors, random);
    return columns(relations, random, (r) => {
      const from = Math.floor(r / each);
      const near = (from + 1 + (r % each)) % actors;
      return [number[from], number[random() < 0.1 ? Math.floor(random() * actors) : near]];
    });
  },
  /**
   * Each new actor with some that are there already, the more likely the more relations they have (Barabasi and Albert, Emergence of
   * scaling in random networks, 1999): a few have very many relations, most have few, as with states and persons.
   */
  'scale free': (actors, relations, seed) => {
    const random = seededRandom(seed);
    const each = relations / actors;
    const number = shuffled(actors, random);
    const ends = new Uint32Array(2 * relations);
    return columns(relations, random, (r) => {
      const from = Math.floor(r / each);
      // Whoever stands at an end that was drawn has as many chances as relations.
      const to = r === 0 || random() < 0.05 ? Math.floor(random() * (from + 1)) : ends[Math.floor(random() * 2 * r)];
      [ends[2 * r], ends[2 * r + 1]] = [from, to];
      return [number[from], number[to]];
    });
  },
  /** Both ends anywhere: no neighbourhoods, everything is near everything. */
  uniform: (actors, relations, seed) => {
    const random = seededRandom(seed);
    const anyone = () => Math.floor(random() * actors);
    return columns(relations, random, () => [anyone(), anyone()]);
  },
};

function columns(relations, random, endsOf) {
  const made = { source: new Uint32Array(relations), target: new Uint32Array(relations), type: new Uint8Array(relations), certainty: new Uint8Array(relations) };
  for (let r = 0; r < relations; r++) {
    [made.source[r], made.target[r]] = endsOf(r);
    made.type[r] = Math.floor(random() * TYPES);
    made.certainty[r] = Math.floor(random() * CERTAINTIES);
  }
  return made;
}

/** The numbers from 0 in a random order (Fisher and Yates). */
function shuffled(count, random) {
  const numbers = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [numbers[i], numbers[j]] = [numbers[j], numbers[i]];
  }
  return numbers;
}

/** The slug of an actor by its number. */
export function slugOf(actor) {
  return `a${String(actor).padStart(6, '0')}`;
}
