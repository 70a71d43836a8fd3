import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Addresses that a page may name. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'webcal:']);

/** What may come out of a Markdown text, with its attributes. */
const PROSE: Record<string, string[]> = {
  ...Object.fromEntries(
    [
      ...['p', 'h3', 'h4', 'h5', 'h6', 'ul', 'li', 'blockquote', 'pre', 'code', 'strong', 'em'],
      ...['s', 'br', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ].map((tag) => [tag, []]),
  ),
  ol: ['start'],
  a: ['href', 'rel'],
};

/** All elements of a page as a browser reads it, templates included. */
export function elementsOf(html: string): Element[] {
  return descendants(parse(html));
}

function descendants(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const content = 'content' in node ? [node.content as Node] : [];
  const inside = [...children, ...content].flatMap(descendants);
  return 'tagName' in node ? [node, ...inside] : inside;
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The elements of a page with the names of their attributes, in order: what no text may change, Markdown apart. */
export function skeletonOf(html: string): string[] {
  return withoutProse(parse(html)).map(
    ({ tagName, attrs }) => `${tagName}[${attrs.map(({ name }) => name).join(' ')}]`,
  );
}

function withoutProse(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const inside = 'tagName' in node && isProse(node) ? [] : children.flatMap(withoutProse);
  return 'tagName' in node ? [node, ...inside] : inside;
}

const isProse = (element: Element) => attribute(element, 'class') === 'prose';

/** The elements of an XML document with the names of their attributes; throws where it is not well-formed. */
export function xmlElements(xml: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    found.push(`${name}[${Object.keys(attributes).join(' ')}]`),
  );
  parser.on('doctype', () => found.push('doctype'));
  parser.on('processinginstruction', ({ target }) => found.push(`?${target}`));
  parser.write(xml).close();
  return found;
}

/** What is wrong with a page, whatever it is meant to show; empty when nothing is. */
export function faultsOf(html: string): string[] {
  const elements = elementsOf(html);
  return [
    ...elements.flatMap(({ attrs, tagName }) =>
      attrs
        .filter(({ name }) => /^on|^srcdoc$|^style$/i.test(name))
        .map(({ name }) => `${tagName} ${name}`),
    ),
    ...elements.flatMap((element) =>
      ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster'].flatMap((name) => {
        const value = attribute(element, name);
        if (value === undefined) return [];
        const url = new URL(value, 'http://apogee.test/');
        return SCHEMES.has(url.protocol) ? [] : [`${element.tagName} ${name}=${value}`];
      }),
    ),
    ...elements.filter(isProse).flatMap((box) =>
      descendants(box)
        .slice(1)
        .filter(({ tagName, attrs }) => {
          const allowed = PROSE[tagName];
          return !allowed || attrs.some(({ name }) => !allowed.includes(name));
        })
        .map(({ tagName }) => `prose ${tagName}`),
    ),
    ...elements
      .filter(({ tagName }) => tagName === 'script')
      .filter((script) => !/^\/assets\/[\w.-]+$/.test(attribute(script, 'src') ?? ''))
      .flatMap((script) => (isData(script) ? [] : ['script'])),
  ];
}

/** JSON-LD is a script element that no browser runs; it must still be whole. */
function isData(script: Element): boolean {
  if (attribute(script, 'type') !== 'application/ld+json') return false;
  JSON.parse(textOf(script));
  return true;
}
