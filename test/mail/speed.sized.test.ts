import { afterAll, beforeAll, expect, it } from 'vitest';
import { RegistrationsService } from '../../apps/api/src/registrations/registrations.service.js';
import { eventually, sampleInput } from '../registrations/sample-input.js';
import { sized } from '../support/size.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { SMTPServer } from 'smtp-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

const MAILS = sized({ long: 10_000, short: 500 });

/** The machine may be busy with other tests. */
const PER_SECOND = sized({ long: 100, short: 30 });

let connections = 0;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onConnect: (_session, done) => {
    connections += 1;
    done();
  },
  onData: (stream, _session, done) => {
    stream.resume();
    stream.on('end', () => done());
  },
});
let test: TestApp;
beforeAll(async () => {
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  test = await createTestApp({ SMTP_URL: `smtp://127.0.0.1:${port}` });
});
afterAll(async () => {
  await test.close();
  await new Promise<void>((done) => {
    server.close(() => done());
  });
});

it('a hundred messages a second leave, over connections that stay open', async () => {
  const input = sampleInput(test.conference);
  await test.app.get(RegistrationsService).register(test.conference.slug, input, { ip: 'x' });
  const left = () =>
    test.dataSource.query<[{ n: number }]>(
      `SELECT count(*)::int AS n FROM mails WHERE status = 'queued'`,
    );
  await eventually(left, ([row]) => row.n === 0, 15_000);
  const start = performance.now();
  await test.dataSource.query(
    `WITH written AS (
       INSERT INTO mails (conference_id, registration_id, to_address, language, kind, data, status)
       SELECT conference_id, registration_id, 'many-' || n || '@example.org', language, kind, data, 'queued'
       FROM mails CROSS JOIN generate_series(1, $1::int) AS n RETURNING id)
     SELECT graphile_worker.add_job('send-mail', json_build_object('mailId', id), job_key => 'mail:' || id)
     FROM written`,
    [MAILS],
  );
  await eventually(left, ([row]) => row.n === 0, 300_000);
  const perSecond = (MAILS / (performance.now() - start)) * 1000;
  expect(connections).toBeLessThan(MAILS / 20);
  expect(perSecond).toBeGreaterThan(PER_SECOND);
}, 400_000);
