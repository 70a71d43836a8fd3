/** The first schema: who works on what. Rules that must hold under any concurrency are constraints and triggers here. */
export const ACCOUNTS_AND_CONFERENCES = `
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION is_localised(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_typeof(value->'en') = 'string' AND jsonb_typeof(value->'fr') = 'string'
$$;

CREATE TABLE accounts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email citext NOT NULL UNIQUE,
  name text NOT NULL,
  password_hash text NOT NULL,
  language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'fr')),
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);

CREATE TABLE conferences (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name jsonb NOT NULL CHECK (is_localised(name)),
  tagline jsonb NOT NULL DEFAULT '{"en":"","fr":""}' CHECK (is_localised(tagline)),
  information jsonb NOT NULL DEFAULT '{"en":"","fr":""}' CHECK (is_localised(information)),
  venue jsonb NOT NULL CHECK (is_localised(venue)),
  city jsonb NOT NULL CHECK (is_localised(city)),
  time_zone text NOT NULL,
  start_date date NOT NULL,
  end_date date NOT NULL,
  languages text[] NOT NULL DEFAULT '{en,fr}' CHECK (languages <@ '{en,fr}' AND cardinality(languages) > 0),
  contact_email text NOT NULL DEFAULT '',
  demo boolean NOT NULL DEFAULT false,
  registration_open boolean NOT NULL DEFAULT false,
  capacity integer CHECK (capacity >= 0),
  taken integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
  notice jsonb NOT NULL DEFAULT '{"en":"","fr":""}' CHECK (is_localised(notice)),
  notice_version integer NOT NULL DEFAULT 1 CHECK (notice_version > 0),
  release_number integer NOT NULL DEFAULT 0 CHECK (release_number >= 0),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT conference_dates CHECK (end_date >= start_date),
  CONSTRAINT conference_full CHECK (taken <= capacity)
);

CREATE TABLE categories (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  key text NOT NULL,
  name jsonb NOT NULL CHECK (is_localised(name)),
  hint jsonb NOT NULL DEFAULT '{"en":"","fr":""}' CHECK (is_localised(hint)),
  approval text NOT NULL CHECK (approval IN ('automatic', 'manual')),
  capacity integer CHECK (capacity >= 0),
  taken integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
  position integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (conference_id, key),
  UNIQUE (conference_id, id),
  CONSTRAINT category_full CHECK (taken <= capacity)
);

CREATE TABLE memberships (
  account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'organiser', 'viewer')),
  PRIMARY KEY (account_id, conference_id)
);
CREATE INDEX memberships_conference ON memberships (conference_id);

CREATE TABLE audit_entries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conference_id uuid REFERENCES conferences ON DELETE CASCADE,
  account_id uuid REFERENCES accounts ON DELETE SET NULL,
  actor text NOT NULL,
  action text NOT NULL,
  entity text NOT NULL,
  entity_id text NOT NULL,
  before jsonb,
  after jsonb,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX audit_entries_entity ON audit_entries (conference_id, entity, entity_id, id DESC);
CREATE INDEX audit_entries_conference ON audit_entries (conference_id, id DESC);

CREATE TABLE idempotency_keys (
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  response jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_used PRIMARY KEY (conference_id, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
`;

