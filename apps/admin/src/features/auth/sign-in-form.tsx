import { FormProvider, useForm } from 'react-hook-form';
import { useMemo } from 'react';
import { SignInInput } from '#shared/auth/session';
import { useSignIn } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/form/fields.js';
import { inputResolver } from '../../ui/form/input-resolver.js';
import { ProblemCallout } from '../../ui/callout.js';

/** E-mail address and password; both are kept when they are refused. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t, language } = useI18n();
  const signIn = useSignIn();
  const resolver = useMemo(() => inputResolver<SignInInput>(SignInInput, language), [language]);
  const form = useForm<SignInInput>({ resolver, defaultValues: { email: '', password: '' } });
  return (
    <FormProvider {...form}>
      <form
        className="sign-in"
        noValidate
        onSubmit={form.handleSubmit((input) =>
          signIn.mutateAsync(input).then(onSignedIn, () => form.setFocus('password')),
        )}
      >
        {signIn.error && <ProblemCallout problem={signIn.error} />}
        <TextField<SignInInput>
          name="email"
          label={t.auth.email}
          type="email"
          autoComplete="username"
        />
        <TextField<SignInInput>
          name="password"
          label={t.auth.password}
          type="password"
          autoComplete="current-password"
        />
        <div className="btn-row">
          <Button kind="primary" type="submit" busy={signIn.isPending}>
            {t.auth.signIn}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
