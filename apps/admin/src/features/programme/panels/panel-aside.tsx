import { CircleCheck, CircleDashed } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import {
  interfaceLanguages,
  isWritten,
  type Language,
  languageOf,
  type Localised,
  textIn,
} from '#shared/languages';
import { blocksRelease } from '#shared/programme/clashes';
import { panelContent, type PanelInput, type PanelView } from '#shared/programme/panels';
import type { SpeakerView } from '#shared/programme/speakers';
import { useConference, useContentLanguages, useReads } from '../../../api/conference.js';
import { useClashes, useTracks } from '../../../api/lists.js';
import { clockRange } from '../../../i18n/dates.js';
import { type Dictionary, useI18n } from '../../../i18n/i18n.js';
import { TEXTS } from '../../../i18n/texts.js';
import { Box } from '../../../ui/box.js';
import { useSessionFacts } from '../history/recorded-facts.js';
import { HistoryBox } from '../../../ui/history/history-box.js';
import { LanguageTag } from '../../../ui/language-tag.js';
import { TrackMark } from '../../../ui/track-mark.js';
import { useText } from '../../../ui/words.js';
import { type Check, panelChecks } from './checks.js';
import { useComparedFields } from './compared-fields.js';

/** Beside the editor: what is ready, how the session looks on the agenda, who changed it. */
export function PanelAside({ view, dirty }: { view: PanelView | undefined; dirty: boolean }) {
  const input = useWatch<PanelInput>() as PanelInput;
  return (
    <div className="edit-side">
      <Checks input={input} view={view} />
      <Preview input={input} view={view} />
      {view && <PanelHistory view={view} dirty={dirty} />}
    </div>
  );
}

function PanelHistory({ view, dirty }: { view: PanelView; dirty: boolean }) {
  const { t } = useI18n();
  const fields = useComparedFields(view, undefined);
  const facts = useSessionFacts();
  return (
    <HistoryBox
      kind="panels"
      entity="panel"
      view={view}
      toInput={panelContent}
      fields={fields}
      facts={facts}
      unavailable={dirty && t.invitations.unsavedFirst}
    />
  );
}

interface AsideProps {
  input: PanelInput;
  view: PanelView | undefined;
}

function Checks({ input, view }: AsideProps) {
  const { t } = useI18n();
  const text = useText();
  const { view: conference } = useConference();
  const clashes = (useClashes().data?.items ?? []).filter(({ panels }) =>
    panels.some(({ id }) => id === view?.id),
  );
  const speakers = useReads<SpeakerView>(
    input.parts.map(({ speakerId }) => `/speakers/${speakerId}`),
  );
  const states = speakers.flatMap((speaker) => (speaker ? [speaker.state] : []));
  const { languages } = conference;
  const checks = panelChecks(input, Boolean(view?.slot), clashes, states, languages);
  const open = clashes.filter(blocksRelease);
  return (
    <section className="box" aria-labelledby="panel-checks">
      <div className="box-head">
        <h2 id="panel-checks">{t.panels.checks}</h2>
        <p className="muted">
          {t.panels.checksDone(checks.filter(({ ok }) => ok).length, checks.length)}
        </p>
      </div>
      <ul className="checks">
        {checks.map(({ check, ok }) => (
          <li key={check} className={ok ? 'ok' : 'todo'}>
            {ok ? <CircleCheck className="icon" /> : <CircleDashed className="icon" />}
            <span>
              <span className="vh">{ok ? t.panels.done : t.panels.toDo}</span>
              {checkWords(t, check, languages.length)}
            </span>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <ul className="checks checks-clashes">
          {open.map((clash) => (
            <li key={clash.id}>
              <p>{text(clash.sentence)}</p>
            </li>
          ))}
          <li>
            <Link to={`/${conference.slug}/clashes`}>{t.clashes.resolve}</Link>
          </li>
        </ul>
      )}
    </section>
  );
}

/** What a check is about; a text is checked in each of so many languages. */
function checkWords(
  { checks, panels, words }: Dictionary,
  check: Check,
  languages: number,
): string {
  if (check !== 'title' && check !== 'summary' && check !== 'abstract') return checks[check];
  return panels.inEveryLanguage(words.fields.panel[check], languages);
}

/** The card of the agenda as each of its pages will show it. */
function Preview({ input, view }: AsideProps) {
  const { t } = useI18n();
  const { languages } = useConference().view;
  return (
    <Box title={t.panels.onAgenda}>
      <div className="box-body pv">
        {interfaceLanguages(languages).map((language) => (
          <Card key={language} language={language} input={input} view={view} />
        ))}
      </div>
    </Box>
  );
}

function Card({ language, input, view }: AsideProps & { language: Language }) {
  const { timeZone } = useConference().view;
  const track = useTracks().data?.items.find(({ id }) => id === input.trackId);
  return (
    <article className="pv-card" data-track={track?.colour} lang={language}>
      <p className="muted">
        {view?.slot
          ? clockRange(view.slot.startsAt, view.slot.endsAt, timeZone, language)
          : TEXTS[language].panels.timeOpen}
      </p>
      <h3>{isWritten(input.title) ? <Content of={input.title} on={language} /> : '\u2026'}</h3>
      {track && (
        <p className="track-name">
          <TrackMark shape={track.shape} />
          <Content of={track.name} on={language} />
        </p>
      )}
    </article>
  );
}

/** A text as the page of a language shows it: marked where it is in another one. */
function Content({ of, on }: { of: Localised; on: Language }) {
  const languages = useContentLanguages();
  const shown = languageOf(of, on, languages);
  return (
    <>
      <span lang={shown}>{textIn(of, on, languages)}</span>{' '}
      {shown !== on && languages.length > 1 && <LanguageTag of={shown} />}
    </>
  );
}
