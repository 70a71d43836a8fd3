import { Icon } from './icon.js';
import { useView } from './view.js';
import { conferenceZone } from './zone.js';

export function Footer() {
  const view = useView();
  const { t, to, conference } = view;
  return (
    <footer className="footer">
      <div className="wrap footer-in">
        <p className="footer-tz">
          <Icon name="clock" />
          <span>{t.allTimesAre(conferenceZone(view))}</span>
        </p>
        <nav aria-label={t.aboutSite}>
          <ul>
            {conference.contactEmail ? (
              <li>
                <a href={`mailto:${conference.contactEmail}`}>{t.contact}</a>
              </li>
            ) : null}
            <li>
              <a href={to.changes}>{t.changes}</a>
            </li>
            <li>
              <a href={`${to.information}#feeds`}>{t.feedsAndData}</a>
            </li>
          </ul>
        </nav>
        <p className="footer-made">
          <Icon name="logo" className="logo" />
          <span>{t.runsOn}</span>
        </p>
      </div>
    </footer>
  );
}
