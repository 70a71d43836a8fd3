import { createHash } from 'node:crypto';
import sanitizeHtml from 'sanitize-html';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Language, LANGUAGES } from '#shared/languages';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { everyPage } from '../../../../test/site/every-page.js';
import { both, sampleRelease, sampleView } from '../../../../test/site/sample-release.js';
import type { RenderedPage } from './frame/page.js';

// Every page is drawn many times; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const { site, today } = sampleView();
const TEXTS = { plain: 'Plain text', both: both('A text', 'Un texte') };

function moved(document: ReleaseDocument): ReleaseDocument {
  const [first, ...others] = document.panels;
  const { startsAt, endsAt } = others[0]!;
  const from = { roomId: null, startsAt, endsAt, roomName: both('Old', 'Ancienne'), release: 2 };
  return { ...document, panels: [{ ...first!, movedFrom: from }, ...others] };
}

function pagesIn(language: Language, document = moved(sampleRelease()), texts = TEXTS) {
  return [...everyPage({ document, language, today, site }, texts)];
}

function onEveryPage(check: (html: string, page: RenderedPage, language: Language) => unknown) {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) =>
      pagesIn(language).flatMap(([name, page]) => {
        const found = check(page.html, page, language);
        const isFine = found === undefined || (Array.isArray(found) && found.length === 0);
        return isFine ? [] : [[`${name} (${language})`, found]];
      }),
    ),
  );
}

describe('every page', () => {
  it('says its language, has one title, one h1 and a way past the navigation', () => {
    const wrong = onEveryPage((html, _page, language) => {
      const counts = ['<title>', '<h1[ >]', '<main id="main"', 'class="skip" href="#main"'].map(
        (part) => html.match(new RegExp(part, 'g'))?.length ?? 0,
      );
      const fine = html.startsWith(`<!doctype html><html lang="${language}">`);
      return fine && counts.every((count) => count === 1) ? undefined : counts;
    });
    expect(wrong).toEqual({});
  });

  it('has no style attribute, no inline handler and no script but its own', () => {
    const wrong = onEveryPage((html) => [
      ...(html.match(/<[^>]*\s(?:style|on[a-z]+)=/g) ?? []),
      ...(html.match(/<script(?! type="module" src="\/assets\/| type="application\/ld\+json">)/g) ??
        []),
      ...(html.match(/(?:src|href|action)="(?:javascript|data|vbscript):/gi) ?? []),
    ]);
    expect(wrong).toEqual({});
  });

  it('allows its own style by the hash of its bytes and nothing else', () => {
    const wrong = onEveryPage((html, { contentSecurityPolicy }) => {
      const hashes = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(
        ([, css]) => `'sha256-${createHash('sha256').update(css!).digest('base64')}'`,
      );
      const allowed = contentSecurityPolicy.match(/'sha256-[^']*'/g) ?? [];
      return JSON.stringify(hashes) === JSON.stringify(allowed) ? undefined : [hashes, allowed];
    });
    expect(wrong).toEqual({});
  });

  it('has ids once only, and no label, description or jump without its target', () => {
    const wrong = onEveryPage((html) => {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      const pointers = [
        ...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|popovertarget)="([^"]*)"/gi),
        ...html.matchAll(/\shref="#([^"]*)"/g),
      ].flatMap(([, names]) => names!.split(' '));
      return [...twice, ...pointers.filter((name) => !ids.includes(name))];
    });
    expect(wrong).toEqual({});
  });

  it('names every form field and button', () => {
    const wrong = onEveryPage((html) => {
      const labelled = new Set(
        [...html.matchAll(/<label[^>]* for="([^"]*)"/g)].map(([, id]) => id),
      );
      const fields = html.match(/<(?:input|select|textarea)[^>]*>/g) ?? [];
      return fields.filter((field) => {
        if (/type="(hidden|radio|checkbox)"/.test(field) || /aria-label=/.test(field)) return false;
        return !labelled.has(/\sid="([^"]*)"/.exec(field)?.[1]);
      });
    });
    expect(wrong).toEqual({});
  });

  it('of a conference says the zone, and marks demonstration data where they are', () => {
    const zone = { en: 'Toulouse time (CEST, UTC+2)', fr: 'heure de Toulouse (CEST, UTC+2)' };
    const demo = { en: 'Demonstration data', fr: 'Données de démonstration' };
    for (const language of LANGUAGES) {
      for (const [name, { html }] of pagesIn(language)) {
        const ofConference = name !== 'error' && name !== 'conferences';
        expect([name, html.includes(zone[language])]).toEqual([name, ofConference]);
        expect([name, html.includes(demo[language])]).toEqual([name, ofConference]);
      }
      const real = sampleRelease();
      real.conference.demo = false;
      for (const [, { html }] of pagesIn(language, moved(real))) {
        expect(html).not.toContain(demo[language]);
      }
    }
  });
});

