import './settings.css';
import { useMemo } from 'react';
import { FormProvider } from 'react-hook-form';
import {
  ConferenceInput,
  type ConferenceSettings,
  type ConferenceView,
  SETTINGS_FIELDS,
  SETTINGS_KINDS,
} from '#shared/conferences/conference';
import { pick } from '#shared/field-kinds';
import { api } from '../../api/client.js';
import { useConference, useWrite } from '../../api/conference.js';
import { dayName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { withLanguages } from '../../i18n/localised.js';
import { Box } from '../../ui/box.js';
import { CheckField, ClockField, NumberField } from '../../ui/form/fields.js';
import { LocalisedFields, LocalisedTexts } from '../../ui/form/localised-fields.js';
import { SaveBar } from '../../ui/form/save-bar.js';
import { StaleDialog } from '../../ui/form/stale-dialog.js';
import { UnsavedGuard } from '../../ui/form/unsaved-guard.js';
import { useEditor } from '../../ui/form/use-editor.js';
import { comparedFields } from '../../ui/history/compared-fields.js';
import { Facts } from '../../ui/facts.js';
import { Page } from '../../ui/page.js';
import { Categories } from './categories.js';
import { ContentLanguages } from './content-languages.js';

/** The version travels beside the fields of the form, not among them. */
type Settings = Pick<ConferenceInput, 'languages'> & Omit<ConferenceSettings, 'languages'>;

function toInput(view: ConferenceView): Settings {
  return withLanguages(pick(view, SETTINGS_FIELDS), view.languages);
}

/** Names, registration, notice and categories of the conference. */
export function SettingsPage() {
  const { t } = useI18n();
  const { view, may } = useConference();
  const readOnly = !may('conference.edit') && t.common.readOnly;
  return (
    <Page title={t.nav.settings}>
      <div className="settings">
        <SettingsForm view={view} readOnly={readOnly} />
        <div className="edit-side">
          <Categories categories={view.categories} readOnly={readOnly} />
          <Fixed view={view} />
        </div>
      </div>
    </Page>
  );
}

function SettingsForm({ view, readOnly }: { view: ConferenceView; readOnly: string | false }) {
  const { t, language } = useI18n();
  const write = useWrite<Settings, ConferenceView>((path, input) => api.put(path, input));
  const blank = useMemo(() => toInput(view), [view]);
  const editor = useEditor<Settings, ConferenceView>({
    kind: ConferenceInput,
    view,
    blank,
    toInput,
    save: (input) => write.mutateAsync(input),
  });
  const fields = useMemo(
    () =>
      comparedFields<ConferenceSettings, Settings>(
        SETTINGS_KINDS,
        t.words.fields.conference,
        { language, written: view.languages },
        {},
      ),
    [t, language, view.languages],
  );
  return (
    <FormProvider {...editor.form}>
      <form
        className="edit-form"
        noValidate
        aria-label={t.nav.settings}
        onSubmit={(event) => void editor.submit(event)}
      >
        <Box title={t.settings.texts} beside={t.settings.textsHint}>
          <div className="box-body">
            <LocalisedTexts<Settings>
              texts={[
                { name: 'name', label: t.form.name, max: 200 },
                { name: 'tagline', label: t.words.fields.conference.tagline, max: 200 },
                { name: 'venue', label: t.words.fields.conference.venue, max: 200 },
                {
                  name: 'information',
                  label: t.words.fields.conference.information,
                  max: 20_000,
                  rows: 8,
                },
              ]}
            />
          </div>
        </Box>
        <Box title={t.settings.registration}>
          <div className="box-body settings-registration">
            <CheckField<Settings>
              name="registrationOpen"
              label={t.words.fields.conference.registrationOpen}
              hint={t.settings.openHint}
            />
            <NumberField<Settings>
              name="capacity"
              label={t.words.fields.conference.capacity}
              hint={t.settings.capacityHint(view.taken)}
              optional
            />
            <LocalisedFields<Settings>
              name="notice"
              label={t.words.fields.conference.notice}
              hint={t.settings.noticeHint(view.noticeVersion)}
              max={600}
              rows={4}
            />
          </div>
        </Box>
        <Box title={t.words.fields.conference.languages} beside={t.contentLanguages.hint}>
          <ContentLanguages />
        </Box>
        <TimetableSettings />
        <SaveBar
          dirty={editor.dirty}
          saving={editor.saving}
          problem={editor.problem}
          unavailable={readOnly}
          hint={t.settings.atOnce}
        />
      </form>
      <StaleDialog editor={editor} entity="conference" fields={fields} />
      <UnsavedGuard dirty={editor.dirty} unsaved={editor.unsaved} />
    </FormProvider>
  );
}

/** What the timetable warns of. */
function TimetableSettings() {
  const { t } = useI18n();
  return (
    <Box title={t.settings.timetable} beside={t.settings.timetableHint}>
      <div className="box-body settings-timetable">
        <ClockField<Settings>
          name="opensAt"
          label={t.words.fields.conference.opensAt}
          hint={t.settings.opensAtHint}
        />
        <ClockField<Settings>
          name="closesAt"
          label={t.words.fields.conference.closesAt}
          hint={t.settings.closesAtHint}
        />
        <NumberField<Settings>
          name="changeoverMinutes"
          label={t.words.fields.conference.changeoverMinutes}
          hint={t.settings.changeoverHint}
        />
      </div>
    </Box>
  );
}

/** What was decided when the conference was created. */
function Fixed({ view }: { view: ConferenceView }) {
  const { t, language } = useI18n();
  const facts: [string, string][] = [
    [
      t.settings.dates,
      t.dashboard.dates(
        dayName(view.startDate, language, 'long'),
        dayName(view.endDate, language, 'full'),
      ),
    ],
    [t.settings.zone, view.timeZone],
    [t.settings.address, `/${language}/${view.slug}`],
    [t.settings.contact, view.contactEmail],
  ];
  return (
    <Box title={t.settings.fixed}>
      <Facts className="box-body" facts={facts} />
    </Box>
  );
}
