import type { Dictionary } from './i18n.js';

/** Who did it: an account by its name, the operator and attendees in words. */
export function actorName(actor: string, t: Dictionary): string {
  return wordFor(actor, t.actors);
}

/** `changed the session`; the bare name of a deed that has no words yet. */
export function deedName(action: string, t: Dictionary): string {
  return wordFor(action, t.deeds);
}

/** The kind of object in words. */
export function entityName(entity: string, t: Dictionary): string {
  return wordFor(entity, t.entities);
}

function wordFor(key: string, words: Record<string, string>): string {
  return (Object.hasOwn(words, key) ? words[key] : undefined) ?? key;
}
