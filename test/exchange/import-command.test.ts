import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { setPassword } from '../../apps/api/src/auth/accounts.js';
import { importCommand } from '../../apps/api/src/exchange/import-command.js';
import { FIXTURE, Imports } from './imports.js';

const imports = new Imports();
beforeAll(() => imports.open());
afterAll(() => imports.close());

describe('the import command', () => {
  it('gives a new conference to the only account', async () => {
    const account = {
      email: 'organiser@example.org',
      name: 'Organiser',
      password: 'a long password',
    };
    await setPassword(imports.dataSource.manager, OPERATOR, account);
    const report = await importCommand(imports.dataSource, FIXTURE, { conference: 'owned' });
    expect(report).toContain('Owner: organiser@example.org');
    const members = await imports.dataSource.query(
      `SELECT m.role FROM memberships m JOIN conferences c ON c.id = m.conference_id WHERE c.slug = 'owned'`,
    );
    expect(members).toEqual([{ role: 'owner' }]);
  });
});

describe('the report of an import', () => {
  it('counts, names clashes and says what happens next, in English and French', async () => {
    const english = await importCommand(imports.dataSource, FIXTURE, {
      conference: 'report',
      dryRun: true,
    });
    expect(english).toMatch(/Sessions\s+4\s+0\s+0/);
    expect(english).toContain('would be created');
    expect(english).toMatch(/line \d+: The link "javascript:alert\(1\)" is no web address/);
    expect(english).toContain('This was a dry run: nothing was written.');
    const french = await importCommand(imports.dataSource, FIXTURE, {
      conference: 'report',
      lang: 'fr',
    });
    expect(french).toMatch(/Séances\s+4\s+0\s+0/);
    expect(french).toContain('Le brouillon a été modifié.');
    expect(await importCommand(imports.dataSource, FIXTURE, { conference: 'report' })).toContain(
      'Nothing changed.',
    );
  });

  it('names file, line and reason of a refusal', async () => {
    const refusal = importCommand(imports.dataSource, 'package.json', { conference: 'report' });
    await expect(refusal).rejects.toThrow(
      /^package\.json\nline \d+: The file begins with JSON and is no schedule/,
    );
    await expect(refusal).rejects.toThrow('nothing was written');
    const missing = importCommand(imports.dataSource, 'no-such-file.xml', { conference: 'report' });
    await expect(missing).rejects.toThrow('no-such-file.xml');
  });
});
