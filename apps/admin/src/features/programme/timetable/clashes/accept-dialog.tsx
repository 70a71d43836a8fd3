import { useMemo } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { type ClashView, OverlapAcceptanceInput } from '#shared/programme/clashes';
import { useAcceptOverlap } from '../../../../api/lists.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { Button } from '../../../../ui/button.js';
import { Dialog } from '../../../../ui/dialog/dialog.js';
import { TextAreaField } from '../../../../ui/form/fields.js';
import { inputResolver } from '../../../../ui/form/input-resolver.js';
import { ProblemNotice } from '../../../../ui/notice.js';
import { useToast } from '../../../../ui/toast.js';
import { useText } from '../../../../ui/words.js';

/** Accepts that a speaker is in two sessions at once; the reason is kept with the release. */
export function AcceptDialog({ clash, onClose }: { clash: ClashView; onClose: () => void }) {
  const { t, language } = useI18n();
  const text = useText();
  const toast = useToast();
  const accept = useAcceptOverlap();
  const [first, second] = clash.panels;
  const resolver = useMemo(
    () => inputResolver<OverlapAcceptanceInput>(OverlapAcceptanceInput, language),
    [language],
  );
  const form = useForm<OverlapAcceptanceInput>({
    resolver,
    defaultValues: { partId: first?.partId ?? '', otherPanelId: second?.id ?? '', reason: '' },
  });
  return (
    <Dialog title={t.clashes.acceptTitle} about={text(clash.sentence)} onClose={onClose}>
      <FormProvider {...form}>
        <form
          className="dialog-body"
          noValidate
          onSubmit={form.handleSubmit((input) =>
            accept.mutate(input, {
              onSuccess: () => {
                toast({ text: t.clashes.acceptedToast });
                onClose();
              },
            }),
          )}
        >
          <TextAreaField<OverlapAcceptanceInput>
            name="reason"
            label={t.clashes.reason}
            hint={t.clashes.reasonHint}
            rows={3}
          />
          {accept.error && <ProblemNotice problem={accept.error} />}
          <div className="btn-row">
            <Button kind="primary" type="submit" busy={accept.isPending}>
              {t.clashes.acceptVerb}
            </Button>
            <Button onClick={onClose}>{t.common.cancel}</Button>
          </div>
        </form>
      </FormProvider>
    </Dialog>
  );
}
