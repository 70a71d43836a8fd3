import { ResizeFit, Transformer } from '@napi-rs/image';
import { crc32, deflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHOTO_SIZE_MAX, photoAddress } from '#shared/programme/photos';
import type { SpeakerView } from '#shared/programme/speakers';
import { createTestApp, type TestApp } from '../support/app.js';
import { PDF } from './sample-files.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  slotInput,
  speakerInput,
} from './sample-inputs.js';

type Client = Awaited<ReturnType<TestApp['signIn']>>;

/** 800 by 600: a green sky over a red and a blue half. */
async function sampleJpeg(): Promise<Buffer> {
  const pixels = new Uint8Array(800 * 600 * 4);
  for (let y = 0; y < 600; y += 1) {
    for (let x = 0; x < 800; x += 1) {
      const colour = y < 150 ? [0, 255, 0] : x < 400 ? [255, 0, 0] : [0, 0, 255];
      pixels.set([...colour, 255], (y * 800 + x) * 4);
    }
  }
  return Transformer.fromRgbaPixels(pixels, 800, 600).jpeg(95);
}

/** The EXIF of a telephone (TIFF 6.0): turned by a quarter, with the place where it was taken and its maker. */
function exif(): Buffer {
  const maker = 'Sample Phone 43.6045N 1.4440E\0';
  const tiff = Buffer.alloc(86 + maker.length);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  entry(10, 0x010f, 2, maker.length, 86);
  entry(22, 0x0112, 3, 1, 6);
  entry(34, 0x8825, 4, 1, 50);
  tiff.writeUInt16LE(2, 50);
  entry(52, 0x0001, 2, 2, 'N'.charCodeAt(0));
  entry(64, 0x0003, 2, 2, 'E'.charCodeAt(0));
  tiff.write(maker, 86, 'latin1');
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A PNG of a few hundred kilobytes that claims this many pixels and really has them. */
function hugePng(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const content = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(content));
    return Buffer.concat([length, content, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((side + 1) * side))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The dominant colour at a part of the picture: r, g or b. */
async function colourAt(image: Buffer, x: number, y: number): Promise<string> {
  const png = await new Transformer(image).png();
  const { width, height } = await new Transformer(png).metadata();
  const pixels = await new Transformer(png).rawPixels();
  const channels = pixels.length / (width * height);
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * channels;
  const [red, green, blue] = pixels.subarray(at, at + 3);
  return 'rgb'[[red!, green!, blue!].indexOf(Math.max(red!, green!, blue!))]!;
}

describe('the photo of a speaker', () => {
  let test: TestApp;
  let organiser: Client;
  let api: Programme;
  let jpeg: Buffer;
  let fromPhone: Buffer;

  beforeAll(async () => {
    test = await createTestApp();
    organiser = await test.signIn('organiser');
    api = programmeOf(organiser, test.conference.slug);
    jpeg = await sampleJpeg();
    fromPhone = Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]);
  });
  afterAll(() => test.close());

  const at = (path: string) => `/api/v1/conferences/${test.conference.slug}/${path}`;
  const speaker = async (): Promise<SpeakerView> => api.post('speakers', speakerInput());
  const send = (id: string, content: Buffer, fields: Record<string, number> = {}) => {
    const request = organiser.post(at(`speakers/${id}/photo`)).attach('file', content, 'a.jpg');
    for (const [name, value] of Object.entries(fields)) void request.field(name, String(value));
    return request;
  };
  const set = async (id: string, content = jpeg, fields = {}): Promise<SpeakerView> =>
    (await send(id, content, fields).expect(200)).body;
  const read = async (photo: string, width = 480): Promise<Buffer> =>
    (await organiser.get(at(`photos/${photo}-${width}.webp`)).expect(200)).body;

  it('is turned upright, cut to 4:5 and free of everything but its pixels', async () => {
    expect((await new Transformer(fromPhone).metadata(true)).exif).toHaveProperty(
      'GPS latitude ref',
    );
    const { photo } = await set((await speaker()).id, fromPhone);
    expect(photo).toMatch(/^[0-9a-f]{64}$/);
    for (const width of [160, 480]) {
      const image = await read(photo!, width);
      expect(imageSize(image)).toMatchObject({ type: 'webp', width, height: (width * 5) / 4 });
      const metadata = await new Transformer(image).metadata(true);
      expect(metadata.exif).toBeUndefined();
      expect(metadata.orientation).toBeUndefined();
      for (const trace of ['Exif', 'EXIF', 'XMP ', 'ICCP', 'Sample Phone', '43.6045']) {
        expect(image.includes(trace), trace).toBe(false);
      }
      // The sky was above: the telephone was held upright, so that it is now on the right.
      expect(await colourAt(image, 0.95, 0.5)).toBe('g');
      expect(await colourAt(image, 0.2, 0.1)).toBe('r');
      expect(await colourAt(image, 0.2, 0.9)).toBe('b');
    }
    const kept = await test.dataSource.query<{ content: Buffer }[]>(
      'SELECT content FROM photo_sizes UNION ALL SELECT content FROM file_contents',
    );
    expect(kept.some(({ content }) => content.includes('Sample Phone'))).toBe(false);
  });

  it('is cut where the organiser says, in the upright picture', async () => {
    const { id } = await speaker();
    const left = await set(id, jpeg, { x: 0, y: 0.5, width: 0.3, height: 0.5 });
    expect(await colourAt(await read(left.photo!), 0.95, 0.5)).toBe('r');
    const right = await set(id, jpeg, { x: 0.7, y: 0.5, width: 0.3, height: 0.5 });
    expect(await colourAt(await read(right.photo!), 0.05, 0.5)).toBe('b');
    expect(right.photo).not.toBe(left.photo);
    await send(id, jpeg, { x: 2, y: 0, width: 1, height: 1 }).expect(400);
  });

  it('comes from a picture of any shape and kind', async () => {
    const { id } = await speaker();
    const narrow = await new Transformer(jpeg)
      .resize({ width: 200, height: 1000, fit: ResizeFit.Fill })
      .png();
    const wide = await new Transformer(jpeg)
      .resize({ width: 1500, height: 160, fit: ResizeFit.Fill })
      .webp(80);
    for (const picture of [narrow, wide]) {
      const { photo } = await set(id, picture);
      expect(imageSize(await read(photo!))).toMatchObject({ width: 480, height: 600 });
    }
  });

  it('is refused when it is no picture, too small, too large or a bomb', async () => {
    const { id } = await speaker();
    const refused = async (content: Buffer) => {
      const { status, body } = await send(id, content);
      return [status, body.code];
    };
    for (const content of [
      PDF,
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      Buffer.from('GIF89a'),
      jpeg.subarray(0, 300),
      Buffer.concat([jpeg.subarray(0, 2), Buffer.alloc(100)]),
    ]) {
      expect(await refused(content)).toEqual([415, 'photo_type']);
    }
    const tiny = await new Transformer(jpeg)
      .resize({ width: 150, height: 400, fit: ResizeFit.Fill })
      .png();
    expect(await refused(tiny)).toEqual([400, 'photo_size']);
    const bomb = hugePng(12_000);
    expect(bomb.length).toBeLessThan(500_000);
    // Unpacked it has 144 MB.
    const before = process.memoryUsage().rss;
    expect(await refused(bomb)).toEqual([400, 'photo_size']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    expect(await refused(Buffer.concat([jpeg, Buffer.alloc(PHOTO_SIZE_MAX)]))).toEqual([
      413,
      'file_too_large',
    ]);
    expect((await api.get(`speakers/${id}`)).photo).toBeNull();
  });

  it('is the draft’s until a release shows it, then stays at an address that never changes', async () => {
    const { id, slug } = await speaker();
    const panel = await api.post(
      'panels',
      panelInput({ parts: [{ speakerId: id, role: 'keynote' }] }),
    );
    await api.put(`panels/${panel.id}/slot`, slotInput());
    const first = (await set(id)).photo!;
    const publicly = (photo: string) =>
      test.http.get(photoAddress(test.conference.slug, photo, 160));
    await publicly(first).expect(404);
    await api.post('releases', { notes: { en: '', fr: '' } });
    const { headers } = await publicly(first).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const page = await test.http.get(`/en/${test.conference.slug}/speakers/${slug}`).expect(200);
    expect(page.text).toContain(`src="${photoAddress(test.conference.slug, first, 480)}"`);
    expect(page.text).toContain('alt="Portrait of Colonel Sample Speaker"');

    const second = (await set(id, jpeg, { x: 0, y: 0, width: 0.2, height: 0.3 })).photo!;
    await publicly(second).expect(404);
    await publicly(first).expect(200);
    await api.post('releases', { notes: { en: '', fr: '' } });
    await publicly(second).expect(200);
    await publicly(first).expect(404);

    await organiser.delete(at(`speakers/${id}/photo`)).expect(200);
    await publicly(second).expect(200);
    await api.post('releases', { notes: { en: '', fr: '' } });
    await publicly(second).expect(404);
    const agenda = await test.http.get(at('agenda')).expect(200);
    expect(agenda.body.speakers).toMatchObject([{ photo: null }]);
  });

  it('is forgotten when it is replaced before anybody saw it', async () => {
    const { id } = await speaker();
    const { photo } = await set(id, jpeg, { x: 0.1, y: 0.1, width: 0.5, height: 0.6 });
    await set(id, jpeg, { x: 0, y: 0, width: 0.4, height: 0.5 });
    await organiser.get(at(`photos/${photo}-160.webp`)).expect(404);
    const rows = await test.dataSource.query('SELECT FROM files WHERE speaker_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('leaves the calendar as it was', async () => {
    const { id } = await speaker();
    const panel = await api.post(
      'panels',
      panelInput({ parts: [{ speakerId: id, role: 'briefer' }] }),
    );
    await api.put(`panels/${panel.id}/slot`, slotInput({ startsAt: '2027-06-16T09:00:00+02:00' }));
    await api.post('releases', { notes: { en: '', fr: '' } });
    const feed = async () => (await test.http.get(`/calendar/${test.conference.slug}.ics`)).text;
    const before = await feed();
    await set(id);
    await api.put(`speakers/${id}`, {
      ...speakerInput(),
      precedence: 3,
      version: (await api.get(`speakers/${id}`)).version,
    });
    await api.post('releases', { notes: { en: '', fr: '' } });
    expect(await feed()).toBe(before);
  });

  it('belongs to one conference and to those who may edit it', async () => {
    const { id } = await speaker();
    const { photo } = await set(id);
    const other = await test.addConference('other-photos');
    const stranger = await test.signIn('owner', other.id);
    const foreign = `/api/v1/conferences/${other.slug}`;
    await stranger
      .post(`${foreign}/speakers/${id}/photo`)
      .attach('file', jpeg, 'a.jpg')
      .expect(404);
    await stranger.get(`${foreign}/photos/${photo}-160.webp`).expect(404);
    await test.http.get(photoAddress(other.slug, photo!, 160)).expect(404);
    const viewer = await test.signIn('viewer');
    await viewer
      .post(at(`speakers/${id}/photo`))
      .attach('file', jpeg, 'a.jpg')
      .expect(403);
    await viewer.delete(at(`speakers/${id}/photo`)).expect(403);
    for (const name of [
      `${photo}-161.webp`,
      `${photo}-160.png`,
      'x',
      `${photo!.slice(1)}-160.webp`,
      '..%2f..',
    ]) {
      expect((await organiser.get(at(`photos/${name}`))).status).toBe(404);
    }
  });
});