export const PROGRAMME = `
CREATE TABLE persons (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  rank_or_title text NOT NULL DEFAULT '',
  given_name text NOT NULL DEFAULT '',
  family_name text NOT NULL DEFAULT '',
  office jsonb NOT NULL DEFAULT '{"en":"","fr":""}' CHECK (is_localised(office)),
  organisation jsonb NOT NULL DEFAULT '{"en":"","fr":""}' CHECK (is_localised(organisation)),
  nation text CHECK (nation ~ '^[A-Z]{2}$'),
  email citext,
  language text CHECK (language IN ('en', 'fr')),
  UNIQUE (conference_id, id),
  CONSTRAINT person_named CHECK (
    given_name <> '' OR family_name <> '' OR office->>'en' <> '' OR office->>'fr' <> ''
    OR organisation->>'en' <> '' OR organisation->>'fr' <> '')
);

CREATE TABLE tracks (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  slug text NOT NULL,
  name jsonb NOT NULL CHECK (is_localised(name)),
  colour smallint NOT NULL CHECK (colour BETWEEN 1 AND 6),
  shape smallint NOT NULL CHECK (shape BETWEEN 1 AND 6),
  position integer NOT NULL DEFAULT 0,
  source_id text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT track_slug_taken UNIQUE (conference_id, slug),
  UNIQUE (conference_id, source_id),
  UNIQUE (conference_id, id)
);

CREATE TABLE rooms (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  slug text NOT NULL,
  name jsonb NOT NULL CHECK (is_localised(name)),
  capacity integer CHECK (capacity >= 0),
  exclusive boolean NOT NULL DEFAULT true,
  position integer NOT NULL DEFAULT 0,
  source_id text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT room_slug_taken UNIQUE (conference_id, slug),
  UNIQUE (conference_id, source_id),
  UNIQUE (conference_id, id)
);

CREATE TABLE speakers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  person_id uuid NOT NULL,
  slug text NOT NULL,
  biography jsonb NOT NULL DEFAULT '{"en":"","fr":""}' CHECK (is_localised(biography)),
  source_id text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT speaker_slug_taken UNIQUE (conference_id, slug),
  CONSTRAINT speaker_person UNIQUE (conference_id, person_id),
  UNIQUE (conference_id, source_id),
  UNIQUE (conference_id, id),
  FOREIGN KEY (conference_id, person_id) REFERENCES persons (conference_id, id)
);

CREATE TABLE panels (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  slug text NOT NULL,
  title jsonb NOT NULL CHECK (is_localised(title) AND (title->>'en' <> '' OR title->>'fr' <> '')),
  summary jsonb NOT NULL DEFAULT '{"en":"","fr":""}' CHECK (is_localised(summary)),
  abstract jsonb NOT NULL DEFAULT '{"en":"","fr":""}' CHECK (is_localised(abstract)),
  format text NOT NULL CHECK (format IN ('keynote','panel','briefing','workshop','ceremony','break','social')),
  track_id uuid,
  languages text[] NOT NULL DEFAULT '{}',
  duration_minutes integer NOT NULL CHECK (duration_minutes BETWEEN 1 AND 1440),
  links jsonb NOT NULL DEFAULT '[]',
  internal_notes text NOT NULL DEFAULT '',
  source_id text,
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT panel_slug_taken UNIQUE (conference_id, slug),
  UNIQUE (conference_id, source_id),
  UNIQUE (conference_id, id),
  CONSTRAINT track_in_use FOREIGN KEY (conference_id, track_id) REFERENCES tracks (conference_id, id)
);
CREATE INDEX panels_track ON panels (conference_id, track_id);
CREATE INDEX panels_title_search ON panels USING gin ((lower((title->>'en') || ' ' || (title->>'fr'))) gin_trgm_ops);

CREATE TABLE slots (
  panel_id uuid PRIMARY KEY,
  conference_id uuid NOT NULL,
  room_id uuid,
  starts_at timestamptz NOT NULL CHECK (starts_at = date_trunc('minute', starts_at)),
  version integer NOT NULL,
  FOREIGN KEY (conference_id, panel_id) REFERENCES panels (conference_id, id) ON DELETE CASCADE,
  CONSTRAINT room_in_use FOREIGN KEY (conference_id, room_id) REFERENCES rooms (conference_id, id)
);
CREATE SEQUENCE slot_versions AS integer OWNED BY slots.version;
CREATE FUNCTION number_slot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := nextval('slot_versions');
  RETURN NEW;
END $$;
CREATE TRIGGER slots_numbered BEFORE INSERT OR UPDATE ON slots
  FOR EACH ROW EXECUTE FUNCTION number_slot();
CREATE INDEX slots_start ON slots (conference_id, starts_at);
CREATE INDEX slots_room ON slots (conference_id, room_id);

CREATE TABLE parts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL,
  panel_id uuid NOT NULL,
  speaker_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('moderator','panellist','keynote','briefer')),
  position integer NOT NULL DEFAULT 0,
  CONSTRAINT part_once UNIQUE (panel_id, speaker_id),
  UNIQUE (conference_id, id),
  FOREIGN KEY (conference_id, panel_id) REFERENCES panels (conference_id, id) ON DELETE CASCADE,
  CONSTRAINT speaker_in_use FOREIGN KEY (conference_id, speaker_id) REFERENCES speakers (conference_id, id)
);
CREATE INDEX parts_speaker ON parts (conference_id, speaker_id);

CREATE TABLE overlap_acceptances (
  conference_id uuid NOT NULL,
  part_id uuid NOT NULL,
  other_panel_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) >= 3),
  account_id uuid REFERENCES accounts ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (part_id, other_panel_id),
  FOREIGN KEY (conference_id, part_id) REFERENCES parts (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, other_panel_id) REFERENCES panels (conference_id, id) ON DELETE CASCADE
);
`;
