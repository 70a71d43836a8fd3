/** A bare Fastify with one route per file of answers: the same bytes and headers, and 304 to the same tag. */
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

const [, , answersFile, port] = process.argv;
const answers = JSON.parse(readFileSync(answersFile, 'utf8'));
const fastify = Fastify();
for (const { path, headers, body } of answers) {
  const bytes = Buffer.from(body, 'base64');
  fastify.get(path, (request, reply) => {
    if (request.headers['if-none-match'] === headers.etag) {
      return reply
        .code(304)
        .header('etag', headers.etag)
        .header('cache-control', headers['cache-control'])
        .send();
    }
    return reply.headers(headers).send(bytes);
  });
}
await fastify.listen({ port: Number(port), host: '127.0.0.1' });
console.log('bare server is ready');
