import type { IncomingMessage } from 'node:http';
import { httpError } from './httpError';

/**
 * The body of a request as text; 413 RESOURCE_LIMIT beyond `maxBytes`, whatever the request says of its length. An AbortError, which
 * nobody is left to see, when the client goes away.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const tooLarge = () =>
      reject(
        httpError(413, {
          code: 'RESOURCE_LIMIT',
          limit: maxBytes,
          message: `The request's body is larger than ${maxBytes} bytes.`,
          remedy: 'Send a smaller query or fewer variables.',
        }),
      );
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      tooLarge();
      return;
    }
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      // What still comes is read and dropped, so that the client gets to read the answer.
      if (bytes > maxBytes) tooLarge();
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks, Math.min(bytes, maxBytes)).toString('utf8')));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new DOMException('The client went away before its request was read.', 'AbortError'));
    });
  });
}
