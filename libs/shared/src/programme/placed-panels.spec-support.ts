import { type ClashSettings, type PlacedPanel, PlacementRules } from './placement-clashes.js';

export const both = (en: string, fr = en) => ({ en, fr });
/** Minutes after 09:00 in Toulouse on 15 June 2027. */
export const at = (minutes: number) => Date.UTC(2027, 5, 15, 7, minutes);
export const iso = (minutes: number) => new Date(at(minutes)).toISOString();
export const local = (clock: string) => `2027-06-15T${clock}:00+02:00`;

export const hall = {
  id: 'hall',
  name: both('Plenary hall', 'Salle plénière'),
  capacity: 40,
  exclusive: true,
  opensAt: null,
};
export const settings = (changes: Partial<ClashSettings> = {}): ClashSettings => ({
  timeZone: 'Europe/Paris',
  changeoverMinutes: 0,
  opensAt: null,
  closesAt: null,
  rooms: [hall, { ...hall, id: 'room', name: both('Room 1', 'Salle 1') }],
  limits: [],
  ...changes,
});
export const ada = { id: 'ada', name: both('Dr Ada Example', 'Dr Ada Example'), partId: null };
export const panel = (id: string, changes: Partial<PlacedPanel> = {}): PlacedPanel => ({
  id,
  title: both(`Title ${id}`, `Titre ${id}`),
  format: 'panel',
  roomId: 'hall',
  startsAt: at(0),
  endsAt: at(60),
  speakers: [],
  seats: null,
  signUps: 0,
  ...changes,
});

export function clashes(
  changes: Partial<ClashSettings>,
  candidate: PlacedPanel,
  others: PlacedPanel[] = [],
) {
  return new PlacementRules(settings(changes)).clashesOf(candidate, others);
}
export const kinds = (...values: Parameters<typeof clashes>) =>
  clashes(...values).map(({ kind }) => kind);
