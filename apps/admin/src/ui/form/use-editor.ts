import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import { useContentLanguages } from '../../api/conference.js';
import { type ApiProblem, isProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import { withLanguages, withoutAddedBlanks } from '../../i18n/localised.js';
import { focusFirstError } from './focus-first-error.js';
import { inputResolver } from './input-resolver.js';

interface Versioned {
  version: number;
}

interface EditorOptions<Input extends FieldValues, View extends Versioned> {
  /** The shared class that validates the input, its version included. */
  kind: new () => object;
  /** The object as last read; undefined while a new one is written. */
  view: View | undefined;
  /** The values of a new one. */
  blank: Input;
  toInput: (view: View) => Input;
  save: (input: Input & { version?: number }) => Promise<View>;
  onSaved?: (view: View) => void;
}

/**
 * The state of one form on one versioned object: what was read, what is typed, what the API refused.
 * A version saved by somebody else never replaces what is typed here: it waits in `theirs`.
 */
export function useEditor<Input extends FieldValues, View extends Versioned>(
  options: EditorOptions<Input, View>,
) {
  const { kind, view, blank, save, onSaved } = options;
  const { language } = useI18n();
  const languages = useContentLanguages();
  const { toInput: inputOf } = options;
  // A text that was never written in a language is as empty as one that was cleared again.
  const toInput = useCallback(
    (from: View) => withLanguages(inputOf(from), languages),
    [inputOf, languages],
  );
  const [base, setBase] = useState(view);
  const [theirs, setTheirs] = useState<View>();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [saving, setSaving] = useState(false);
  const version = useRef(base?.version);
  version.current = base?.version;
  const resolver = useMemo(
    () => inputResolver<Input>(kind, language, () => ({ version: version.current })),
    [kind, language],
  );
  const form = useForm<Input>({
    resolver,
    shouldFocusError: false,
    defaultValues: (view ? toInput(view) : withLanguages(blank, languages)) as DefaultValues<Input>,
  });
  const { isDirty } = form.formState;
  // Lets `onSaved` leave the page before the next render knows that nothing is unsaved any more.
  const settled = useRef(false);
  useEffect(() => {
    if (isDirty) settled.current = false;
  }, [isDirty]);

  // A newer version arrived: shown at once where nothing was typed, else announced as `outdated`.
  useEffect(() => {
    if (view && view.version !== base?.version && !isDirty && !saving) {
      setBase(view);
      form.reset(toInput(view));
    }
  }, [view, base, isDirty, saving, form, toInput]);

  async function send(input: Input, read: View | undefined): Promise<void> {
    setSaving(true);
    setProblem(null);
    try {
      const written = withoutAddedBlanks(input, read && inputOf(read));
      const saved = await save(read ? { ...written, version: read.version } : written);
      const untouched = JSON.stringify(form.getValues()) === JSON.stringify(input);
      setBase(saved);
      setTheirs(undefined);
      // What was typed while the answer was on its way stays.
      form.reset(toInput(saved), { keepValues: !untouched });
      settled.current = untouched;
      onSaved?.(saved);
    } catch (error) {
      if (!isProblem(error)) throw error;
      refuse(error);
    } finally {
      setSaving(false);
    }
  }

  function refuse(refusal: ApiProblem): void {
    if (refusal.code === 'stale_version' && refusal.current) {
      setTheirs(refusal.current as View);
      return;
    }
    for (const { path, code, message } of refusal.errors) {
      form.setError(path as Path<Input>, { type: code, message });
    }
    setProblem(refusal);
    focusFirstError();
  }

  /** Puts a merged version on their base into the form and saves it. */
  async function resolve(input: Input, current: View): Promise<void> {
    setBase(current);
    setTheirs(undefined);
    form.reset(toInput(current));
    form.reset(input, { keepDefaultValues: true });
    if (JSON.stringify(input) === JSON.stringify(toInput(current))) return;
    await send(input, current);
  }

  return {
    form,
    /** What a version says in the form. */
    toInput,
    /** The version the form was filled from. */
    base,
    /** Somebody else's version that the API told us about when we saved ours. */
    theirs,
    /** A newer version was read while something was typed here. */
    outdated: view && base && view.version > base.version ? view : undefined,
    problem,
    saving,
    dirty: isDirty,
    /** Whether leaving now would lose something; up to date between renders. */
    unsaved: () => isDirty && !settled.current,
    /** What is typed may be lost from now on. */
    abandon: () => {
      settled.current = true;
    },
    compare: setTheirs,
    resolve,
    submit: form.handleSubmit((input) => send(input, base), focusFirstError),
  };
}

export type Editor<Input extends FieldValues, View extends Versioned> = ReturnType<
  typeof useEditor<Input, View>
>;
