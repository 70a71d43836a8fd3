import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Titles of talks follow the rule of every other text: in no language in which the conference has no content. */
export class LanguagesOfTalks1797100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LANGUAGES_OF_TALKS);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: restore a backup instead.');
  }
}

const LANGUAGES_OF_TALKS = `
-- A talk has no id of its own: a language that any talk of the panel had already may stay.
CREATE FUNCTION refuse_languages_of_talks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM jsonb_array_elements(NEW.talks) AS talk, jsonb_each_text(talk->'title') AS texts (tag, written)
    WHERE written <> ''
      AND tag NOT IN (SELECT unnest(c.languages) FROM conferences c WHERE c.id = NEW.conference_id)
      AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(CASE TG_OP WHEN 'UPDATE' THEN OLD.talks ELSE '[]' END) AS known
        WHERE coalesce(known->'title'->>tag, '') <> '')
  ) THEN
    RAISE EXCEPTION 'a talk in a language without content'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'content_language';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER panels_talks_languages BEFORE INSERT OR UPDATE OF talks ON panels FOR EACH ROW
  WHEN (NEW.talks <> '[]') EXECUTE FUNCTION refuse_languages_of_talks();
`;
