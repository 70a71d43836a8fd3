import './releases.css';
import { ExternalLink } from 'lucide-react';
import { useParams } from 'react-router';
import { LANGUAGES } from '#shared/languages';
import type { ReleaseView } from '#shared/releases/releases';
import { useConference, useRead } from '../../api/conference.js';
import { actorName } from '../../i18n/audit-words.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { ChangeList } from './change-list.js';

/** One published version: when, by whom, with what notes, and what it changed. */
export function ReleasePage() {
  const { t, language } = useI18n();
  const { view } = useConference();
  const number = useParams()['number'] ?? '';
  const release = useRead<ReleaseView>(`/releases/${number}`);
  const publicAgenda = (
    <a className="btn" href={`/${language}/${view.slug}`} target="_blank" rel="noreferrer">
      <ExternalLink className="icon" />
      {t.shell.publicAgenda}
    </a>
  );
  return (
    <Page
      title={t.releases.named(Number(number))}
      up={{ to: `/${view.slug}/releases`, label: t.releases.title }}
      beside={
        release.data && (
          <p className="muted">
            {t.releases.publishedLine(
              momentName(release.data.publishedAt, view.timeZone, language),
              actorName(release.data.publishedBy, t),
              release.data.panels,
            )}
          </p>
        )
      }
      tools={publicAgenda}
    >
      <Loaded query={release}>
        {({ notes, changes }) => (
          <div className="release">
            {(notes.en || notes.fr) && (
              <section className="box box-pad release-notes" aria-label={t.releases.notes}>
                {LANGUAGES.map(
                  (each) =>
                    notes[each] && (
                      <p key={each} lang={each}>
                        {notes[each]}
                      </p>
                    ),
                )}
              </section>
            )}
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
