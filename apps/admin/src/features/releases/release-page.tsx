import './releases.css';
import { ExternalLink, GitCompareArrows, RotateCcw } from 'lucide-react';
import { Link, useParams } from 'react-router';
import type { ReleaseView } from '#shared/releases/releases';
import { useConference, useContentLanguages, useRead } from '../../api/conference.js';
import { useDashboard } from '../../api/lists.js';
import { actorName } from '../../i18n/audit-words.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { writtenLanguages } from '../../i18n/written-languages.js';
import { Empty } from '../../ui/list/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { ChangeList } from './change-list.js';
import { releaseNumber } from './release-number.js';

/** One published version: when, by whom, with what notes, and what it changed. */
export function ReleasePage() {
  const { t, language } = useI18n();
  const { view, may } = useConference();
  const current = useDashboard().data?.release?.number;
  const number = useParams()['number'] ?? '';
  const named = releaseNumber(number);
  const release = useRead<ReleaseView>(`/releases/${number}`);
  const tools = (
    <>
      {may('release.publish') && release.data && current !== release.data.number && (
        <Link className="btn" to={`/${view.slug}/review?restore=${number}`}>
          <RotateCcw className="icon" />
          {t.releases.again}
        </Link>
      )}
      <Link className="btn" to={`/${view.slug}/releases/compare?to=${number}`}>
        <GitCompareArrows className="icon" />
        {t.releases.compare}
      </Link>
      {publicAgenda(`/${language}/${view.slug}`, t.shell.publicAgenda)}
    </>
  );
  return (
    <Page
      title={named === undefined ? t.releases.title : t.releases.named(named)}
      up={{ to: `/${view.slug}/releases`, label: t.releases.title }}
      beside={
        release.data && (
          <p className="muted">
            {[
              t.releases.publishedLine(
                momentName(release.data.publishedAt, view.timeZone, language),
                actorName(release.data.publishedBy, t),
                release.data.panels,
              ),
              release.data.silent ? t.releases.silent : t.releases.toldLine(release.data.told),
              release.data.restoredFrom && t.releases.restoredFrom(release.data.restoredFrom),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )
      }
      tools={tools}
    >
      <Loaded query={release}>
        {({ notes, changes }) => (
          <div className="release">
            <Notes notes={notes} />
            {changes.length === 0 ? (
              <Empty title={t.releases.noChanges} />
            ) : (
              <ChangeList changes={changes} />
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** What organisers wrote about the release, in each language in which they did. */
function Notes({ notes }: Pick<ReleaseView, 'notes'>) {
  const { t } = useI18n();
  const written = writtenLanguages(useContentLanguages(), notes);
  if (written.length === 0) return null;
  return (
    <section className="box box-pad release-notes" aria-label={t.releases.notes}>
      {written.map((language) => (
        <p key={language} lang={language}>
          {notes[language]}
        </p>
      ))}
    </section>
  );
}

function publicAgenda(href: string, label: string) {
  return (
    <a className="btn" href={href} target="_blank" rel="noreferrer">
      <ExternalLink className="icon" />
      {label}
    </a>
  );
}
