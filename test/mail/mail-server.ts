import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server says to a recipient or a message: an SMTP reply that refuses it, or nothing. */
export type Reply = { code: number; text: string } | undefined;

export interface TestMailServer {
  url: string;
  port: number;
  /** Messages that were accepted, in order. */
  received: ParsedMail[];
  onRecipient: (address: string) => Reply;
  /** Called when the whole message is there, before it is accepted. */
  onMessage: (mail: ParsedMail) => Reply | Promise<Reply>;
  close(): Promise<void>;
}

/** A real SMTP server on this machine that does as the test says. */
export async function startMailServer(port = 0): Promise<TestMailServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(refusal(mails.onRecipient(address))),
    onData: (stream, _session, done) => {
      void (async () => {
        const mail = await simpleParser(stream);
        const reply = await mails.onMessage(mail);
        if (!reply) mails.received.push(mail);
        done(refusal(reply));
      })();
    },
  });
  // Connections of killed workers end in the middle.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const bound = (server.server.address() as AddressInfo).port;
  const mails: TestMailServer = {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received: [],
    onRecipient: () => undefined,
    onMessage: () => undefined,
    close: () => new Promise((done) => server.close(() => done())),
  };
  return mails;
}

function refusal(reply: Reply): Error | null {
  return reply ? Object.assign(new Error(reply.text), { responseCode: reply.code }) : null;
}
