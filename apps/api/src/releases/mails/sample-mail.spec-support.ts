import { sampleRecipient } from '../../mail/sample-mail.spec-support.js';
import type { ProgrammeMailData, ToldChange } from './mail-data.js';

/** A told change: moved by an hour into another room, with an updated invitation. */
export function sampleChange(changes: Partial<ToldChange> = {}): ToldChange {
  const at = (hour: string, end: string, room: string) => ({
    roomId: null,
    startsAt: `2027-06-15T${hour}:00Z`,
    endsAt: `2027-06-15T${end}:00Z`,
    roomName: { en: `Room ${room}`, fr: `Salle ${room}` },
  });
  return {
    kind: 'moved',
    panelId: 'c1d6d1a2-4f0a-4d8e-9c53-0c9d5d6f1a11',
    slug: 'questions',
    title: { en: 'Open questions', fr: 'Questions ouvertes' },
    titleBefore: null,
    before: at('07:30', '08:15', '1'),
    after: at('08:30', '09:15', '2'),
    invitation: { method: 'REQUEST', sequence: 3 },
    ...changes,
  };
}

/** A digest about one moved panel. */
export function sampleProgrammeData(changes: Partial<ProgrammeMailData> = {}): ProgrammeMailData {
  const { conference, ...names } = sampleRecipient();
  return {
    ...names,
    release: 4,
    speaks: false,
    attends: true,
    changes: [sampleChange()],
    conference: { ...conference, timeZone: 'Europe/Paris' },
    ...changes,
  };
}
