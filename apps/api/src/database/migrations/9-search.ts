import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nationNames, NATIONS } from '#shared/nations';

/** Text in which words are searched as people type them; that of persons and registrations is kept. */
export class Search1797200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const names = NATIONS.map((code) => [code, [code, ...nationNames(code)].join(' ')]);
    const json = JSON.stringify(Object.fromEntries(names));
    await runner.query(SEARCH_TEXT);
    await runner.query(`
      CREATE FUNCTION nation_names(code text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN '${json.replaceAll("'", "''")}'::jsonb ->> code`);
    await runner.query(KEPT);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: restore a backup instead.');
  }
}

/** The same as `searchText` in libs/shared, which says why. */
const SEARCH_TEXT = String.raw`
CREATE FUNCTION search_text(written text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  accents CONSTANT text := '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]';
  separators CONSTANT text := '[\u0001-\u0020\u007f-\u00ad!"''(),:;<>?[\]${'`'}{|}\u00ab\u00b4\u00b7\u00bb\u02b0-\u02ff\u1680\u2000-\u206f\u2212\u3000-\u3003\ufeff-]+';
  plain text := written;
BEGIN
  IF plain ~ '[^\u0001-\u007f]' THEN
    plain := regexp_replace(normalize(plain, NFKD), accents, '', 'g');
    plain := regexp_replace(lower(plain COLLATE "und-x-icu"), accents, '', 'g');
    plain := translate(plain, 'øłđðħŧŋıς', 'olddhtniσ');
    plain := replace(replace(replace(replace(plain, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
  ELSE
    plain := lower(plain COLLATE "C");
  END IF;
  plain := regexp_replace(plain, separators, ' ', 'g');
  RETURN plain || ' ' || upper(replace(plain, ' ', '') COLLATE "C");
END $$;
CREATE FUNCTION all_texts(localised jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT string_agg(written, ' ') FROM jsonb_each_text(localised) AS texts (tag, written));
`;

const KEPT = `
CREATE FUNCTION person_search(
  rank_or_title text, given_name text, family_name text, office jsonb, organisation jsonb, nation text
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN search_text(coalesce(rank_or_title, '') || ' ' || coalesce(given_name, '') || ' '
  || coalesce(family_name, '') || ' ' || coalesce(all_texts(office), '') || ' '
  || coalesce(all_texts(organisation), '') || ' ' || coalesce(nation_names(nation), ''));
ALTER TABLE persons ADD COLUMN search text GENERATED ALWAYS AS (
  person_search(rank_or_title, given_name, family_name, office, organisation, nation)) STORED;
ALTER TABLE registrations ADD COLUMN search text GENERATED ALWAYS AS (
  search_text(email::text || ' ' || reference)) STORED;
`;
