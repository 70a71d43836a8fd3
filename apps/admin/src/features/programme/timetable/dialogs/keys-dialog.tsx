import { useI18n } from '../../../../i18n/i18n.js';
import { Dialog } from '../../../../ui/dialog/dialog.js';
import { useShortcuts } from '../grid/preferences.js';

/** Every key of the timetable; those of a single letter can be turned off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { singleKeys, setSingleKeys } = useShortcuts();
  return (
    <Dialog title={t.arrange.keys} shape="wide" onClose={onClose}>
      <div className="dialog-body keys">
        {t.arrangeKeys.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([names = '', meaning]) => (
                <div key={names}>
                  <dt>
                    {names.split(' ').map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <label className="choice">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.target.checked)}
          />
          <span>{t.arrange.singleKeys}</span>
          <span className="hint">{t.arrange.singleKeysHint}</span>
        </label>
      </div>
    </Dialog>
  );
}
