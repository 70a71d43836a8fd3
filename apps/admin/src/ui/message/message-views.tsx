import './message.css';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { type Language, LANGUAGES } from '#shared/languages';
import type { MailView } from '#shared/mail/mails';
import { useI18n } from '../../i18n/i18n.js';
import { languageName } from '../../i18n/language-name.js';
import { Button } from '../button.js';
import { downloadAttachment } from './download-attachment.js';
import { MailFrame } from './mail-frame.js';

type Message = Pick<MailView, 'language' | 'bodies' | 'attachments'>;

/** A message in both languages, as HTML and as text, with its attachments. */
export function MessageViews({ message, sent }: { message: Message; sent: boolean }) {
  const { t } = useI18n();
  const [language, setLanguage] = useState<Language>(message.language);
  const [asText, setAsText] = useState(false);
  const body = message.bodies[language];
  const inUse = sent ? t.mail.sentIn : t.mail.toBeSentIn;
  return (
    <>
      <div className="mail-views">
        <Segments
          label={t.mail.languageHead}
          options={LANGUAGES.map((each) => {
            const name = languageName(each, language);
            return { key: each, label: each === message.language ? inUse(name) : name };
          })}
          chosen={language}
          onChoose={setLanguage}
        />
        <Segments
          label={t.mail.form}
          options={[
            { key: 'html', label: 'HTML' },
            { key: 'text', label: t.mail.plainText },
          ]}
          chosen={asText ? 'text' : 'html'}
          onChoose={(form) => setAsText(form === 'text')}
        />
      </div>
      <h3 lang={language}>{body.subject}</h3>
      {asText ? (
        <pre
          className="mail-text box"
          lang={language}
          role="region"
          aria-label={body.subject}
          tabIndex={0}
        >
          {body.text}
        </pre>
      ) : (
        <MailFrame html={body.html} title={body.subject} />
      )}
      {message.attachments.length > 0 && (
        <p className="btn-row">
          {message.attachments.map((attachment) => (
            <Button
              key={attachment.name}
              icon={<Download className="icon" />}
              onClick={() => downloadAttachment(attachment)}
            >
              {attachment.name}
            </Button>
          ))}
        </p>
      )}
    </>
  );
}

interface SegmentsProps<Key extends string> {
  label: string;
  options: { key: Key; label: string }[];
  chosen: Key;
  onChoose: (key: Key) => void;
}

/** A few views of which one is shown. */
function Segments<Key extends string>({ label, options, chosen, onChoose }: SegmentsProps<Key>) {
  return (
    <div className="seg" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.key}
          type="button"
          aria-pressed={option.key === chosen}
          onClick={() => onChoose(option.key)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
