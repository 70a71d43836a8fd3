import { PHOTO_TYPES } from '#shared/programme/photos';
import { Field } from '../frame/form-field.js';
import { useTexts, useView } from '../frame/view.js';
import type { SpeakerFormProps } from './page-state.js';
import { Section } from './section.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

export function PhotoForm({ secret, page, state }: SpeakerFormProps) {
  const { to } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  const { photo, lockedFields } = page.speaker;
  const locked = lockedFields.includes('photo');
  return (
    <Section
      id="photo"
      title={words.photo}
      done={state.done === 'photo' && words.done.photo}
      error={state.photoError}
    >
      <div className="own-photo">
        {photo ? (
          <img
            className="portrait portrait-large"
            src={to.speakerPrivatePage(secret, `photo/${photo}-480.webp`)}
            width={480}
            height={600}
            alt={words.yourPhoto}
          />
        ) : (
          <p className="muted">{words.noPhoto}</p>
        )}
        {locked ? (
          <p className="hint">{words.locked}</p>
        ) : (
          <div className="own-form">
            <form
              className="own-upload"
              method="post"
              encType="multipart/form-data"
              action={`${to.speakerPrivatePage(secret, 'photo')}#photo`}
            >
              <Field id="photo-file" label={words.chooseFile} hint={words.photoText}>
                <input
                  id="photo-file"
                  type="file"
                  name="file"
                  accept={PHOTO_TYPES}
                  aria-describedby="photo-file-hint"
                />
              </Field>
              <button className="btn" type="submit">
                {words.upload}
              </button>
            </form>
            {photo ? (
              <form method="post" action={`${to.speakerPrivatePage(secret, 'photo/remove')}#photo`}>
                <button className="btn btn-quiet" type="submit">
                  {words.removePhoto}
                </button>
              </form>
            ) : null}
          </div>
        )}
      </div>
    </Section>
  );
}
