import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import { nationName } from '#shared/nations';
import type { Page as PageOf } from '#shared/page';
import { personAffiliation, personName, type SpeakerView } from '#shared/programme/speakers';
import { useConference, useRead } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { Empty } from '../../../ui/empty.js';
import { useFilters, useParameter } from '../../../ui/filters.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { Pager } from '../../../ui/pager.js';
import { SearchBox } from '../../../ui/search-box.js';
import { SpreadsheetButton } from '../spreadsheets/spreadsheet-button.js';
import { SpeakerDrawer } from '../speaker-drawer.js';

/** The directory of the conference's speakers. */
export function SpeakersPage() {
  const { t } = useI18n();
  const { may } = useConference();
  const { filters, filtered, set, clear } = useFilters(['q']);
  const speakers = useRead<PageOf<SpeakerView>>('/speakers', { ...filters }, { keep: true });
  const [edited, edit] = useParameter('edit');
  return (
    <Page
      title={t.speakers.title}
      tools={
        <>
          <SpreadsheetButton kind="speakers" />
          <Button
            kind="primary"
            icon={<Plus className="icon" />}
            unavailable={!may('programme.edit') && t.common.readOnly}
            onClick={() => edit('new')}
          >
            {t.speakers.add}
          </Button>
        </>
      }
    >
      <search className="filterbar filterbar-1">
        <SearchBox
          label={t.speakers.search}
          value={filters.q ?? ''}
          onSearch={(q) => set({ q }, true)}
        />
      </search>
      <Loaded query={speakers}>
        {(page) =>
          page.total === 0 ? (
            filtered ? (
              <Empty
                title={t.common.nothingMatches}
                action={<Button onClick={clear}>{t.common.clearFilters}</Button>}
              />
            ) : (
              <Empty title={t.speakers.empty}>{t.speakers.emptyText}</Empty>
            )
          ) : (
            <div aria-busy={speakers.isPlaceholderData}>
              <SpeakerTable speakers={page.items} onEdit={edit} />
              <Pager page={page} onPage={(number) => set({ page: number })} />
            </div>
          )
        }
      </Loaded>
      {edited && <OpenSpeaker key={edited} id={edited} onClose={() => edit()} />}
    </Page>
  );
}

/** The drawer of a speaker who may not be on this page of the list. */
function OpenSpeaker({ id, onClose }: { id: string; onClose: () => void }) {
  const isNew = id === 'new';
  const speaker = useRead<SpeakerView>(`/speakers/${id}`, {}, { enabled: !isNew });
  if (isNew) return <SpeakerDrawer onClose={onClose} />;
  return speaker.data ? <SpeakerDrawer speaker={speaker.data} onClose={onClose} /> : null;
}

function SpeakerTable({
  speakers,
  onEdit,
}: {
  speakers: SpeakerView[];
  onEdit: (id: string) => void;
}) {
  const { t, language } = useI18n();
  const { view } = useConference();
  return (
    <div className="table-wrap box">
      <table className="table list">
        <caption className="vh">{t.speakers.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.speakers.speaker}</th>
            <th scope="col" className="c-narrow">
              {t.speakers.affiliation}
            </th>
            <th scope="col" className="c-narrow">
              {t.speakers.nation}
            </th>
            <th scope="col" className="num">
              {t.nav.panels}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {speakers.map((speaker) => {
            const name = personName(speaker, language);
            const affiliation = personAffiliation(speaker, language);
            return (
              <tr key={speaker.id}>
                <th scope="row">
                  {name}
                  <span className="sub">{affiliation}</span>
                </th>
                <td className="c-narrow">{affiliation}</td>
                <td className="c-narrow">
                  {speaker.nation && nationName(speaker.nation, language)}
                </td>
                <td className="num">
                  <Link to={`/${view.slug}/panels?speakerId=${speaker.id}`}>{speaker.panels}</Link>
                </td>
                <td className="c-act">
                  <Button aria-label={t.common.editNamed(name)} onClick={() => onEdit(speaker.id)}>
                    {t.common.edit}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
