/** The first schema: what is published, who attends, and what they are told. */
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
