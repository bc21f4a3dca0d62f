/** Why a query is not put into Cypher: what leaves the compiler from deep inside, and is an answer like others at its edge. */
export class Refusal extends Error {}

/** Gives up, with the reason as the end of a sentence "... cannot run as Cypher: <reason>". */
export function refuse(reason: string): never {
  throw new Refusal(reason);
}
