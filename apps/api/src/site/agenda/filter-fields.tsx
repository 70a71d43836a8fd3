import { textIn } from '#shared/languages';
import { FORMATS } from '#shared/programme/panels';
import { Icon } from '../frame/icon.js';
import { useTexts, useView } from '../frame/view.js';
import { Mark, Words } from '../frame/words.js';
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
  return (
    <div className="field">
      <label className="label" htmlFor="room">
        {t.room}
      </label>
      <select className="select" id="room" name="room" defaultValue={chosen ?? ''}>
        <option value="">{t.allRooms}</option>
        {document.rooms.map(({ id, slug, name }) => (
          <option key={id} value={slug}>
            {textIn(name, language)}
          </option>
        ))}
      </select>
    </div>
  );
}

export function FormatSelect({ chosen }: { chosen: string | null }) {
  const { document } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const used = new Set(document.panels.map(({ format }) => format));
  return (
    <div className="field">
      <label className="label" htmlFor="format">
        {t.type}
      </label>
      <select className="select" id="format" name="format" defaultValue={chosen ?? ''}>
        <option value="">{t.allTypes}</option>
        {FORMATS.filter((format) => used.has(format)).map((format) => (
          <option key={format} value={format}>
            {t.words.formats[format]}
          </option>
        ))}
      </select>
    </div>
  );
}

export function TrackSelect({ chosen }: { chosen: string | null }) {
  const { t, document, language } = useView();
  return (
    <div className="field">
      <label className="label" htmlFor="track">
        {t.track}
      </label>
      <select className="select" id="track" name="track" defaultValue={chosen ?? ''}>
        <option value="">{t.allTracks}</option>
        {document.tracks.map(({ id, slug, name }) => (
          <option key={id} value={slug}>
            {textIn(name, language)}
          </option>
        ))}
      </select>
    </div>
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
              <Words of={track.name} mark={false} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
