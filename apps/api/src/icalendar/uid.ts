/** What has a calendar entry of its own. */
type Thing = 'panel' | 'registration';

/** The same for ever, in every feed, message and language: nothing but the thing's id and the installation's host. */
export function uidOf(thing: Thing, id: string, publicUrl: string): string {
  return `${thing}-${id}@${new URL(publicUrl).hostname}`;
}
