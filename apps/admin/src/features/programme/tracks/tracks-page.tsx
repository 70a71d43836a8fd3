import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import { type Language, LANGUAGES, type Localised } from '#shared/languages';
import type { TrackView } from '#shared/programme/tracks';
import { useConference } from '../../../api/conference.js';
import { useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { Empty } from '../../../ui/list/empty.js';
import { useParameter } from '../../../ui/list/filters.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { TrackMark } from '../../../ui/track-mark.js';
import { useText, Words } from '../../../ui/words.js';
import { TrackDrawer } from './track-drawer.js';

/** The tracks of the programme, with their colours and shapes. */
export function TracksPage() {
  const { t } = useI18n();
  const { may } = useConference();
  const tracks = useTracks();
  const [edited, edit] = useParameter('edit');
  const add = (
    <Button
      kind="primary"
      icon={<Plus className="icon" />}
      unavailable={!may('programme.edit') && t.common.readOnly}
      onClick={() => edit('new')}
    >
      {t.tracks.add}
    </Button>
  );
  const open = tracks.data?.items.find(({ id }) => id === edited);
  return (
    <Page title={t.tracks.title} tools={add}>
      <p className="lede muted">{t.tracks.lede}</p>
      <Loaded query={tracks}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.tracks.empty}>{t.tracks.emptyText}</Empty>
          ) : (
            <TrackTable tracks={items} onEdit={edit} />
          )
        }
      </Loaded>
      {(open || edited === 'new') && (
        <TrackDrawer key={edited} track={open} onClose={() => edit()} />
      )}
    </Page>
  );
}

function TrackTable({ tracks, onEdit }: { tracks: TrackView[]; onEdit: (id: string) => void }) {
  const { t, language: own } = useI18n();
  const text = useText();
  const { view } = useConference();
  const columnClass = (language: Language) => (language === own ? undefined : 'c-narrow');
  return (
    <div className="table-wrap box">
      <table className="table list">
        <caption className="vh">{t.tracks.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.tracks.mark}</th>
            {LANGUAGES.map((language) => (
              <th scope="col" key={language} className={columnClass(language)}>
                {t.form.nameIn[language]}
              </th>
            ))}
            <th scope="col" className="num">
              {t.nav.panels}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tracks.map((track) => (
            <tr key={track.id}>
              <td className="c-mark" data-track={track.colour}>
                <TrackMark shape={track.shape} />
                <span className="vh">{t.tracks.slot(track.colour, track.shape)}</span>
              </td>
              {LANGUAGES.map((language) => (
                <th scope="row" lang={language} key={language} className={columnClass(language)}>
                  {track.name[language] || <Missing of={track.name} />}
                </th>
              ))}
              <td className="num">
                <Link to={`/${view.slug}/panels?trackId=${track.id}`}>{track.panels}</Link>
              </td>
              <td className="c-act">
                <Button
                  aria-label={t.common.editNamed(text(track.name))}
                  onClick={() => onEdit(track.id)}
                >
                  {t.common.edit}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a narrow screen, where the other language has no column, with the name in that one. */
function Missing({ of }: { of: Localised }) {
  const { t, language } = useI18n();
  return (
    <span lang={language}>
      <span className="sub">
        <Words of={of} />
      </span>
      <span className="tag tag-warn">{t.common.notTranslated}</span>
    </span>
  );
}
