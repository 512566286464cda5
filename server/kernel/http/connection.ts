import type { Socket } from 'node:net';
import { tooLarge, unreadable } from '../faults/catalogue.ts';
import { fault as kindOf, type FaultMaker } from '../faults/fault.ts';
import { CAREFUL_HEADERS } from './careful.ts';
import { problemBody } from './problem.ts';

/** 408: the request did not arrive in time. */
export const tooSlow = kindOf('house.too_slow', 408, 'The request did not arrive in time');
/** 431: the headers are larger than the house reads. */
export const headersTooLarge = kindOf('house.headers_too_large', 431, 'The headers are too large');

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  413: 'Content Too Large',
  431: 'Request Header Fields Too Large',
};
const FAULTS: Record<string, FaultMaker> = {
  ERR_HTTP_REQUEST_TIMEOUT: tooSlow,
  HPE_HEADER_OVERFLOW: headersTooLarge,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: tooLarge,
};

/**
 * Answers what is no HTTP, too slow or too large to become a request, and closes the connection.
 * It happens below the framework, so the answer is written by hand; it reads like all others.
 */
export function answerClientError(
  error: NodeJS.ErrnoException,
  socket: Socket,
  requestId: string,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const fault = (FAULTS[error.code ?? ''] ?? unreadable)();
  const { status } = fault.kind;
  const body = JSON.stringify(problemBody(fault, requestId));
  const head = [
    `HTTP/1.1 ${status} ${REASONS[status] ?? ''}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    ...Object.entries(CAREFUL_HEADERS).map(([name, value]) => `${name}: ${value}`),
    'cache-control: no-store',
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
