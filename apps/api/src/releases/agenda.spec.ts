import 'reflect-metadata';
import { expect, it } from 'vitest';
import { agendaOf } from './agenda.js';
import {
  both,
  draft,
  draftPanel,
  draftSpeaker,
  placed,
  Publisher,
} from './sample-draft.spec-support.js';

it('tells a release in local times with their offset, without fingerprints', () => {
  const publisher = new Publisher();
  const part = { id: 'p', speakerId: 'ann', role: 'moderator' as const };
  const ann = draftSpeaker('ann', { rankOrTitle: 'Dr', givenName: 'Ann', familyName: 'Example' });
  const winter = '2027-03-01T10:00:00Z';
  const talk = { title: both('T'), offsetMinutes: 15, durationMinutes: 30, speakerIds: ['ann'] };
  const file = { id: 'file', name: 'a.pdf', type: 'application/pdf', size: 9 };
  const extras = { parts: [part], talks: [talk], files: [file], seats: 9, signUp: true };
  const content = draft([draftPanel('a', extras), draftPanel('b')], { speakers: [ann] });
  publisher.publish(content, winter);
  const moved = [draftPanel('a', { ...extras, slot: placed('room-2', 11) })];
  const document = publisher.publish({ ...content, panels: moved }, '2027-05-01T10:00:00Z');

  const { conference, tracks, rooms } = content;
  const { personId: _, state: _state, ...speaker } = ann;
  const panel = (id: string) => ({ id, slug: id, title: both(`Panel ${id}`, `Séance ${id}`) });
  const changed = { sequence: 1, changedAt: '2027-05-01T12:00:00+02:00' };
  const nine = {
    roomId: 'room-1',
    startsAt: '2027-06-15T11:00:00+02:00',
    endsAt: '2027-06-15T12:00:00+02:00',
    roomName: both('Room 1', 'Salle 1'),
  };
  expect(agendaOf(document)).toEqual({
    release: { number: 2, publishedAt: '2027-05-01T12:00:00+02:00', notes: both('') },
    conference,
    tracks: [
      { ...tracks[0], shape: 'circle' },
      { ...tracks[1], shape: 'triangle' },
    ],
    rooms: rooms.map(({ exclusive: __, opensAt: ___, ...room }) => room),
    speakers: [{ ...speaker, name: both('Dr Ann Example') }],
    panels: [
      {
        ...panel('a'),
        summary: both(''),
        abstract: both(''),
        format: 'panel',
        trackId: 'track-1',
        languages: ['en'],
        roomId: 'room-2',
        startsAt: '2027-06-15T13:00:00+02:00',
        endsAt: '2027-06-15T14:00:00+02:00',
        parts: [{ speakerId: 'ann', role: 'moderator' }],
        interpretation: [],
        attribution: 'on-record',
        seats: 9,
        signUp: true,
        talks: [
          {
            title: both('T'),
            startsAt: '2027-06-15T13:15:00+02:00',
            endsAt: '2027-06-15T13:45:00+02:00',
            speakerIds: ['ann'],
          },
        ],
        links: [],
        files: [{ ...file, url: '/en/conference-2027/files/file' }],
        movedFrom: { ...nine, release: 2 },
        ...changed,
      },
    ],
    cancelled: [{ ...panel('b'), ...nine, cancelledAt: changed.changedAt, ...changed }],
  });
});

it('says everything of a panel in the order in which programs have always read it', () => {
  const publisher = new Publisher();
  publisher.publish(draft([draftPanel('a')]), '2027-05-01T10:00:00Z');
  expect(Object.keys(agendaOf(publisher.current!).panels[0]!).join(' ')).toBe(
    [
      'id slug title summary abstract format trackId languages interpretation attribution seats signUp',
      'roomId startsAt endsAt parts talks links files movedFrom sequence changedAt',
    ].join(' '),
  );
});
