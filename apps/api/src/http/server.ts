import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mayBeAttendee } from './attendee-cookie.js';
import type { PublishedCache } from './published-cache.js';
import { STRICT_TRANSPORT } from './security-headers.js';
import { sendPublished } from './send-published.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

interface ServerOptions {
  cache: PublishedCache;
  publicUrl: string;
  trustProxy: boolean;
}

/** Slow or silent clients are let go after these times, in milliseconds; by itself Node looks only twice a minute. */
const TIMES = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000 };

/**
 * The HTTP server of a process. Published answers that are ready leave from here, before any routing: they hold
 * nothing private and need no query.
 */
export function serverWith(options: ServerOptions): (handler: Handler) => Server {
  const secure = options.publicUrl.startsWith('https:');
  return (handler) => {
    return createServer(TIMES, (request, response) => {
      request.url = originForm(request.url ?? '/');
      if (secure) {
        if (options.trustProxy && request.headers['x-forwarded-proto'] === 'http') {
          redirectToHttps(request, response, options.publicUrl);
          return;
        }
        response.setHeader('strict-transport-security', STRICT_TRANSPORT);
      }
      const ready =
        (request.method === 'GET' || request.method === 'HEAD') &&
        !mayBeAttendee(request.headers.cookie)
          ? options.cache.get(request.url)
          : undefined;
      if (!ready) {
        handler(request, response);
        return;
      }
      sendPublished(request, response, ready);
      options.cache.countSent(response.statusCode);
    });
  };
}

/** An absolute target (RFC 9112 3.2.2) counts by its path: whichever host it names, it means this site. */
function originForm(target: string): string {
  const path = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  return path === target || path.startsWith('/') ? path : `/${path}`;
}

/** 308 keeps method and address for good; calendar clients remember no other code. */
function redirectToHttps(
  request: IncomingMessage,
  response: ServerResponse,
  publicUrl: string,
): void {
  const path = request.url?.startsWith('/') ? request.url : '/';
  response.writeHead(308, { location: `${publicUrl}${path}` });
  response.end();
}
