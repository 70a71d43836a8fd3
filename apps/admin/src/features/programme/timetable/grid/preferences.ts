import { useSyncExternalStore } from 'react';

/** A choice of this browser that outlives the page; storage that is switched off keeps it while the page lives. */
class Remembered {
  private value: string | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly name: string) {}

  readonly get = (): string | undefined => {
    if (this.value !== undefined) return this.value;
    try {
      return localStorage.getItem(this.name) ?? undefined;
    } catch {
      return undefined;
    }
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(value: string): void {
    this.value = value;
    try {
      localStorage.setItem(this.name, value);
    } catch {
      // Kept in memory.
    }
    for (const listener of this.listeners) listener();
  }
}

const SINGLE_KEYS = new Remembered('apogee.single-keys');
const ZOOM = new Remembered('apogee.timetable-zoom');

/** Whether keys of one letter act; they can be turned off (WCAG 2.1.4). */
export function useShortcuts() {
  const value = useSyncExternalStore(SINGLE_KEYS.subscribe, SINGLE_KEYS.get);
  return {
    singleKeys: value !== 'off',
    setSingleKeys: (on: boolean) => SINGLE_KEYS.set(on ? 'on' : 'off'),
  };
}

/** How tall an hour is drawn, in percent. */
export const ZOOMS = [75, 100, 150, 200] as const;

export function useZoom(): [number, (percent: number) => void] {
  const value = Number(useSyncExternalStore(ZOOM.subscribe, ZOOM.get));
  const percent = ZOOMS.find((one) => one === value) ?? 100;
  return [percent, (next) => ZOOM.set(String(next))];
}
