import { type Restorable, RESTORED_FIELDS, isWholeState } from '#shared/programme/history';
import { type ComparedField, differences } from './versions.js';

type Recorded = Readonly<Record<string, unknown>>;

/** Something that a history tells and no form holds, such as the place of a session. */
export interface RecordedFact {
  path: string;
  label: string;
  /** In words; empty for nothing, undefined where the recorded state does not say. */
  show: (recorded: Recorded) => string | undefined;
  /** Told too where there was nothing before, or is nothing after. */
  comesAndGoes?: boolean;
}

/** What the recorded states of one object are read with. */
export interface Reading<Input> {
  kind: Restorable;
  /** The object as it is now. */
  view: object;
  toInput: (view: never) => Input;
  fields: readonly ComparedField<Input>[];
  facts: readonly RecordedFact[];
}

export interface RecordedChange {
  path: string;
  label: string;
  before: string;
  after: string;
}

/** What an entry changed, in the words of the form, then of what is in no form. */
export function recordedChanges<Input>(
  reading: Reading<Input>,
  { before, after }: { before: unknown; after: unknown },
): RecordedChange[] {
  const [old, next] = [inputOf(reading, before), inputOf(reading, after)];
  const changed =
    old && next ? differences(reading.fields, old, old, next, { mine: before, theirs: after }) : [];
  return [
    ...changed.map(({ path, label, mine, theirs }) => ({
      ...{ path, label },
      ...{ before: mine, after: theirs },
    })),
    ...changedFacts(reading.facts, before, after),
  ];
}

/** Whether going back to the recorded state would change anything. */
export function differsFromNow<Input>(reading: Reading<Input>, recorded: unknown): boolean {
  const [now, then] = [reading.toInput(reading.view as never), inputOf(reading, recorded)];
  return then !== undefined && differences(reading.fields, now, now, then).length > 0;
}

/** A recorded state as the form has it; what was not known then is as it is now. */
function inputOf<Input>({ kind, view, toInput }: Reading<Input>, recorded: unknown) {
  if (!isWholeState(kind, recorded)) return undefined;
  const known = recorded as Recorded;
  const fields = RESTORED_FIELDS[kind].filter((field) => Object.hasOwn(known, field));
  const then = Object.fromEntries(fields.map((field) => [field, known[field]]));
  return toInput({ ...view, ...then } as never);
}

function changedFacts(
  facts: readonly RecordedFact[],
  before: unknown,
  after: unknown,
): RecordedChange[] {
  return facts.flatMap(({ path, label, show, comesAndGoes }) => {
    const [old, next] = [before, after].map((state) =>
      state ? show(state as Recorded) : comesAndGoes ? '' : undefined,
    );
    if (old === undefined || next === undefined || old === next) return [];
    return [{ path, label, before: old, after: next }];
  });
}
