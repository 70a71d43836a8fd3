import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** A body arrives as JSON at the API and as a form at the public site; anything else is answered 415. */
export function limitContentTypes(
  fastify: FastifyInstance,
  refuse: (request: FastifyRequest, reply: FastifyReply) => void,
): void {
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404 && hasBody(request) && !acceptedType(request)) refuse(request, reply);
    else done();
  });
}

function hasBody(request: FastifyRequest): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  return encoding !== undefined || (length !== undefined && length !== '0');
}

/** Decided by the matched route, never by the spelling of the address. */
function acceptedType(request: FastifyRequest): boolean {
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const route = request.routeOptions.url ?? '';
  return type === (route.startsWith('/api/') ? JSON_TYPE : FORM);
}
