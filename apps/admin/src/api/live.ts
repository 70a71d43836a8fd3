import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ProgrammeEvent } from '#shared/programme/live';
import { apiAddress } from './client.js';
import { conferenceKey, useConference } from './conference.js';
import { isMoving } from './moves.js';
import { Renewal } from './renewal.js';

/** Milliseconds before the stream is asked for again after the server refused it. */
const RETRY = 3_000;

/** Follows the changes of the draft by anybody: what is shown is read again, and `onEvent` told of each. */
export function useLive(onEvent: (event: ProgrammeEvent) => void): void {
  const { view, path } = useConference();
  const client = useQueryClient();
  const latest = useRef(onEvent);
  latest.current = onEvent;
  useEffect(() => {
    let source: EventSource | undefined;
    let retrying: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    const renewal = new Renewal(async () => {
      if (!isMoving(client)) {
        await client.invalidateQueries({ queryKey: conferenceKey(view.slug) });
      }
    });
    const open = () => {
      source = new EventSource(apiAddress(`${path}/live`));
      source.addEventListener('open', () => {
        // Nobody tells what happened while the line was down.
        if (wasLost) renewal.soon();
        wasLost = false;
      });
      source.addEventListener('programme', ({ data }: MessageEvent<string>) => {
        renewal.soon();
        latest.current(JSON.parse(data) as ProgrammeEvent);
      });
      source.addEventListener('error', () => {
        wasLost = true;
        // The browser tries again by itself unless it was refused.
        if (source?.readyState === EventSource.CLOSED) retrying = setTimeout(open, RETRY);
      });
    };
    open();
    return () => {
      source?.close();
      clearTimeout(retrying);
      renewal.stop();
    };
  }, [client, view.slug, path]);
}
