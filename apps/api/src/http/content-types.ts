import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { takesUpload } from './upload.js';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const UPLOAD = 'multipart/form-data';

/**
 * A body arrives as JSON at the API, as a form at the public site, and with a file where a route takes one; anything
 * else is answered 415.
 */
export function limitContentTypes(
  fastify: FastifyInstance,
  refuse: (problem: Problem, request: FastifyRequest, reply: FastifyReply) => void,
): void {
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.is404 || !hasBody(request) || acceptedType(request)) {
      done();
    } else {
      const code = takesUpload(request) ? 'upload_expected' : 'unsupported_media_type';
      refuse(new Problem(code), request, reply);
    }
  });
}

function hasBody(request: FastifyRequest): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  return encoding !== undefined || (length !== undefined && length !== '0');
}

/** Decided by the matched route, never by the spelling of the address. */
function acceptedType(request: FastifyRequest): boolean {
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (takesUpload(request)) return type === UPLOAD;
  const route = request.routeOptions.url ?? '';
  return type === (route.startsWith('/api/') ? JSON_TYPE : FORM);
}
