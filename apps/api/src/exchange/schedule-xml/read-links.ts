import { isURL } from 'class-validator';
import { type Phrase } from '#shared/languages';
import { type PanelLink, WEB_ADDRESS } from '#shared/programme/links';
import type { Findings } from './findings.js';
import { firstOf, shortened } from './limits.js';
import { childOf, collapsed, lineOf, type XmlElement } from './xml-elements.js';

const LINKS_MAX = 20;
const URL_MAX = 2000;
const LABEL_MAX = 200;

/** Addresses that have an element of their own, and what their links are called. */
const OWN_ELEMENTS: Record<string, Phrase> = {
  video_download_url: { en: 'Recording', fr: 'Enregistrement' },
  video_url: { en: 'Recording', fr: 'Enregistrement' },
  feedback_url: { en: 'Feedback', fr: 'Votre avis' },
};

export const LINK_ELEMENTS = ['links', 'attachments', ...Object.keys(OWN_ELEMENTS)];

interface Given {
  url: string;
  label: string;
  line: number;
}

/** The links, attachments, recording and feedback of an event; relative ones lead on from `base`. */
export function readLinks(
  event: XmlElement,
  { base, language }: { base: string; language: string | undefined },
  findings: Findings,
): PanelLink[] {
  const links = new Map<string, PanelLink>();
  for (const { url: given, label, line } of givenLinks(event, language)) {
    const url = webAddress(given, base);
    if (url === undefined) {
      findings.note(line, 'link_dropped', { url: given });
      continue;
    }
    const limit = { field: 'link', max: LABEL_MAX, line };
    if (!links.has(url)) links.set(url, { label: shortened(label || url, limit, findings), url });
  }
  return firstOf([...links.values()], LINKS_MAX, 'links_dropped', event.line, findings);
}

function givenLinks(event: XmlElement, language: string | undefined): Given[] {
  const listed = ['links', 'attachments'].flatMap((name) => childOf(event, name)?.children ?? []);
  const lists = listed.map(({ attributes: { href, url }, text, line }): Given => {
    const label = collapsed(text);
    return { url: collapsed(href || url || text), label, line };
  });
  const own = Object.entries(OWN_ELEMENTS).map(([name, label]): Given => {
    const line = childOf(event, name)?.line ?? event.line;
    return { url: lineOf(event, name), label: language === 'fr' ? label.fr : label.en, line };
  });
  return [...lists, ...own].filter(({ url }) => url !== '');
}

/** The address as the form of the admin would accept it too; undefined for what cannot be a web address. */
export function webAddress(given: string, base: string): string | undefined {
  if (given.length > URL_MAX) return undefined;
  const whole = resolved(withScheme(given).replaceAll(' ', '%20'), base);
  const isAddress = (url: string) =>
    url.length <= URL_MAX && /^https?:\/\//i.test(url) && isURL(url, WEB_ADDRESS);
  if (isAddress(whole)) return whole;
  // What people paste may hold letters that an address has to encode.
  const encoded = URL.canParse(whole) && isOneScheme(whole) ? new URL(whole).href : '';
  return isAddress(encoded) ? encoded : undefined;
}

/** People write `example.org/page` where an address is asked for. */
function withScheme(given: string): string {
  if (given.startsWith('//')) return `https:${given}`;
  return /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/|$)/i.test(given) && !isFile(given)
    ? `https://${given}`
    : given;
}

/** `slides.pdf` and `paper.html` are files beside the programme, not hosts. */
function isFile(given: string): boolean {
  return /^[^/]+\.(?:pdf|html?|pptx?|odp|zip|png|jpe?g|mp4|webm|txt|md|docx?|tar|gz|key)$/i.test(
    given,
  );
}

function resolved(given: string, base: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(given) || base === '' || !URL.canParse(given, base)) return given;
  return new URL(given, base).href;
}

function isOneScheme(url: string): boolean {
  return !/^https?:\/\/https?:/i.test(url);
}
