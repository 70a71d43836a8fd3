import 'react-image-crop/dist/ReactCrop.css';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { ReactCrop, centerCrop, makeAspectCrop, type PercentCrop } from 'react-image-crop';
import type { SpeakerView } from '#shared/programme/speakers';
import { useWrite } from '../../../api/conference.js';
import { upload } from '../../../api/upload.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog/dialog.js';
import { Callout, ProblemCallout } from '../../../ui/callout.js';
import { useToast } from '../../../ui/toast.js';

/** A portrait is four parts wide and five high. */
const RATIO = 4 / 5;

interface CropDialogProps {
  speakerId: string;
  file: File;
  onClose: () => void;
}

/** Chooses the part of a picture that becomes the portrait; the service cuts it and drops everything else. */
export function CropDialog({ speakerId, file, onClose }: CropDialogProps) {
  const { t } = useI18n();
  const toast = useToast();
  const source = useDataUrl(file);
  const [crop, setCrop] = useState<PercentCrop>();
  const [unreadable, setUnreadable] = useState(false);
  const sending = useWrite<PercentCrop, SpeakerView>((path, { x, y, width, height }) => {
    const part = (percent: number) => String(Math.min(1, Math.max(0, percent / 100)));
    const fields = { x: part(x), y: part(y), width: part(width), height: part(height) };
    return upload<SpeakerView>({ path: `${path}/speakers/${speakerId}/photo`, file, fields });
  });

  function start({ currentTarget }: SyntheticEvent<HTMLImageElement>): void {
    const { width, height } = currentTarget;
    const largest = width / height > RATIO ? { height: 100 } : { width: 100 };
    const aspect = makeAspectCrop(
      { unit: '%', ...largest } as Parameters<typeof makeAspectCrop>[0] & { unit: '%' },
      RATIO,
      width,
      height,
    );
    setCrop(centerCrop(aspect, width, height));
  }

  return (
    <Dialog title={t.photo.cropTitle} about={t.photo.cropHint} shape="middle" onClose={onClose}>
      <div className="dialog-body">
        {unreadable && <Callout kind="bad">{t.photo.unreadable}</Callout>}
        {source && !unreadable && (
          <div className="crop-stage">
            <ReactCrop
              crop={crop}
              aspect={RATIO}
              keepSelection
              minWidth={40}
              onChange={(_, percent) => setCrop(percent)}
            >
              <img src={source} alt="" onLoad={start} onError={() => setUnreadable(true)} />
            </ReactCrop>
          </div>
        )}
        {sending.error && <ProblemCallout problem={sending.error} />}
        <div className="btn-row">
          <Button
            kind="primary"
            busy={sending.isPending}
            unavailable={!crop && t.photo.unreadable}
            onClick={() =>
              crop &&
              sending.mutate(crop, {
                onSuccess: () => {
                  toast({ text: t.photo.saved });
                  onClose();
                },
              })
            }
          >
            {t.photo.save}
          </Button>
          <Button onClick={onClose}>{t.common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The file as an address that the page may show: pictures come from this site or from data, nowhere else. */
function useDataUrl(file: File): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') setUrl(reader.result);
    });
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  return url;
}
