import { layOut, type LayoutTask } from '../arrange/layoutTask';

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => postMessage(layOut(data)));
