import { ImageUp, Trash2 } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { PHOTO_TYPES } from '#shared/programme/photos';
import { personName, type SpeakerView } from '#shared/programme/speakers';
import { api, apiAddress } from '../../../api/client.js';
import { useConference, useWrite } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Box } from '../../../ui/box.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog/confirm.js';
import { useToast } from '../../../ui/toast.js';
import { CropDialog } from './crop-dialog.js';

/** The portrait of a speaker: kept at once, apart from what the form saves. */
export function PhotoBox({ speaker, readOnly }: { speaker: SpeakerView; readOnly: boolean }) {
  const { t, language } = useI18n();
  const conference = useConference();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<File>();
  const [asking, setAsking] = useState(false);
  const name = personName(speaker, language);
  const words = t.photo;

  function choose(event: ChangeEvent<HTMLInputElement>): void {
    setChosen(event.target.files?.[0]);
    // The same file may be chosen again.
    event.target.value = '';
  }

  return (
    <Box title={words.title} level="h3">
      <div className="box-body speaker-photo">
        {speaker.photo && (
          <img
            src={apiAddress(`${conference.path}/photos/${speaker.photo}-160.webp`)}
            width={160}
            height={200}
            alt={words.of(name)}
          />
        )}
        <div>
          <p className="hint">{speaker.photo ? words.hint : words.none}</p>
          {!readOnly && (
            <div className="btn-row">
              <input
                ref={input}
                className="vh"
                type="file"
                accept={PHOTO_TYPES}
                tabIndex={-1}
                aria-label={speaker.photo ? words.replace : words.choose}
                onChange={choose}
              />
              <Button icon={<ImageUp className="icon" />} onClick={() => input.current?.click()}>
                {speaker.photo ? words.replace : words.choose}
              </Button>
              {speaker.photo && (
                <Button
                  kind="quiet"
                  icon={<Trash2 className="icon" />}
                  onClick={() => setAsking(true)}
                >
                  {words.remove}
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
      {chosen && (
        <CropDialog speakerId={speaker.id} file={chosen} onClose={() => setChosen(undefined)} />
      )}
      {asking && <RemovePhoto speaker={speaker} onClose={() => setAsking(false)} />}
    </Box>
  );
}

function RemovePhoto({ speaker, onClose }: { speaker: SpeakerView; onClose: () => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const removal = useWrite<void, SpeakerView>((path) =>
    api.delete<SpeakerView>(`${path}/speakers/${speaker.id}/photo`),
  );
  return (
    <Confirm
      title={t.photo.remove}
      verb={t.photo.remove}
      busy={removal.isPending}
      problem={removal.error}
      onConfirm={() =>
        removal.mutate(undefined, {
          onSuccess: () => {
            toast({ text: t.photo.removed });
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      <p>{t.photo.removeText}</p>
    </Confirm>
  );
}
