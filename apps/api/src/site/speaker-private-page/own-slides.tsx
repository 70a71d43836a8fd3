import { fileSize } from '#shared/file-size';
import { textIn } from '#shared/languages';
import { SLIDE_ENDINGS } from '#shared/programme/files';
import type {
  OwnSession,
  OwnSlides,
} from '../../programme/speakers/private-page/own-sessions.queries.js';
import { Field } from '../frame/form-field.js';
import { useTexts, useView } from '../frame/view.js';
import type { SpeakerFormProps } from './page-state.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

interface SlidesProps extends SpeakerFormProps {
  session: OwnSession;
}

export function Slides({ secret, state, session }: SlidesProps) {
  const { to, language } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  const id = `slides-${session.id}`;
  const base = `slides/${session.id}`;
  return (
    <details
      className="own-slides"
      open={state.slides?.panelId === session.id || session.files.length > 0}
    >
      <summary>{words.slidesOf(textIn(session.title, language))}</summary>
      {session.files.length > 0 ? (
        <ul className="file-list">
          {session.files.map((file) => (
            <OwnFile
              key={file.id}
              file={file}
              action={`${to.speakerPrivatePage(secret, `${base}/${file.id}/remove`)}#sessions`}
            />
          ))}
        </ul>
      ) : null}
      <form
        className="own-upload"
        method="post"
        encType="multipart/form-data"
        action={`${to.speakerPrivatePage(secret, base)}#sessions`}
      >
        <Field id={id} label={words.chooseFile} hint={words.slidesText}>
          <input
            id={id}
            type="file"
            name="file"
            accept={SLIDE_ENDINGS.join(',')}
            aria-describedby={`${id}-hint`}
          />
        </Field>
        <button className="btn" type="submit">
          {words.upload}
        </button>
      </form>
    </details>
  );
}

function OwnFile({ file, action }: { file: OwnSlides; action: string }) {
  const { language } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  return (
    <li className="own-file">
      <span>
        <bdi>{file.name}</bdi>{' '}
        <span className="muted small">
          {fileSize(file.size, language)},{' '}
          {file.visibility === 'public' ? words.forEverybody : words.forAttendees}
        </span>
      </span>
      {file.uploadedBy === 'speaker' ? (
        <form method="post" action={action}>
          <button className="btn btn-quiet" type="submit">
            {words.removeSlides(file.name)}
          </button>
        </form>
      ) : null}
    </li>
  );
}
