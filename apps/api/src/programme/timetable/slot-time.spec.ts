import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWithOffset, localDay } from '#shared/zoned-time';
import { slotTime } from './slot-time.js';

const during = (timeZone: string, startDate: string, endDate = startDate) => ({
  timeZone,
  startDate,
  endDate,
});
const toulouse = during('Europe/Paris', '2027-06-15', '2027-06-17');

function slotInstant(text: string, conference = toulouse): string {
  const time = slotTime(text, conference);
  return time instanceof Date ? time.toISOString() : time;
}

describe('slotTime', () => {
  it('takes the offset of the zone, or Z', () => {
    expect(slotInstant('2027-06-15T09:30:00+02:00')).toBe('2027-06-15T07:30:00.000Z');
    expect(slotInstant('2027-06-15T09:30+02:00')).toBe('2027-06-15T07:30:00.000Z');
    expect(slotInstant('2027-06-15T07:30:00Z')).toBe('2027-06-15T07:30:00.000Z');
    expect(slotInstant('2027-06-15T07:30:00.000Z')).toBe('2027-06-15T07:30:00.000Z');
  });

  it('refuses the offset of another zone or season', () => {
    for (const offset of ['+01:00', '+00:00', '-02:00', '+02:30', '+14:00']) {
      expect(slotInstant(`2027-06-15T09:30:00${offset}`)).toBe('time-does-not-exist');
    }
  });

  it.each([
    ['Europe/Paris', '2027-03-28T02:30:00', ['+01:00', '+02:00']],
    ['Europe/London', '2027-03-28T01:15:00', ['+00:00', '-00:00', '+01:00']],
    ['America/New_York', '2027-03-14T02:59:00', ['-05:00', '-04:00']],
    ['Australia/Lord_Howe', '2027-10-03T02:10:00', ['+10:30', '+11:00']],
    ['America/Sao_Paulo', '2018-11-04T00:30:00', ['-03:00', '-02:00']],
  ])('refuses a time that the clocks of %s skip', (zone, local, offsets) => {
    for (const offset of offsets) {
      expect(slotInstant(local + offset, during(zone, local.slice(0, 10)))).toBe(
        'time-does-not-exist',
      );
    }
  });

  it.each([
    ['Europe/Paris', '2027-10-31T02:30:00', '+02:00', '+01:00', 60],
    ['Europe/London', '2027-10-31T01:15:00', '+01:00', '-00:00', 60],
    ['America/New_York', '2027-11-07T01:00:00', '-04:00', '-05:00', 60],
    ['Australia/Lord_Howe', '2027-04-04T01:45:00', '+11:00', '+10:30', 30],
  ])('keeps both times apart that %s has twice', (zone, local, first, second, minutes) => {
    const conference = during(zone, local.slice(0, 10));
    const [one, other] = [first, second].map((offset) => slotTime(local + offset, conference));
    expect((other as Date).getTime() - (one as Date).getTime()).toBe(minutes * 60_000);
  });

  it('starts on a day of the conference, counted in its zone', () => {
    expect(slotInstant('2027-06-15T00:00:00+02:00')).toBe('2027-06-14T22:00:00.000Z');
    expect(slotInstant('2027-06-17T23:59:00+02:00')).toBe('2027-06-17T21:59:00.000Z');
    expect(slotInstant('2027-06-14T23:59:00+02:00')).toBe('outside-conference');
    expect(slotInstant('2027-06-18T00:00:00+02:00')).toBe('outside-conference');
    expect(slotInstant('2027-06-17T22:00:00Z')).toBe('outside-conference');
    expect(slotInstant('9999-12-31T23:59:00Z')).toBe('outside-conference');
  });

  it('takes whole minutes only', () => {
    expect(slotInstant('2027-06-15T09:30:01+02:00')).toBe('not-a-whole-minute');
    expect(slotInstant('2027-06-15T09:30:00.001+02:00')).toBe('not-a-whole-minute');
  });

  it.each([
    '2027-06-15',
    '2027-06-15T09:30',
    '2027-02-29T09:30Z',
    '2027-06-31T09:30Z',
    '2027-13-01T09:30Z',
    '2027-06-15T24:00Z',
    '2027-06-15T09:60Z',
    '2027-06-15T09:30:60Z',
    '2027-06-15T09:30:00+25:00',
    '2027-06-15T09:30:00+0200',
    '2027-06-15 09:30Z',
    '20270615T0930Z',
    '2027-W24-2T09:30Z',
    '2027-166T09:30Z',
    '+002027-06-15T09:30Z',
    '0027-06-15T09:30Z',
    '2027-06-15T09:30Z\n',
    '',
  ])('refuses %j', (text) => {
    expect(slotInstant(text)).toBe('not-a-time');
  });

  it('gives back every minute as it is written with its offset, in any zone', () => {
    const zones = ['Europe/Paris', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
    const minute = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2031, 0) / 60_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
        const at = new Date(minutes * 60_000);
        const conference = during(zone, localDay(at, zone));
        expect(slotTime(isoWithOffset(at, zone), conference)).toEqual(at);
      }),
    );
  });
});
