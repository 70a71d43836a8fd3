import { describe, expect, it } from 'vitest';
import { fingerprints } from './calendar-revision.js';
import { changesBetween, isSameProgramme } from './changes.js';
import { namesIn } from './panel-names.js';
import { buildDocument } from './release-document.js';
import {
  both,
  draft,
  draftPanel,
  draftSpeaker,
  placed,
  Publisher,
} from './sample-draft.spec-support.js';
import { type StoredDocument, upgrade } from './upgrade.js';

const FIRST = '2027-03-01T10:00:00Z';
const SINCE_2 = [
  ...['interpretation', 'attribution', 'seats', 'signUp', 'talks', 'files'],
  ...['precedence', 'photo', 'audience', 'publicSince', 'withdrawn', 'vocabularySince'],
];

/** As the first schema stored it. */
function firstSchema(publisher: Publisher): StoredDocument {
  const without = (key: string, value: unknown) => (SINCE_2.includes(key) ? undefined : value);
  const stored = JSON.parse(JSON.stringify(publisher.current, without)) as StoredDocument;
  return { ...stored, schema: 1 };
}

function published(): Publisher {
  const publisher = new Publisher();
  publisher.publish(
    draft([draftPanel('a'), draftPanel('b', { slot: placed('room-2', 9) })]),
    FIRST,
  );
  publisher.publish(draft([draftPanel('a')]), FIRST);
  return publisher;
}

describe('a document of the first schema', () => {
  it('reads as one of panels that use nothing of what came later', () => {
    const publisher = published();
    const stored = firstSchema(publisher);
    expect(stored.panels[0]).not.toHaveProperty('talks');
    expect(stored.cancelled[0]).not.toHaveProperty('talks');
    expect(upgrade(stored)).toEqual({ ...publisher.current, vocabularySince: null });
  });

  it('has speakers without rank in precedence and photo, on stage and in what was cancelled', () => {
    const publisher = new Publisher();
    const panel = (id: string) =>
      draftPanel(id, { parts: [{ id, speakerId: 'ann', role: 'panellist' }] });
    const speakers = [draftSpeaker('ann')];
    publisher.publish(draft([panel('a'), panel('b')], { speakers }), FIRST);
    publisher.publish(draft([panel('a')], { speakers }), FIRST);
    const stored = firstSchema(publisher);
    expect(stored.speakers[0]).not.toHaveProperty('precedence');
    expect(stored.cancelled[0]!.speakers[0]).not.toHaveProperty('photo');
    expect(upgrade(stored)).toEqual({ ...publisher.current, vocabularySince: null });
    expect(upgrade({ ...stored, schema: 2 })).toEqual(upgrade(stored));
  });

  it('is followed by a release that changes nothing, and by calendars that stay as they are', () => {
    const publisher = published();
    const previous = upgrade(firstSchema(publisher));
    const { revisions } = publisher;
    const following = { previous, revisions, number: 3, now: FIRST, notes: both('') };
    const next = buildDocument(draft([draftPanel('a')]), following);
    expect(isSameProgramme(previous, next)).toBe(true);
    expect(changesBetween(previous, next)).toEqual([]);
    expect(next.panels[0]!.calendar).toEqual(previous.panels[0]!.calendar);
    expect(next.vocabularySince).toBe(FIRST);
  });

  it('has the fingerprints it was published with', () => {
    const { conference, panels, ...rest } = upgrade(firstSchema(published()));
    expect(fingerprints(namesIn(rest)(panels[0]!), conference, 'confirmed')).toEqual({
      contentHash: 'mmL_UwxoaqUEA83yXGoRbcjw2eY',
      coreHash: 'IwkRihpf3-1jGHb-JnE64ksIi9y',
    });
  });
});

describe('a stored document', () => {
  it('of today’s schema is read as it is', () => {
    const { current } = published();
    expect(upgrade(current!)).toEqual(current);
  });

  it('of a later schema is refused', () => {
    expect(() => upgrade({ ...published().current!, schema: 4 })).toThrow('unknown schema 4');
  });
});
