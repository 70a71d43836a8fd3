import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDataDir, removeDataDirs } from '../support/app-process.js';
import {
  apogee,
  apogeeIn,
  BUILD_LIMIT,
  endServers,
  ensureBuilt,
  PATIENCE,
  type Finished,
  type Server,
  signIn,
  startServer,
} from './server.js';

const OWNER = 'owner@example.org';
const SCHEDULE = 'test/fixtures/schedule.xml';
const PASSWORD = /[Pp]assword[^:]*: (\S+) {3}\(shown only this once\)/;

describe("the operator's commands", { timeout: PATIENCE }, () => {
  let settings: Record<string, string>;
  let server: Server;
  beforeAll(async () => {
    await ensureBuilt();
    settings = { DATA_DIR: newDataDir() };
  }, BUILD_LIMIT);
  afterAll(async () => {
    await endServers();
    removeDataDirs();
  });

  const run = (...args: string[]) => apogee(settings, ...args);
  const passwordIn = ({ stdout }: Finished) => PASSWORD.exec(stdout)?.[1] ?? '';

  it('work without a server, on a database that they start and end', async () => {
    const empty = await run('check');
    expect(empty).toMatchObject({ code: 0, stderr: '' });
    expect(empty.stdout).toContain('brings the tables up to date');
    expect(await run('migrate')).toMatchObject({
      code: 0,
      stdout: 'The database is up to date.\n',
    });
    const created = await run('account', 'create', '--email', OWNER, '--name', 'Sample owner');
    expect(created).toMatchObject({ code: 0, stderr: '' });
    expect(await run('demo', '--owner', OWNER)).toEqual({
      code: 0,
      stdout: `Made the demonstration conference: http://localhost:3000/en/space-coe-2027\n${OWNER} owns it.\n`,
      stderr: '',
    });

    server = await startServer(settings);
    expect(server.output()).not.toContain('Password');
    const answer = await signIn(server.url, OWNER, passwordIn(created));
    expect(await answer.json()).toMatchObject({
      account: { name: 'Sample owner' },
      conferences: [{ slug: 'space-coe-2027', role: 'owner' }],
    });
  });

  it('work beside the running server', async () => {
    const address = ['--email', 'viewer@example.org'];
    const [created, checked, imported, again] = await Promise.all([
      run(
        ...['account', 'create', ...address, '--name', 'Sample viewer'],
        ...['--conference', 'space-coe-2027', '--role', 'viewer'],
      ),
      run('check'),
      run('import', SCHEDULE, '--conference', 'sample-days', '--dry-run'),
      run('demo'),
    ]);
    expect((await signIn(server.url, address[1]!, passwordIn(created))).status).toBe(200);
    expect(checked.stdout).toMatch(/^(ok {4}.+\.\n)+$/);
    expect(imported.stdout).toContain('nothing was written');
    expect(again.stdout).toContain('There it was already');

    const reset = await run('account', 'reset', ...address);
    expect((await signIn(server.url, address[1]!, passwordIn(created))).status).toBe(401);
    const session = await signIn(server.url, address[1]!, passwordIn(reset));
    expect(await session.json()).toMatchObject({
      account: { name: 'Sample viewer' },
      conferences: [{ role: 'viewer' }],
    });
  });

  it('bring an import to the server at once, for everybody who may see it', async () => {
    const imported = await run('import', SCHEDULE, '--conference', 'sample-days');
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    const again = await run('import', SCHEDULE, '--conference', 'sample-days');
    expect(again.code).toBe(0);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  it('say in one sentence what is wrong, and end with 1', async () => {
    const account = ['account', 'create', '--name', 'N', '--email'];
    const wrong: [string[], string | RegExp][] = [
      [[...account, 'nobody'], '"nobody" is not an email address.'],
      [
        ['account', 'create', '--email', 'a@example.org', '--name', ' '],
        'The name must have 1 to 200 characters, in one line.',
      ],
      [[...account, OWNER], `There is already an account ${OWNER}; use "account reset".`],
      [
        [...account, 'a@example.org', '--conference', 'nowhere'],
        'There is no conference "nowhere".',
      ],
      [
        [...account, 'a@example.org', '--role', 'king'],
        'The role must be one of owner, organiser, viewer, not "king".',
      ],
      [['account', 'create', '--name', 'N'], /^error: required option '--email <address>'/],
      [['account', 'reset', '--email', 'a@example.org'], 'There is no account a@example.org.'],
      [
        ['demo', '--owner', 'a@example.org'],
        'There is no account a@example.org; "account create" makes one.',
      ],
      [['import', '/no/such.xml', '--conference', 'x'], 'There is no file /no/such.xml.'],
      [['import', '/', '--conference', 'x'], '/ is not a file.'],
      [['import', SCHEDULE], /^error: required option '--conference <slug>'/],
      [['check', '--unknown'], "error: unknown option '--unknown'"],
      [['conquer'], "error: unknown command 'conquer'"],
    ];
    const finished = await Promise.all(wrong.map(([args]) => run(...args)));
    for (const [index, { code, stdout, stderr }] of finished.entries()) {
      const [args, sentence] = wrong[index]!;
      expect({ args, code, stdout }).toEqual({ args, code: 1, stdout: '' });
      if (typeof sentence === 'string') expect(stderr).toBe(`${sentence}\n`);
      else expect(stderr).toMatch(sentence);
      expect(stderr).not.toMatch(/\n.*\n|\.js:\d+/);
    }
  });

  it('explain themselves', async () => {
    const commands = ['account create', 'account reset', 'check', 'demo', 'import', 'migrate'];
    const finished = await Promise.all(
      commands.map((command) => run(...command.split(' '), '--help')),
    );
    for (const [index, { code, stdout }] of finished.entries()) {
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: apogee ${commands[index]} `);
    }
  });

  it('read .env where they are started', async () => {
    const directory = newDataDir();
    const write = (...lines: string[]) => writeFileSync(join(directory, '.env'), lines.join('\n'));
    write(`DATA_DIR=${settings['DATA_DIR']}`, 'PUBLIC_URL="https://agenda.example.org"');
    expect((await apogeeIn(directory, 'check')).stdout).toContain(
      'links start with https://agenda.example.org.',
    );
    write('LOG_LEVEL=loud');
    expect((await apogeeIn(directory, 'check')).stderr).toMatch(/^LOG_LEVEL must be one of/);
  });

  it('name a setting that cannot be used, without what is secret in it', async () => {
    const external = 'postgres://apogee:secret-password@127.0.0.1:1/apogee';
    const secret = { APP_SECRET: 'x'.repeat(32) };
    const wrong: [Record<string, string>, RegExp][] = [
      [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of .+\.\n$/],
      [{ DATABASE_URL: external }, /^APP_SECRET must be set when DATABASE_URL is set.+\.\n$/],
      [
        { DATABASE_URL: external, ...secret },
        /^DATABASE_URL names .+ 127\.0\.0\.1:1\/apogee: .+\n$/,
      ],
    ];
    for (const [setting, sentence] of wrong) {
      const { code, stderr } = await apogee({ ...settings, ...setting }, 'migrate');
      expect({ setting, code }).toEqual({ setting, code: 1 });
      expect(stderr).toMatch(sentence);
      expect(stderr).not.toContain('secret-password');
    }
  });
});
