import { Link } from 'react-router';
import { isKin, type Localised } from '#shared/languages';
import type { TrackView } from '#shared/programme/tracks';
import { useConference } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { languageName } from '../../../i18n/language-name.js';
import type { Column } from '../../../ui/list/column.js';
import { EditButton } from '../../../ui/list/edit-button.js';
import { TrackMark } from '../../../ui/track-mark.js';
import { LocalisedText } from '../../../ui/localised-text.js';
import { useText } from '../../../ui/words.js';

/** What the list tells of a track; on a phone its name in the organiser's or the main language only. */
export function useTrackColumns(edit: (id: string) => void): Column<TrackView>[] {
  const { t, language: own } = useI18n();
  const text = useText();
  const { view } = useConference();
  const { languages } = view;
  const onPhone = languages.find((tag) => isKin(tag, own)) ?? languages[0];
  return [
    {
      key: 'mark',
      head: t.tracks.mark,
      kind: 'mark',
      cell: ({ colour, shape }) => (
        <span data-track={colour}>
          <TrackMark shape={shape} />
          <span className="vh">{t.tracks.slot(colour, shape)}</span>
        </span>
      ),
    },
    ...languages.map((language): Column<TrackView> => ({
      key: language,
      head: languages.length > 1 ? t.form.nameIn(languageName(language, own)) : t.form.name,
      names: true,
      ...(language !== onPhone && { leaves: 'on-phone' }),
      sortBy: ({ name }) => name[language] ?? '',
      cell: ({ name }) => {
        if (name[language]) return <span lang={language}>{name[language]}</span>;
        return <Missing of={name} alone={!languages.some((tag) => name[tag])} />;
      },
    })),
    {
      key: 'panels',
      head: t.nav.panels,
      kind: 'number',
      sortBy: ({ panels }) => panels,
      cell: ({ id, panels }) => <Link to={`/${view.slug}/panels?trackId=${id}`}>{panels}</Link>,
    },
    {
      key: 'edit',
      head: '',
      kind: 'actions',
      cell: ({ id, name }) => <EditButton name={text(name)} onEdit={() => edit(id)} />,
    },
  ];
}

/** With the name in another language on a narrow screen, where that has no column, and wherever it stands in none. */
function Missing({ of, alone }: { of: Localised; alone: boolean }) {
  const { t } = useI18n();
  return (
    <>
      <span className={alone ? undefined : 'sub'}>
        <LocalisedText of={of} />
      </span>{' '}
      <span className="tag tag-warn">{t.common.notTranslated}</span>
    </>
  );
}
