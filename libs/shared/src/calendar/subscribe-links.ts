/** The ways into a calendar program for one feed. */
export interface SubscribeLinks {
  /** The feed itself, to copy or to download. */
  plain: string;
  /** Apple, GNOME, Thunderbird, ICSx5, classic Outlook. */
  webcal: string;
  google: string;
  /** Outlook.com. */
  outlook: string;
  /** Microsoft 365 at work; also for the new Outlook for Windows, which fails on webcal. */
  office365: string;
}

/** Links for the feed at an absolute address; `name` is what Outlook will call the calendar. */
export function subscribeLinks(feedUrl: string, name: string): SubscribeLinks {
  const webcal = feedUrl.replace(/https?:/, 'webcal:');
  const outlook = (host: string) =>
    `https://${host}/calendar/0/addfromweb?url=${encodeURIComponent(feedUrl)}&name=${encodeURIComponent(name)}`;
  return {
    plain: feedUrl,
    webcal,
    // Google answers "not an active account" to an https address here.
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: outlook('outlook.live.com'),
    office365: outlook('outlook.office.com'),
  };
}
