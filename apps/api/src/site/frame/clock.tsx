import { isoWithOffset, localClock } from '#shared/zoned-time';
import { useView } from './view.js';

/** A clock time of the conference, `09:30`. */
export function Clock({ at }: { at: string }) {
  const { timeZone } = useView().conference;
  return <time dateTime={shortIso(at, timeZone)}>{localClock(at, timeZone)}</time>;
}

/** `2027-06-16T09:30+02:00`, without the seconds. */
function shortIso(at: string, timeZone: string): string {
  const iso = isoWithOffset(at, timeZone);
  return iso.slice(0, 16) + iso.slice(19);
}

/** `09:30 to 10:45`, both as machine-readable times. */
export function ClockRange({ from, until }: { from: string; until: string }) {
  const { t } = useView();
  const [before, between, after] = t.to('|', '|').split('|');
  return (
    <>
      {before}
      <Clock at={from} />
      {between}
      <Clock at={until} />
      {after}
    </>
  );
}
