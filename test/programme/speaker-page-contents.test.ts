import { Transformer } from '@napi-rs/image';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PanelView } from '#shared/programme/panels';
import { PrivatePage } from './private-page.js';
import { PDF } from './sample-files.js';
import { panelInput, roomInput, slotInput } from './sample-inputs.js';

describe('the private page and the programme', () => {
  const page = new PrivatePage();
  beforeAll(() => page.open());
  afterAll(() => page.close());
  beforeEach(() => page.begin());

  it('takes a photo without a script, cut around its middle', async () => {
    const jpeg = await Transformer.fromRgbaPixels(
      new Uint8Array(400 * 400 * 4).fill(200),
      400,
      400,
    ).jpeg(80);
    await page.upload('photo', jpeg, 'me.jpg').expect(303);
    const { photo } = await page.now();
    const { text } = await page.test.http.get(page.path).expect(200);
    expect(text).toContain(`${page.path}/photo/${photo}-480.webp`);
    const shown = await page.test.http.get(`${page.path}/photo/${photo}-480.webp`).expect(200);
    expect(shown.headers['cache-control']).toMatch(/^private/);
    const refused = await page.upload('photo', PDF, 'me.jpg').expect(415);
    expect(refused.text).toContain('This is not a JPEG, PNG or WebP picture');
    const none = await page.test.http
      .post(`${page.path}/photo`)
      .set('Origin', page.test.settings.publicUrl)
      .field('other', 'x')
      .expect(400);
    expect(none.text).toContain('Choose a file first.');
    await page.post('photo/remove', {}).expect(303);
    expect((await page.now()).photo).toBeNull();
    expect((await page.history())[0]).toMatchObject({
      action: 'speaker.remove-photo',
      actor: 'speaker',
    });
  });

  it('takes availability in the conference’s time, and keeps wrong lines', async () => {
    await page
      .post('availability', {
        'from-2027-06-15': ['9:00', '14h'],
        'to-2027-06-15': ['12:00', '24:00'],
      })
      .expect(303);
    expect((await page.api.get(`speakers/${page.speaker.id}/availability`)).intervals).toEqual([
      { startsAt: '2027-06-15T09:00:00+02:00', endsAt: '2027-06-15T12:00:00+02:00' },
      { startsAt: '2027-06-15T14:00:00+02:00', endsAt: '2027-06-16T00:00:00+02:00' },
    ]);
    expect((await page.test.http.get(page.path)).text).toContain('value="14:00"');
    const wrong = await page
      .post('availability', {
        'from-2027-06-16': 'noon',
        'to-2027-06-16': '9',
      })
      .expect(400);
    expect(wrong.text).toContain('Enter times such as 09:00 and 17:30.');
    expect(wrong.text).toContain('value="noon"');
    await page.post('availability', {}).expect(303);
    expect((await page.api.get(`speakers/${page.speaker.id}/availability`)).intervals).toEqual([]);
    expect((await page.history())[0]).toMatchObject({
      action: 'speaker.set-availability',
      actor: 'speaker',
    });
  });

  it('shows the own sessions, a plan as provisional, and nobody who is not published', async () => {
    const room = await page.api.post(
      'rooms',
      roomInput({ name: { en: 'Secret hall', fr: 'Salle secrète' } }),
    );
    const id = await page.withSession();
    const planned = await page.test.http.get(page.path).expect(200);
    expect(planned.text).toContain('Space as the keystone');
    expect(planned.text).toContain('Provisional');
    expect(planned.text).not.toContain('Surprise');
    expect(planned.text).toContain('Once one of your sessions is published');
    await page.publish();
    const published = await page.test.http.get(page.path).expect(200);
    expect(published.text).toContain('Surprise');
    expect(published.text).not.toContain('Provisional');
    expect(published.text).toContain(
      `/calendar/${page.conference.slug}/speakers/${page.speaker.slug}.ics`,
    );
    const panel = await page.api.get(`panels/${id}`);
    await page.api.put(
      `panels/${id}/slot`,
      slotInput({ roomId: room.id, version: panel.slot.version }),
    );
    const moved = await page.test.http.get(page.path).expect(200);
    expect(moved.text).toContain('A change is planned:');
    expect(moved.text).toContain('Secret hall');
  });

  it('says when the own talks of a session are, and nothing of those of others', async () => {
    const id = await page.withSession();
    const panel: PanelView = await page.api.get(`panels/${id}`);
    const [own, other] = panel.parts.map(({ speakerId }) => speakerId);
    const talk = (title: string, offsetMinutes: number, speakerIds: string[]) => ({
      ...{ title: { en: title, fr: '' }, offsetMinutes, durationMinutes: 20, speakerIds },
    });
    const talks = [talk('Mine', 20, [own!]), talk('Theirs alone', 40, [other!])];
    const { parts, version } = panel;
    const roles = parts.map(({ speakerId, role }) => ({ speakerId, role }));
    await page.api.put(`panels/${id}`, panelInput({ parts: roles, talks, version }));
    const planned = await page.test.http.get(page.path).expect(200);
    expect(planned.text).toContain('Your talk: 09:20–09:40, Mine');
    expect(planned.text).not.toContain('Theirs alone');
    await page.publish();
    const published = await page.test.http.get(page.path.replace('/en/', '/fr/')).expect(200);
    expect(published.text).toContain('Votre exposé\u00a0: 09:20–09:40, ');
    expect(published.text).toContain('Mine');
  });

  it('takes slides for an own session, for attendees, and gives them back', async () => {
    const id = await page.withSession();
    await page.upload(`slides/${id}`, PDF, 'Talk.pdf').expect(303);
    const { items } = await page.api.get(`panels/${id}/files`);
    expect(items).toMatchObject([
      { name: 'Talk.pdf', visibility: 'attendees', uploadedBy: 'speaker' },
    ]);
    expect((await page.test.http.get(page.path)).text).toContain('Talk.pdf');
    const refused = await page
      .upload(`slides/${id}`, Buffer.from('<script>'), 'Talk.pdf')
      .expect(415);
    expect(refused.text).toContain('This is not a kind of file that is accepted here');
    const foreign = await page.api.post('panels', panelInput());
    await page.upload(`slides/${foreign.id}`, PDF, 'Talk.pdf').expect(404);
    await page.upload('slides/not-an-id', PDF, 'Talk.pdf').expect(404);
    await page.post(`slides/${foreign.id}/${items[0].id}/remove`, {}).expect(404);
    await page.post(`slides/${id}/${items[0].id}/remove`, {}).expect(303);
    expect((await page.api.get(`panels/${id}/files`)).items).toEqual([]);
  });
});
