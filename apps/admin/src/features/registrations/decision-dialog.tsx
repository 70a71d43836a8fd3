import { useMemo } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { attendeeName } from '#shared/registrations/personal-details';
import { DecisionInput, type RegistrationView } from '#shared/registrations/registrations';
import { api } from '../../api/client.js';
import { useConference, useWrite } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { languageName } from '../../i18n/language-name.js';
import { TextAreaField } from '../../ui/form/fields.js';
import { FormDialog } from '../../ui/form/form-dialog.js';
import { inputResolver } from '../../ui/form/input-resolver.js';
import { useToast } from '../../ui/toast.js';
import { useText } from '../../ui/words.js';

interface DecisionDialogProps {
  registration: RegistrationView;
  decision: DecisionInput['decision'];
  onClose: () => void;
}

/** Confirms or declines one registration; says who is written to, and what place it takes. */
export function DecisionDialog({ registration, decision, onClose }: DecisionDialogProps) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const toast = useToast();
  const decide = useWrite<DecisionInput, RegistrationView>((path, input) =>
    api.post<RegistrationView>(`${path}/registrations/${registration.id}/decision`, input),
  );
  const resolver = useMemo(() => inputResolver<DecisionInput>(DecisionInput, language), [language]);
  const form = useForm<DecisionInput>({
    resolver,
    defaultValues: { decision, version: registration.version },
  });
  const name = attendeeName(registration);
  const category = view.categories.find(({ id }) => id === registration.categoryId);
  const confirming = decision === 'confirm';
  const submit = form.handleSubmit(({ reason, ...input }) =>
    decide.mutate(reason ? { ...input, reason } : input, {
      onSuccess: () => {
        toast({ text: t.registrations.done[decision](name) });
        onClose();
      },
    }),
  );
  return (
    <FormProvider {...form}>
      <FormDialog
        title={confirming ? t.registrations.confirmTitle(name) : t.registrations.declineTitle(name)}
        verb={confirming ? t.registrations.confirm : t.registrations.decline}
        kind={confirming ? 'primary' : 'danger'}
        busy={decide.isPending}
        problem={decide.error}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <p>
          {t.registrations.mailGoes(
            registration.email,
            t.common.inLanguage(languageName(registration.language, language)),
          )}
        </p>
        {confirming && category && (
          <p className="muted">
            {t.registrations.placesAfter(
              text(category.name),
              category.taken + 1,
              category.capacity,
            )}
          </p>
        )}
        {!confirming && (
          <TextAreaField<DecisionInput>
            name="reason"
            label={t.registrations.reason}
            hint={t.registrations.reasonHint}
            optional
            absent
            rows={3}
          />
        )}
      </FormDialog>
    </FormProvider>
  );
}
