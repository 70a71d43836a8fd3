import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ProblemCode } from '#shared/problems/problems';
import { Problem } from './problem.js';
import { SECURITY_HEADERS } from './security-headers.js';

const BY_ERROR: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** Answers what Node could not read as a request, in the form and with the headers of every other error. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable || socket.destroyed) {
    socket.destroy();
    return;
  }
  const problem = new Problem(BY_ERROR[error.code ?? ''] ?? 'malformed_request');
  // Who asks, and in which language, is not known yet.
  const body = JSON.stringify(problem.view('en'));
  const headers = {
    ...SECURITY_HEADERS,
    'cache-control': 'no-store',
    'content-language': 'en',
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
    date: new Date().toUTCString(),
  };
  const status = problem.getStatus();
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}
