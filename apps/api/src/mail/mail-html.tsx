import type { CSSProperties } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '#shared/languages';
import { Block } from './block-html.js';
import type { MailContent } from './mail-blocks.js';

const BODY: CSSProperties = {
  margin: 0,
  padding: 24,
  background: '#ffffff',
  color: '#101b2a',
  fontFamily: 'IBM Plex Sans,system-ui,-apple-system,Segoe UI,sans-serif',
  fontSize: 16,
  lineHeight: 1.5,
};

/** A whole HTML document; its only links are those of `link` blocks. */
export function htmlOf({ subject, blocks }: MailContent, language: Language): string {
  const first = blocks.find(({ kind }) => kind === 'link');
  const page = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style={BODY}>
        <div style={{ maxWidth: '36rem' }}>
          {blocks.map((block, index) => (
            <Block key={index} block={block} isPrimary={block === first} />
          ))}
        </div>
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}
