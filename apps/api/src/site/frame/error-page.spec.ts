import { expect, it } from 'vitest';
import { LANGUAGES } from '#shared/languages';
import { PROBLEMS } from '#shared/problems/problems';
import { sampleView } from '../../../../../test/site/sample-release.js';
import { renderErrorPage } from './error-page.js';
import { FRAME_TEXTS } from './texts.js';

const { site } = sampleView();

it('has words for every status that the product answers with', () => {
  const statuses = [...new Set(Object.values(PROBLEMS).map(({ status }) => status))];
  const ofSite = statuses.filter((status) => ![401, 422].includes(status));
  for (const language of LANGUAGES) {
    expect(ofSite.filter((status) => !FRAME_TEXTS[language].errors[status])).toEqual([]);
  }
});

it('leads back into the conference of the address, and to the start without one', () => {
  const page = (path: string) => renderErrorPage({ status: 404 }, 'fr', path, site);
  expect(page('/fr/sample/panels/gone')).toContain('<a class="btn btn-primary" href="/fr/sample">');
  expect(page('/nothing')).toContain('<a class="btn btn-primary" href="/">');
  expect(page('/fr/"><script>/x')).not.toContain('<script');
});

it('shows the number of a fault of ours and nothing else of it', () => {
  const page = renderErrorPage({ status: 500, instance: 'b4c0' }, 'en', '/en/sample', site);
  expect(page).toContain('<p class="mono small muted">b4c0</p>');
  expect(page).toContain('<title>Error: Something went wrong on our side</title>');
});

it('tells whoever opens a session that is not there, or not for everybody, where it may be seen', () => {
  const page = (path: string) => renderErrorPage({ status: 404 }, 'en', path, site);
  expect(page('/en/sample/panels/unknown')).toContain('Sessions by accreditation are shown');
  expect(page('/en/sample/panels/unknown')).toContain('href="/en/sample/keep"');
  expect(page('/en/sample/panels/unknown')).toBe(page('/en/sample/panels/restricted'));
  expect(page('/en/sample/speakers/unknown')).not.toContain('accreditation');
});