describe('pages of one person', () => {
  it('stay out of search engines and name no address of their own', () => {
    for (const [name, { html }] of pagesIn('en')) {
      if (!/^(own|cancel|new link|received|panel cancelled)/.test(name)) continue;
      expect([name, html.includes('<meta name="robots" content="noindex"/>')]).toEqual([
        name,
        true,
      ]);
      expect(html).not.toMatch(/rel="(canonical|alternate)"[^>]*secret/);
      expect(html).not.toContain('og:url');
    }
  });
});

describe('the machine', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    vi.restoreAllMocks();
  });

  it('changes no byte by its time zone', () => {
    const bytes = (timeZone: string) => {
      process.env.TZ = timeZone;
      return LANGUAGES.flatMap((language) => pagesIn(language).map(([, { html }]) => html));
    };
    const here = bytes('UTC');
    expect(new Date('2027-06-16T00:00:00Z').getTimezoneOffset()).toBe(0);
    for (const timeZone of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia']) {
      expect(bytes(timeZone)).toEqual(here);
      expect(new Date('2027-06-16T00:00:00Z').getTimezoneOffset()).not.toBe(0);
    }
  });

  it('is never asked for its locale', () => {
    const asked: string[] = [];
    const spies = (['DateTimeFormat', 'NumberFormat', 'Collator', 'DisplayNames'] as const).map(
      (name) => {
        const real = Intl[name] as new (...given: unknown[]) => object;
        return vi.spyOn(Intl, name).mockImplementation(function (...given: unknown[]) {
          if (given[0] === undefined) asked.push(name);
          return new real(...given);
        });
      },
    );
    for (const language of LANGUAGES) pagesIn(language);
    expect(spies.some(({ mock }) => mock.calls.length > 0)).toBe(true);
    expect(asked).toEqual([]);
  });
});

describe('hostile text', () => {
  /** One after the other in one text; the comment is last because it would hide what follows. */
  const MARKUP = [
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    '" autofocus onfocus=alert(1) x="',
    '</title><svg/onload=alert(1)>',
    '</style><script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '</textarea></select><script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '&lt;img src=x onerror=alert(1)&gt;',
    '<math><mtext></p><img src=x onerror=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<style>*{display:none}</style>',
    '<!--<script>',
  ].join(' ');

  /** The same release with every text that people write replaced, and its slugs as they are. */
  function poisoned(text: string): ReleaseDocument {
    const fixed = new Set(
      (
        'id slug timeZone startDate endDate startsAt endsAt publishedAt format attribution role trackId roomId ' +
        'speakerId speakerIds interpretation languages createdAt changedAt contentHash coreHash'
      ).split(' '),
    );
    const poison = (value: unknown, key: string): unknown => {
      if (fixed.has(key)) return value;
      if (typeof value === 'string') return text;
      if (Array.isArray(value)) return value.map((item) => poison(item, key));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, poison(item, name)]),
      );
    };
    const release = moved(sampleRelease());
    release.panels[0]!.links = [{ label: 'x', url: 'x' }];
    release.panels[0]!.files = [{ id: 'x', name: 'x', type: 'x', size: 1 }];
    release.panels[0]!.talks = [
      { title: both('x'), offsetMinutes: 0, durationMinutes: 9, speakerIds: ['speaker-director'] },
    ];
    release.panels[0]!.seats = 9;
    release.panels[0]!.attribution = 'chatham-house';
    release.panels[0]!.parts.push({ speakerId: 'speaker-director', role: 'moderator' });
    return poison(release, '') as ReleaseDocument;
  }

  /** Every element with the names of its attributes, and every address, as a parser of HTML sees them. */
  function structure(html: string): { elements: Set<string>; addresses: string[] } {
    const elements = new Set<string>();
    const addresses: string[] = [];
    sanitizeHtml(html, {
      allowedTags: false,
      allowedAttributes: false,
      allowVulnerableTags: true,
      transformTags: {
        '*': (tagName, attribs) => {
          elements.add([tagName, ...Object.keys(attribs).sort()].join(' '));
          for (const name of ['href', 'src', 'action', 'formaction', 'srcdoc']) {
            if (attribs[name] !== undefined) addresses.push(attribs[name]);
          }
          return { tagName, attribs };
        },
      },
    });
    return { elements, addresses };
  }

  const SAFE_ADDRESS = /^(\/(?!\/)|#|https?:\/\/|webcal:\/\/|mailto:|\?)/;

  it.each([MARKUP, 'javascript:alert(1)', '//evil.example'])(
    'stays text on every page: %s',
    (text) => {
      for (const language of LANGUAGES) {
        const draw = (of: string) =>
          pagesIn(language, poisoned(of), { plain: of, both: both(of) }).map(
            ([name, { html }]) => [name, structure(html)] as const,
          );
        const harmless = new Map(draw('harmless'.padEnd(text.length, 'x')));
        for (const [name, { elements, addresses }] of draw(text)) {
          const known = harmless.get(name)!.elements;
          // Markdown makes links of angle brackets and addresses; their targets are checked below.
          const added = [...elements].filter((part) => !known.has(part) && part !== 'a href rel');
          expect([name, added]).toEqual([name, []]);
          expect([name, addresses.filter((to) => !SAFE_ADDRESS.test(to))]).toEqual([name, []]);
        }
      }
    },
  );
});
