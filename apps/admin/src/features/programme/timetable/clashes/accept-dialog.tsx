import { useMemo } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { type ClashView, OverlapAcceptanceInput } from '#shared/programme/clashes';
import { useAcceptOverlap } from '../../../../api/lists.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { TextAreaField } from '../../../../ui/form/fields.js';
import { FormDialog } from '../../../../ui/form/form-dialog.js';
import { inputResolver } from '../../../../ui/form/input-resolver.js';
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
  const submit = form.handleSubmit((input) =>
    accept.mutate(input, {
      onSuccess: () => {
        toast({ text: t.clashes.acceptedToast });
        onClose();
      },
    }),
  );
  return (
    <FormProvider {...form}>
      <FormDialog
        title={t.clashes.acceptTitle}
        about={text(clash.sentence)}
        verb={t.clashes.acceptVerb}
        busy={accept.isPending}
        problem={accept.error}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <TextAreaField<OverlapAcceptanceInput>
          name="reason"
          label={t.clashes.reason}
          hint={t.clashes.reasonHint}
          rows={3}
        />
      </FormDialog>
    </FormProvider>
  );
}
