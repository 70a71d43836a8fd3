/**
 * The cookie of a device that shows one attendee's agenda. Its path is a conference in one language, so that neither
 * the API nor the organisers' pages ever get it. Whoever sends it gets no answer that was kept for everybody.
 */
export const ATTENDEE_COOKIE = 'apogee_attendee';

/** A cheap look at the header, before any parsing: public pages are read by everybody. */
export function mayBeAttendee(cookieHeader: string | undefined): boolean {
  return cookieHeader?.includes(`${ATTENDEE_COOKIE}=`) ?? false;
}
