/** Who may see and attend a panel. */
export const AUDIENCE = `
CREATE FUNCTION is_audience(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT
RETURN coalesce(jsonb_typeof(value->'categories') = 'array' AND jsonb_typeof(value->'nations') = 'array'
  AND (value->'categories' <> '[]' OR value->'nations' <> '[]'), false);

CREATE FUNCTION admits(audience jsonb, category text, nation text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN audience IS NULL OR coalesce(
  (audience->'categories' = '[]' OR jsonb_exists(audience->'categories', category))
  AND (audience->'nations' = '[]' OR jsonb_exists(audience->'nations', nation)), false);

ALTER TABLE panels ADD audience jsonb CONSTRAINT panel_audience CHECK (is_audience(audience));

CREATE FUNCTION refuse_unknown_audience() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM jsonb_array_elements_text(NEW.audience->'categories') AS named(key)
    WHERE key NOT IN (SELECT k.key FROM categories k WHERE k.conference_id = NEW.conference_id)
  ) THEN
    RAISE EXCEPTION 'the audience names an unknown category'
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'audience_known';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER panels_audience_known AFTER INSERT OR UPDATE OF audience ON panels
  FOR EACH ROW WHEN (NEW.audience IS NOT NULL) EXECUTE FUNCTION refuse_unknown_audience();

ALTER TABLE release_placements ADD audience jsonb CHECK (is_audience(audience));

ALTER TABLE releases ADD public_news boolean NOT NULL DEFAULT true;

ALTER TABLE panel_seats ADD audience jsonb CHECK (is_audience(audience));

CREATE OR REPLACE FUNCTION count_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE member record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE panel_seats SET taken = taken - 1 WHERE panel_id = OLD.panel_id;
    RETURN NULL;
  END IF;
  SELECT k.key AS category, p.nation INTO member
  FROM registrations r JOIN categories k ON k.id = r.category_id JOIN persons p ON p.id = r.person_id
  WHERE r.id = NEW.registration_id AND r.status = 'confirmed' FOR SHARE OF r;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a confirmed registration holds a seat'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_confirmed';
  END IF;
  UPDATE panel_seats SET taken = taken + 1
  WHERE panel_id = NEW.panel_id AND open AND admits(audience, member.category, member.nation);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no seats are offered' USING ERRCODE = 'check_violation', CONSTRAINT = 'seats_open';
  END IF;
  RETURN NULL;
END $$;
`;
