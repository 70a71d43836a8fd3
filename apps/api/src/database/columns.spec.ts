import { Column, Entity, PrimaryColumn } from 'typeorm';
import { describe, expect, it } from 'vitest';
import {
  assignments,
  columns,
  fieldsWithout,
  IN_UTC,
  insertMany,
  insertSelect,
  jsonObject,
  names,
  recordset,
  values,
} from './columns.js';
import { utcText } from './utc.js';

@Entity({ name: 'lamps' })
class Lamp {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'room_id' }) roomId: string;
  @Column({ type: 'time', name: 'lit_at', nullable: true }) litAt: string | null;
  @Column({ type: 'date' }) bought: string;
  @Column({ type: 'text', array: true }) colours: string[];
  @Column({ type: 'timestamptz', name: 'made_at', select: false }) madeAt: Date;
  @Column({ type: 'bytea', select: false }) secret: Buffer;
}

const FIELDS = ['id', 'roomId', 'colours'] as const;

describe('columns of an entity in SQL', () => {
  it('are read under the names of the fields, days and times of day as we write them', () => {
    expect(columns(Lamp, 'l')).toBe(
      `l.id, l.room_id AS "roomId", to_char(l.lit_at, 'HH24:MI') AS "litAt", l.bought::text AS "bought", l.colours`,
    );
    expect(columns(Lamp, 'l', ['roomId', 'secret'])).toBe('l.room_id AS "roomId", l.secret');
    expect(fieldsWithout(Lamp, 'litAt', 'bought')).toEqual(['id', 'roomId', 'colours']);
    expect(columns(Lamp, 'l', ['madeAt'])).toBe('l.made_at AS "madeAt"');
    expect(columns(Lamp, 'l', ['madeAt'], IN_UTC)).toBe(`${utcText('l.made_at')} AS "madeAt"`);
    expect(jsonObject(Lamp, 'l', ['id', 'litAt', 'madeAt'], { room: 'r.name' })).toBe(
      `json_build_object('id', l.id, 'litAt', to_char(l.lit_at, 'HH24:MI'), 'madeAt', ${utcText('l.made_at')}, 'room', r.name)`,
    );
  });

  it('are written from a record set of JSON', () => {
    expect(names(Lamp, FIELDS)).toBe('id, room_id, colours');
    expect(values('r', FIELDS)).toBe('r."id", r."roomId", r."colours"');
    expect(assignments(Lamp, 'r', ['roomId', 'colours'])).toBe(
      'room_id = r."roomId", colours = r."colours"',
    );
    expect(recordset(Lamp, 'r', FIELDS, '$2')).toBe(
      'jsonb_to_recordset($2::jsonb) AS r("id" uuid, "roomId" uuid, "colours" text[])',
    );
    expect(insertSelect(Lamp, { id: 'r.id', roomId: '$1' }).replaceAll(/\s+/g, ' ')).toBe(
      'INSERT INTO lamps (id, room_id) SELECT r.id, $1',
    );
    expect(insertMany(Lamp, ['id', 'roomId']).replaceAll(/\s+/g, ' ')).toBe(
      `INSERT INTO lamps (id, room_id) SELECT r."id", r."roomId" FROM jsonb_to_recordset($1::jsonb) AS r("id" uuid, "roomId" uuid)`,
    );
  });
});
