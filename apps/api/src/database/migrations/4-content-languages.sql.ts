/** Texts in any language: which ones, a conference chooses. */
export const CONTENT_LANGUAGES = `
CREATE FUNCTION is_language_tag(tag text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT
RETURN tag ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$';

CREATE OR REPLACE FUNCTION is_localised(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_typeof(value) = 'object' AND NOT EXISTS (
    SELECT FROM jsonb_each(value) AS texts (tag, written)
    WHERE jsonb_typeof(written) <> 'string' OR NOT is_language_tag(tag))
$$;

CREATE FUNCTION is_written(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN jsonb_path_exists(value, '$.* ? (@ != "")');

ALTER TABLE persons DROP CONSTRAINT person_named, ADD CONSTRAINT person_named CHECK (
  given_name <> '' OR family_name <> '' OR is_written(office) OR is_written(organisation));

ALTER TABLE panels DROP CONSTRAINT panels_title_check,
  ADD CONSTRAINT panels_title_check CHECK (is_localised(title) AND is_written(title));

DROP INDEX panels_title_search;

CREATE FUNCTION are_content_languages(tags text[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT cardinality(tags) BETWEEN 1 AND 6
    AND (SELECT bool_and(is_language_tag(tag)) AND count(DISTINCT tag) = cardinality(tags) FROM unnest(tags) AS tag)
$$;

ALTER TABLE conferences DROP CONSTRAINT conferences_languages_check,
  ADD CONSTRAINT conferences_languages_check CHECK (are_content_languages(languages));

/*
 * Whatever writes a text: a language that it does not name stays as it is, and a language that is neither the
 * conference's nor that of the person is refused, unless the text had it already. The columns are the arguments.
 */
CREATE FUNCTION keep_content_languages() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_row jsonb := to_jsonb(NEW);
  was_row jsonb := coalesce(to_jsonb(OLD), '{}');
  allowed jsonb;
  field text;
  was jsonb;
  merged jsonb;
  changed jsonb := '{}';
BEGIN
  IF TG_TABLE_NAME = 'conferences' THEN
    allowed := is_row->'languages';
  ELSE
    SELECT to_jsonb(c.languages) INTO allowed FROM conferences c WHERE c.id = (is_row->>'conference_id')::uuid;
    IF TG_TABLE_NAME = 'persons' THEN
      allowed := allowed || coalesce(is_row->'language', '[]');
    END IF;
  END IF;
  FOREACH field IN ARRAY TG_ARGV LOOP
    was := coalesce(was_row->field, '{}');
    CONTINUE WHEN is_row->field = was;
    IF EXISTS (
      SELECT FROM jsonb_each_text(is_row->field) AS texts (tag, written)
      WHERE written <> '' AND NOT jsonb_exists(allowed, tag) AND coalesce(was->>tag, '') = ''
    ) THEN
      RAISE EXCEPTION 'a text in a language without content'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'content_language';
    END IF;
    merged := was || (is_row->field);
    IF merged <> is_row->field THEN
      changed := changed || jsonb_build_object(field, merged);
    END IF;
  END LOOP;
  IF changed <> '{}' THEN
    NEW := jsonb_populate_record(NEW, changed);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER conferences_languages_kept BEFORE INSERT OR UPDATE OF name, tagline, information, venue, city, notice
  ON conferences FOR EACH ROW
  EXECUTE FUNCTION keep_content_languages('name', 'tagline', 'information', 'venue', 'city', 'notice');
CREATE TRIGGER categories_languages_kept BEFORE INSERT OR UPDATE OF name, hint ON categories FOR EACH ROW
  EXECUTE FUNCTION keep_content_languages('name', 'hint');
CREATE TRIGGER tracks_languages_kept BEFORE INSERT OR UPDATE OF name ON tracks FOR EACH ROW
  EXECUTE FUNCTION keep_content_languages('name');
CREATE TRIGGER rooms_languages_kept BEFORE INSERT OR UPDATE OF name ON rooms FOR EACH ROW
  EXECUTE FUNCTION keep_content_languages('name');
CREATE TRIGGER persons_languages_kept BEFORE INSERT OR UPDATE OF office, organisation ON persons FOR EACH ROW
  EXECUTE FUNCTION keep_content_languages('office', 'organisation');
CREATE TRIGGER speakers_languages_kept BEFORE INSERT OR UPDATE OF biography ON speakers FOR EACH ROW
  EXECUTE FUNCTION keep_content_languages('biography');
CREATE TRIGGER panels_languages_kept BEFORE INSERT OR UPDATE OF title, summary, abstract ON panels FOR EACH ROW
  EXECUTE FUNCTION keep_content_languages('title', 'summary', 'abstract');
`;
