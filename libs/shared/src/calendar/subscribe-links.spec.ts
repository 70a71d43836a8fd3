import { describe, expect, it } from 'vitest';
import { subscribeLinks } from './subscribe-links.js';

describe('subscribeLinks', () => {
  it('gives each program the form of address it takes', () => {
    const links = subscribeLinks('https://agenda.example.org/calendar/x.ics?lang=fr', 'Été & co');
    const encoded = 'https%3A%2F%2Fagenda.example.org%2Fcalendar%2Fx.ics%3Flang%3Dfr';
    expect(links).toEqual({
      plain: 'https://agenda.example.org/calendar/x.ics?lang=fr',
      webcal: 'webcal://agenda.example.org/calendar/x.ics?lang=fr',
      google: `https://calendar.google.com/calendar/r?cid=${encoded.replace('https', 'webcal')}`,
      outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encoded}&name=%C3%89t%C3%A9%20%26%20co`,
      office365: `https://outlook.office.com/calendar/0/addfromweb?url=${encoded}&name=%C3%89t%C3%A9%20%26%20co`,
    });
  });

  it('gives webcal for an address without encryption too', () => {
    const { webcal } = subscribeLinks('http://localhost:3000/calendar/x.ics?at=https:', '');
    expect(webcal).toBe('webcal://localhost:3000/calendar/x.ics?at=https:');
  });
});
