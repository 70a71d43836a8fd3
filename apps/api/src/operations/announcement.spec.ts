import { describe, expect, it } from 'vitest';
import { announcementOf, signInLines } from './announcement.js';

const SETTINGS = {
  databaseUrl: undefined,
  dataDir: '/srv/apogee/data',
  publicUrl: 'https://agenda.example.org',
  smtpUrl: undefined,
};

describe('what the operator reads once the server answers', () => {
  it('says on the first start all that comes next, and ends with the sign-in', () => {
    const signIn = { email: 'organiser@example.org', password: 'abc-def' };
    expect(announcementOf(SETTINGS, true) + signInLines(signIn)).toBe(`
The data lie in /srv/apogee/data.
No mail server is set (SMTP_URL): messages are kept, and sent once there is one.
The next account: npm run apogee -- account create --help
Stop with Ctrl+C.

Apogee is ready.
  Agenda:    https://agenda.example.org/
  Admin:     https://agenda.example.org/admin
  Organiser: organiser@example.org
  Password:  abc-def   (shown only this once)
`);
  });

  it('names an external database without its password, and no mail server that is set', () => {
    const settings = {
      ...SETTINGS,
      databaseUrl: 'postgres://apogee:secret@db.example.org:5433/conferences',
      smtpUrl: 'smtp://localhost:25',
    };
    expect(announcementOf(settings, false)).toBe(`
The data lie in the database conferences at db.example.org:5433.
Stop with Ctrl+C.

Apogee is ready.
  Agenda:    https://agenda.example.org/
  Admin:     https://agenda.example.org/admin
`);
  });
});
