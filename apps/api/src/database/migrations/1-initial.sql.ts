/** The first schema. Rules that must hold under any concurrency are constraints and triggers here. */
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

export const RELEASES = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TABLE releases (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences,
  number integer NOT NULL CHECK (number > 0),
  published_at timestamptz NOT NULL,
  published_by uuid REFERENCES accounts,
  publisher text NOT NULL,
  notes jsonb NOT NULL CHECK (is_localised(notes)),
  document jsonb NOT NULL,
  changes jsonb NOT NULL,
  CONSTRAINT release_number_taken UNIQUE (conference_id, number)
);
CREATE TRIGGER releases_immutable BEFORE UPDATE OR DELETE ON releases
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION follow_release_numbers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE latest integer;
BEGIN
  SELECT coalesce(max(number), 0) INTO latest FROM releases WHERE conference_id = NEW.conference_id;
  IF NEW.number <> latest + 1 THEN
    RAISE EXCEPTION 'release % does not follow release %', NEW.number, latest
      USING ERRCODE = 'check_violation', CONSTRAINT = 'release_number_follows';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER releases_numbered BEFORE INSERT ON releases
  FOR EACH ROW EXECUTE FUNCTION follow_release_numbers();

CREATE TABLE release_placements (
  release_id uuid NOT NULL REFERENCES releases,
  panel_id uuid NOT NULL,
  room_id uuid,
  during tstzrange NOT NULL CHECK (NOT isempty(during)),
  exclusive boolean NOT NULL,
  PRIMARY KEY (release_id, panel_id),
  CONSTRAINT release_room_free EXCLUDE USING gist
    (release_id WITH =, room_id WITH =, during WITH &&) WHERE (exclusive)
);
CREATE TRIGGER release_placements_immutable BEFORE UPDATE OR DELETE ON release_placements
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE release_parts (
  release_id uuid NOT NULL REFERENCES releases,
  panel_id uuid NOT NULL,
  person_id uuid NOT NULL,
  during tstzrange NOT NULL CHECK (NOT isempty(during)),
  overlap_accepted boolean NOT NULL,
  PRIMARY KEY (release_id, panel_id, person_id),
  CONSTRAINT release_speaker_free EXCLUDE USING gist
    (release_id WITH =, person_id WITH =, during WITH &&) WHERE (NOT overlap_accepted)
);
CREATE TRIGGER release_parts_immutable BEFORE UPDATE OR DELETE ON release_parts
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE panel_calendars (
  panel_id uuid PRIMARY KEY,
  conference_id uuid NOT NULL REFERENCES conferences,
  sequence integer NOT NULL CHECK (sequence >= 0),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL CHECK (changed_at = date_trunc('second', changed_at)),
  content_hash text NOT NULL,
  core_hash text NOT NULL,
  cancelled_at timestamptz
);
CREATE INDEX panel_calendars_conference ON panel_calendars (conference_id);

CREATE FUNCTION keep_calendar_rising() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sequence < OLD.sequence OR NEW.changed_at < OLD.changed_at OR NEW.created_at <> OLD.created_at
     OR (NEW.core_hash <> OLD.core_hash AND NEW.sequence = OLD.sequence)
     OR (NEW.content_hash <> OLD.content_hash AND NEW.changed_at = OLD.changed_at) THEN
    RAISE EXCEPTION 'the calendar revision of panel % would fall back', OLD.panel_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'panel_calendar_rises';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER panel_calendars_rise BEFORE UPDATE ON panel_calendars
  FOR EACH ROW EXECUTE FUNCTION keep_calendar_rising();
CREATE TRIGGER panel_calendars_kept BEFORE DELETE ON panel_calendars
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER releases_kept BEFORE TRUNCATE ON releases EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_placements_kept BEFORE TRUNCATE ON release_placements EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_parts_kept BEFORE TRUNCATE ON release_parts EXECUTE FUNCTION refuse_change();
CREATE TRIGGER panel_calendars_all_kept BEFORE TRUNCATE ON panel_calendars EXECUTE FUNCTION refuse_change();
`;

export const REGISTRATIONS_AND_MAIL = `
CREATE TABLE registrations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  person_id uuid NOT NULL,
  category_id uuid NOT NULL,
  reference text NOT NULL,
  status text NOT NULL CHECK (status IN ('submitted', 'confirmed', 'declined', 'cancelled')),
  email citext NOT NULL,
  language text NOT NULL CHECK (language IN ('en', 'fr')),
  notice_version integer NOT NULL CHECK (notice_version > 0),
  consented_at timestamptz NOT NULL DEFAULT now(),
  reason text,
  page_secret_hash bytea NOT NULL UNIQUE,
  ticket_secret_hash bytea NOT NULL UNIQUE,
  feed_generation integer NOT NULL DEFAULT 1 CHECK (feed_generation > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  decided_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT registration_reference_taken UNIQUE (conference_id, reference),
  UNIQUE (conference_id, id),
  FOREIGN KEY (conference_id, person_id) REFERENCES persons (conference_id, id),
  FOREIGN KEY (conference_id, category_id) REFERENCES categories (conference_id, id)
);
CREATE UNIQUE INDEX registration_once ON registrations (conference_id, email)
  WHERE status <> 'cancelled';
CREATE INDEX registrations_list ON registrations (conference_id, status, created_at DESC);
CREATE INDEX registrations_person ON registrations (conference_id, person_id);

CREATE TABLE personal_feeds (
  secret_hash bytea PRIMARY KEY,
  conference_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  revoked_at timestamptz,
  FOREIGN KEY (conference_id, registration_id) REFERENCES registrations (conference_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX personal_feed_current ON personal_feeds (registration_id) WHERE revoked_at IS NULL;

CREATE TABLE mails (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  registration_id uuid,
  to_address text NOT NULL CHECK (to_address !~ '[\\r\\n]'),
  language text NOT NULL CHECK (language IN ('en', 'fr')),
  kind text NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'sent', 'failed', 'kept')),
  attempts integer NOT NULL DEFAULT 0,
  error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  FOREIGN KEY (conference_id, registration_id) REFERENCES registrations (conference_id, id) ON DELETE CASCADE
);
CREATE INDEX mails_list ON mails (conference_id, created_at DESC);
CREATE INDEX mails_status ON mails (conference_id, status);
CREATE INDEX mails_registration ON mails (registration_id, created_at DESC);
CREATE INDEX mails_queued ON mails (created_at) WHERE status = 'queued';
`;

export const LIMITS = `
CREATE UNLOGGED TABLE rate_limits (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
CREATE INDEX rate_limits_expiry ON rate_limits (expire);
`;
