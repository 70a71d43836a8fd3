import { randomBytes } from 'node:crypto';
import supertest from 'supertest';
import type { Role } from '#shared/auth/permissions';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { setPassword, setRole } from '../../apps/api/src/auth/accounts.js';
import type { TestApp } from '../support/app.js';

export interface TestAccount {
  id: string;
  email: string;
  name: string;
  password: string;
}

/** An account with a random password and a role in a conference. */
export async function addAccount(
  { dataSource: { manager } }: TestApp,
  role: Role,
  conferenceId: string,
): Promise<TestAccount> {
  const account = {
    email: `${role}-${randomBytes(4).toString('hex')}@example.org`,
    name: `Sample ${role}`,
    password: randomBytes(12).toString('hex'),
  };
  const id = await setPassword(manager, OPERATOR, account);
  await setRole(manager, OPERATOR, { accountId: id, conferenceId, role });
  return { id, ...account };
}

/** Signs in and gives the session cookie as a request names it, `name=value`. */
export async function signInCookie(test: TestApp, account: TestAccount): Promise<string> {
  const { email, password } = account;
  const answer = await supertest(test.app.getHttpServer())
    .post('/api/v1/session')
    .set('Origin', test.settings.publicUrl)
    .send({ email, password })
    .expect(200);
  return setCookies(answer.headers)[0]!.split(';')[0]!;
}

/** The `Set-Cookie` headers of an answer. */
export function setCookies(headers: Record<string, unknown>): string[] {
  return [headers['set-cookie'] ?? []].flat() as string[];
}
