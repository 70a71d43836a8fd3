import { useI18n } from '../../i18n/i18n.js';
import styles from './mail-frame.css?url';

/** Style attributes, which the content security policy forbids here; the frame has its own style sheet. */
const STYLES = / style="[^"]*"/g;

/**
 * A message's HTML in a frame of its own: no script runs there, no form is sent, links do not open,
 * and nothing in it reaches this page.
 */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const { t } = useI18n();
  const head = `<base target="_blank"><link rel="stylesheet" href="${new URL(styles, document.baseURI).href}">`;
  return (
    <iframe
      className="mail-frame"
      sandbox=""
      referrerPolicy="no-referrer"
      title={t.mail.frame(title)}
      srcDoc={head + html.replaceAll(STYLES, '')}
    />
  );
}
