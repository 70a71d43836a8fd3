import { Languages, TriangleAlert, UserCheck } from 'lucide-react';
import { Link } from 'react-router';
import { blocksRelease } from '#shared/programme/clashes';
import type { PanelSummaryView } from '#shared/programme/panels';
import { useConference } from '../../../api/conference.js';
import { useClashes, useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { TrackName } from '../../../ui/track-mark.js';
import { useText, Words } from '../../../ui/words.js';
import { useAudienceWords } from '../../../ui/audience-words.js';
import { useSlotNames } from '../slots/slot-names.js';
import { speakerNames } from '../speakers/speaker-names.js';
import type { useSelection } from '../bulk/selection.js';

interface PanelTableProps {
  panels: PanelSummaryView[];
  /** Undefined for those who may not edit. */
  selected: ReturnType<typeof useSelection> | undefined;
}

/** A page of the sessions, each with a box to select it; Shift selects a range. */
export function PanelTable({ panels, selected }: PanelTableProps) {
  const { t } = useI18n();
  const isWhole = panels.every(({ id }) => selected?.selection.has(id));
  return (
    <div className="table-wrap box">
      <table className="table list panels-table">
        <caption className="vh">{t.panels.title}</caption>
        <thead>
          <tr>
            {selected && (
              <td className="c-check">
                <label>
                  <input
                    type="checkbox"
                    aria-label={t.bulk.selectPage}
                    checked={isWhole}
                    onChange={() => selected.set(panels, !isWhole)}
                  />
                </label>
              </td>
            )}
            <th scope="col">{t.panels.session}</th>
            <th scope="col" className="c-narrow">
              {t.words.fields.panel.format}
            </th>
            <th scope="col" className="c-narrow">
              {t.words.fields.panel.trackId}
            </th>
            <th scope="col">{t.panels.when}</th>
            <th scope="col" className="c-narrow nowrap">
              {t.words.fields.panel.roomId}
            </th>
            <th scope="col" className="c-narrow c-wide">
              {t.words.fields.panel.parts}
            </th>
          </tr>
        </thead>
        <tbody>
          {panels.map((panel, index) => (
            <PanelRow
              key={panel.id}
              panel={panel}
              {...(selected && {
                checked: selected.selection.has(panel.id),
                onCheck: (on: boolean, range: boolean) => selected.toggle(panels, index, on, range),
              })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PanelRowProps {
  panel: PanelSummaryView;
  checked?: boolean;
  onCheck?: (on: boolean, range: boolean) => void;
}

function PanelRow({ panel, checked = false, onCheck }: PanelRowProps) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const audienceWords = useAudienceWords();
  const { slotTime, slotRoom } = useSlotNames();
  const track = useTracks().data?.items.find(({ id }) => id === panel.trackId);
  const clashing = useClashes().data?.items.some(
    (clash) => blocksRelease(clash) && clash.panels.some(({ id }) => id === panel.id),
  );
  return (
    <tr className={checked ? 'is-checked' : undefined}>
      {onCheck && (
        <td className="c-check">
          <label>
            <input
              type="checkbox"
              aria-label={t.bulk.select(text(panel.title))}
              checked={checked}
              onChange={({ target, nativeEvent }) =>
                onCheck(target.checked, (nativeEvent as MouseEvent).shiftKey)
              }
            />
          </label>
        </td>
      )}
      <th scope="row">
        <Link to={`/${view.slug}/panels/${panel.id}`}>
          <Words of={panel.title} />
        </Link>
        {clashing && (
          <Flag
            kind="bad"
            label={t.panels.clashing}
            icon={<TriangleAlert className="icon icon-s" />}
          />
        )}
        {panel.audience && (
          <Flag
            kind="info"
            label={t.audience.restricted(audienceWords(panel.audience))}
            icon={<UserCheck className="icon icon-s" />}
          />
        )}
        {panel.translationMissing && (
          <Flag
            kind="warn"
            label={t.panels.translationMissing}
            icon={<Languages className="icon icon-s" />}
          />
        )}
        <span className="sub">
          {[
            t.words.formats[panel.format],
            track && text(track.name),
            panel.slot && slotRoom(panel.slot),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </th>
      <td className="c-narrow nowrap">{t.words.formats[panel.format]}</td>
      <td className="c-narrow">{track && <TrackName track={track} />}</td>
      <td className="c-when">
        {panel.slot ? (
          slotTime(panel.slot)
        ) : (
          <span className="tag tag-warn">{t.panels.unplaced}</span>
        )}
      </td>
      <td className="c-narrow nowrap">{panel.slot && slotRoom(panel.slot)}</td>
      <td className="c-narrow c-wide c-clip">{speakerNames(panel.speakers, language)}</td>
    </tr>
  );
}

function Flag({
  kind,
  label,
  icon,
}: {
  kind: 'bad' | 'warn' | 'info';
  label: string;
  icon: React.ReactNode;
}) {
  return (
    <span className={`flag flag-${kind}`} title={label}>
      {icon}
      <span className="vh">{label}</span>
    </span>
  );
}
