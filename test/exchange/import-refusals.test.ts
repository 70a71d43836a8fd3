import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { ImportRefused, importSchedule } from '../../apps/api/src/exchange/import-schedule.js';
import { Imports } from './imports.js';

const imports = new Imports();
beforeAll(() => imports.open());
afterAll(() => imports.close());

describe('an import', () => {
  it('is all or nothing, also when the database refuses in the middle', async () => {
    await imports.dataSource.query(
      `CREATE FUNCTION refuse_last() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN IF NEW.source_id = '104' THEN RAISE EXCEPTION 'refused'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER refuse_last BEFORE INSERT ON panels FOR EACH ROW EXECUTE FUNCTION refuse_last()`,
    );
    await expect(imports.run('half')).rejects.toThrow('refused');
    await imports.dataSource.query('DROP TRIGGER refuse_last ON panels');
    expect(await imports.dataSource.query(`SELECT 1 FROM conferences WHERE slug = 'half'`)).toEqual(
      [],
    );
    const twice = imports.xml.replace('id="104"', 'id="101"');
    const strict = imports.run('half', twice, false, { strict: true });
    await expect(strict).rejects.toThrow(ImportRefused);
    expect(await imports.dataSource.query(`SELECT 1 FROM conferences WHERE slug = 'half'`)).toEqual(
      [],
    );
  });

  it('does its work once when two run at the same time', async () => {
    const both = await Promise.all([imports.run('together'), imports.run('together')]);
    expect(both.map(({ plan }) => plan.panels.create.length).sort((a, b) => a - b)).toEqual([0, 4]);
  });

  it('refuses a bad slug, an unknown zone and a file without one', async () => {
    await expect(imports.run('Not A Slug')).rejects.toThrow(ImportRefused);
    const bytes = Buffer.from(imports.xml);
    const wrong = { bytes, slug: 'zoned', dryRun: false, timeZone: 'Mars/Olympus' };
    await expect(importSchedule(imports.dataSource, OPERATOR, wrong)).rejects.toThrow(
      'Mars/Olympus',
    );
    const zoneless = imports.xml.replace(/<time_zone_name>.*<\/time_zone_name>/, '');
    await expect(imports.run('zoned', zoneless)).rejects.toThrow('time zone');
    const dated = zoneless.replace(
      /<start>(00:30|10:00)<\/start>/g,
      '<date>2027-06-15T$1:00+02:00</date>',
    );
    const guessed = await imports.run('zoned', dated);
    expect(guessed.conference.timeZone).toBe('Etc/GMT-2');
    expect(guessed.notes.map((note) => note.code)).toContain('zone_guessed');
  });
});
