/** Actors and relations that the camera should go to; without any, the whole graph. */
export interface Wish {
  readonly ids: readonly string[];
  /** FILL: it should also come near, so that they fill the picture. SEE: it may stay where it is if they can be seen. Without it they come into the middle. */
  readonly how?: 'FILL' | 'SEE';
}
