import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import { addProgramme, type Programme, removePanel } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';

let test: TestApp;
let programme: Programme;
beforeAll(async () => {
  test = await createTestApp();
  programme = await addProgramme(test.dataSource, test.conference.id, { rooms: 2, panels: 6 });
  await publish();
});
afterAll(() => test.close());

const publish = () =>
  test.app
    .get(ReleasesService)
    .publish(OPERATOR, test.conference.id, { notes: { en: '', fr: '' } });
const pdf = (language = 'en') =>
  test.http.get(`/${language}/test-conference/programme.pdf`).buffer().responseType('blob');
const textOf = async (body: Buffer) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)), {
    mergePages: true,
  });
  return text;
};

it('is a PDF of the current release in each language, made once and asked for by its tag', async () => {
  const answers = await Promise.all([pdf(), pdf(), pdf('fr')]);
  const [first, again, french] = answers as [Response, Response, Response];
  expect(first.body.equals(again.body)).toBe(true);
  expect(first.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="test-conference-en-1.pdf"',
    'content-language': 'en',
    'cache-control': 'public, no-cache',
  });
  expect(await textOf(first.body)).toContain('Panel 1');
  expect(await textOf(french.body)).toContain('Séance 1');
  await pdf().set('If-None-Match', first.headers.etag!).expect(304);
  const agenda = await test.http.get('/en/test-conference').expect(200);
  expect(agenda.text).toContain('href="/en/test-conference/programme.pdf"');
});

type Response = { body: Buffer; headers: Record<string, string> };

it('holds nothing of the draft, and the next release at once', async () => {
  const [gone] = programme.panels as [string];
  await test.dataSource.query(
    `UPDATE panels SET title = '{"en":"Draft title","fr":""}' WHERE id = $1`,
    [programme.panels[1]],
  );
  const before = await textOf((await pdf().expect(200)).body as Buffer);
  expect(before).not.toContain('Draft title');
  expect(before).not.toContain('LEAK');
  expect(before).not.toContain('@');
  await removePanel(test.dataSource, gone);
  await publish();
  const after = await textOf((await pdf().expect(200)).body as Buffer);
  expect(after).toContain('Draft title');
  expect(after).toContain('This session is cancelled.');
});

it('is not there before the first release, nor for no conference', async () => {
  await test.addConference('unpublished');
  await test.http.get('/en/unpublished/programme.pdf').expect(404);
  await test.http.get('/en/nowhere/programme.pdf').expect(404);
});
