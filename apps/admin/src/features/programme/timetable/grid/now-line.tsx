import { useEffect, useState } from 'react';
import { clockLabel, minuteOf } from '../../slots/minutes.js';
import type { Scale } from './scale.js';

interface NowLineProps {
  day: string;
  timeZone: string;
  scale: Scale;
}

/** The present moment on the grid of today; it moves once a minute. */
export function NowLine({ day, timeZone, scale }: NowLineProps) {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const minute = minuteOf(now, day, timeZone);
  if (minute < scale.from || minute > scale.to) return null;
  return (
    <p className="tt-now" aria-hidden="true" style={{ top: `${scale.y(minute)}px` }}>
      <span>{clockLabel(minute)}</span>
    </p>
  );
}
