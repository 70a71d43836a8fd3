import { textIn } from '#shared/languages';
import { FORMATS } from '#shared/programme/panels';
import { Content } from '../frame/content.js';
import { FilterSelect } from '../frame/filter-fields.js';
import { Icon } from '../frame/icon.js';
import { Mark } from '../frame/track-name.js';
import { useTexts, useView } from '../frame/view.js';
import { AGENDA_TEXTS } from './texts.js';

/** On the attendee's device: only what they keep or have a seat in. */
export function MineChip({ chosen }: { chosen: boolean }) {
  const { attendee } = useView();
  const t = useTexts(AGENDA_TEXTS);
  if (!attendee) return null;
  const count = new Set([...attendee.stars, ...attendee.seats]).size;
  return (
    <div className="filter-mine">
      <label className="chip">
        <input type="checkbox" name="mine" value="1" defaultChecked={chosen} />
        <Icon name="star" small />
        <span>
          {t.myAgendaOnly} <span className="count">{count}</span>
        </span>
      </label>
    </div>
  );
}

export function RoomSelect({ chosen }: { chosen: string | null }) {
  const { document, language } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const options = document.rooms.map(({ slug, name }) => ({
    value: slug,
    text: textIn(name, language),
  }));
  return (
    <FilterSelect name="room" label={t.room} all={t.allRooms} options={options} chosen={chosen} />
  );
}

export function FormatSelect({ chosen }: { chosen: string | null }) {
  const { document } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const used = new Set(document.panels.map(({ format }) => format));
  const options = FORMATS.filter((format) => used.has(format)).map((format) => ({
    value: format,
    text: t.words.formats[format],
  }));
  return (
    <FilterSelect name="format" label={t.type} all={t.allTypes} options={options} chosen={chosen} />
  );
}

export function TrackChips({ chosen }: { chosen: string[] }) {
  const { document } = useView();
  const t = useTexts(AGENDA_TEXTS);
  return (
    <fieldset className="legend">
      <legend className="label">
        {t.tracks} <span className="vh">{t.chooseAny}</span>
      </legend>
      <div className="legend-chips">
        {document.tracks.map((track) => (
          <label key={track.id} className="chip" data-track={track.colour}>
            <input
              type="checkbox"
              name="track"
              value={track.slug}
              defaultChecked={chosen.includes(track.slug)}
            />
            <Mark track={track} />
            <span>
              <Content of={track.name} mark={false} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
