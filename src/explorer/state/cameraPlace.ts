import type { FieldCodec } from './addressFields';

/** From where one looks at the picture: its middle and its width, where 0 to 1 is about the whole graph. */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

const FARTHEST = 10;
const DIGITS = 4;

/** `0.25,0.5,0.1` */
export const CAMERA: FieldCodec<CameraPlace> = {
  name: 'look',
  // What is farther away shows as little.
  write: ({ x, y, ratio }) =>
    [x, y, ratio].map((number) => Number(Math.max(-FARTHEST, Math.min(FARTHEST, number)).toFixed(DIGITS))).join(','),
  read: (text) => {
    const numbers = text.split(',').map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
    const [x, y, ratio] = numbers;
    const isPlace = numbers.length === 3 && numbers.every((number) => Math.abs(number) <= FARTHEST) && ratio > 0;
    return isPlace ? { x, y, ratio } : undefined;
  },
};
