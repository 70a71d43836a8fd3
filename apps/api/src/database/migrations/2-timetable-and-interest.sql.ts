/** What a timetable, its speakers and those who attend need beyond the first schema. */
export const TIMETABLE = `
ALTER TABLE conferences
  ADD changeover_minutes integer NOT NULL DEFAULT 0 CHECK (changeover_minutes BETWEEN 0 AND 120),
  ADD opens_at time,
  ADD closes_at time,
  ADD CONSTRAINT conference_hours CHECK (closes_at > opens_at);

ALTER TABLE rooms ADD opens_at time;

ALTER TABLE slots ADD locked boolean NOT NULL DEFAULT false;

CREATE TABLE availabilities (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  room_id uuid,
  speaker_id uuid,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT availability_interval CHECK (ends_at > starts_at),
  CONSTRAINT availability_of_one CHECK (num_nonnulls(room_id, speaker_id) = 1),
  FOREIGN KEY (conference_id, room_id) REFERENCES rooms (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, speaker_id) REFERENCES speakers (conference_id, id) ON DELETE CASCADE
);
CREATE INDEX availabilities_room ON availabilities (conference_id, room_id, starts_at);
CREATE INDEX availabilities_speaker ON availabilities (conference_id, speaker_id, starts_at);

CREATE TABLE moves (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
  kind text NOT NULL,
  steps jsonb NOT NULL CHECK (jsonb_typeof(steps) = 'array' AND steps <> '[]'),
  undone boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX moves_of_account ON moves (conference_id, account_id, id DESC);

-- Whoever writes to a programme, those who look at it hear of it. A payload holds less than 8,000 bytes.
CREATE FUNCTION tell_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('apogee_programme', jsonb_build_object(
    'conferenceId', conference_id, 'entity', entity, 'action', action, 'accountId', account_id,
    'actor', left(actor, 200),
    'ids', CASE WHEN count(DISTINCT entity_id) > 100 THEN '[]' ELSE jsonb_agg(DISTINCT entity_id) END,
    'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))::text)
  FROM written
  WHERE conference_id IS NOT NULL
    AND entity IN ('track', 'room', 'speaker', 'panel', 'conference', 'release')
  GROUP BY conference_id, entity, action, account_id, actor;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_entries_told AFTER INSERT ON audit_entries
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION tell_programme();
`;

export const PANELS_AND_FILES = `
CREATE FUNCTION talks_fit(talks jsonb, minutes integer) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN NOT EXISTS (
  SELECT FROM jsonb_array_elements(talks) AS talk
  WHERE (talk->>'offsetMinutes')::integer + (talk->>'durationMinutes')::integer > minutes);

ALTER TABLE panels
  ADD interpretation text[] NOT NULL DEFAULT '{}',
  ADD attribution text NOT NULL DEFAULT 'on-record'
    CHECK (attribution IN ('on-record', 'chatham-house', 'no-recording')),
  ADD seats integer CHECK (seats >= 0),
  ADD sign_up boolean NOT NULL DEFAULT false,
  ADD talks jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(talks) = 'array'),
  ADD CONSTRAINT talks_within_panel CHECK (talks_fit(talks, duration_minutes)),
  ADD CONSTRAINT sign_up_needs_seats CHECK (NOT sign_up OR seats IS NOT NULL);

CREATE TABLE files (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  panel_id uuid,
  speaker_id uuid,
  kind text NOT NULL CHECK (kind IN ('slides', 'photo')),
  visibility text NOT NULL CHECK (visibility IN ('public', 'attendees')),
  name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  type text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  sha256 bytea NOT NULL,
  uploaded_by text NOT NULL,
  removed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (conference_id, id),
  CONSTRAINT file_of_one CHECK ((kind = 'slides') = (panel_id IS NOT NULL)
    AND (kind = 'photo') = (speaker_id IS NOT NULL)),
  FOREIGN KEY (conference_id, panel_id) REFERENCES panels (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, speaker_id) REFERENCES speakers (conference_id, id) ON DELETE CASCADE
);
CREATE INDEX files_panel ON files (conference_id, panel_id);
CREATE UNIQUE INDEX speaker_photo ON files (conference_id, speaker_id)
  WHERE kind = 'photo' AND removed_at IS NULL;

CREATE TABLE file_contents (
  file_id uuid PRIMARY KEY REFERENCES files ON DELETE CASCADE,
  content bytea NOT NULL
);
ALTER TABLE file_contents ALTER content SET STORAGE EXTERNAL;
`;

export const SPEAKERS = `
ALTER TABLE persons ADD phone text NOT NULL DEFAULT '';

ALTER TABLE speakers
  ADD precedence integer CHECK (precedence > 0),
  ADD state text NOT NULL DEFAULT 'noted' CHECK (state IN ('noted', 'invited', 'confirmed', 'declined')),
  ADD invited_at timestamptz,
  ADD reminded_at timestamptz,
  ADD answered_at timestamptz,
  ADD answer_reason text NOT NULL DEFAULT '' CHECK (length(answer_reason) <= 1000),
  ADD seniority smallint NOT NULL DEFAULT 99,
  ADD locked_fields text[] NOT NULL DEFAULT '{}',
  ADD page_secret_hash bytea UNIQUE,
  ADD page_generation integer NOT NULL DEFAULT 1 CHECK (page_generation > 0);

CREATE INDEX speakers_order ON speakers (conference_id, precedence, seniority);

CREATE TABLE photo_sizes (
  file_id uuid NOT NULL REFERENCES files ON DELETE CASCADE,
  width integer NOT NULL CHECK (width > 0),
  content bytea NOT NULL,
  PRIMARY KEY (file_id, width)
);
ALTER TABLE photo_sizes ALTER content SET STORAGE EXTERNAL;
CREATE INDEX photos_by_hash ON files (conference_id, sha256) WHERE kind = 'photo';

ALTER TABLE mails
  ADD speaker_id uuid,
  ADD FOREIGN KEY (conference_id, speaker_id) REFERENCES speakers (conference_id, id) ON DELETE CASCADE;
CREATE INDEX mails_speaker ON mails (speaker_id, created_at DESC);
`;

export const KEPT_AND_SEATED = `
CREATE TABLE stars (
  conference_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  panel_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (registration_id, panel_id),
  FOREIGN KEY (conference_id, registration_id) REFERENCES registrations (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, panel_id) REFERENCES panels (conference_id, id) ON DELETE CASCADE
);
CREATE INDEX stars_panel ON stars (conference_id, panel_id);

CREATE TABLE panel_seats (
  panel_id uuid PRIMARY KEY,
  conference_id uuid NOT NULL,
  capacity integer NOT NULL CHECK (capacity >= 0),
  taken integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
  open boolean NOT NULL DEFAULT true,
  UNIQUE (conference_id, panel_id),
  CONSTRAINT panel_full CHECK (taken <= capacity),
  FOREIGN KEY (conference_id, panel_id) REFERENCES panels (conference_id, id) ON DELETE CASCADE
);

CREATE TABLE seats (
  conference_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  panel_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (registration_id, panel_id),
  FOREIGN KEY (conference_id, registration_id) REFERENCES registrations (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, panel_id) REFERENCES panel_seats (conference_id, panel_id)
);
CREATE INDEX seats_panel ON seats (conference_id, panel_id);

CREATE FUNCTION count_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE panel_seats SET taken = taken - 1 WHERE panel_id = OLD.panel_id;
    RETURN NULL;
  END IF;
  PERFORM FROM registrations WHERE id = NEW.registration_id AND status = 'confirmed' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a confirmed registration holds a seat'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_confirmed';
  END IF;
  UPDATE panel_seats SET taken = taken + 1 WHERE panel_id = NEW.panel_id AND open;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no seats are offered' USING ERRCODE = 'check_violation', CONSTRAINT = 'seats_open';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seats_counted AFTER INSERT OR DELETE ON seats
  FOR EACH ROW EXECUTE FUNCTION count_seat();
CREATE TRIGGER seats_stay BEFORE UPDATE ON seats FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE registrations ADD agenda_changed_at timestamptz;

CREATE FUNCTION note_agenda_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE registrations SET agenda_changed_at = greatest(date_trunc('second', clock_timestamp()),
    coalesce(agenda_changed_at, date_trunc('second', created_at)) + interval '1 second')
  WHERE id = coalesce(NEW.registration_id, OLD.registration_id);
  RETURN NULL;
END $$;
CREATE TRIGGER stars_noted AFTER INSERT OR DELETE ON stars
  FOR EACH ROW EXECUTE FUNCTION note_agenda_change();
CREATE TRIGGER seats_noted AFTER INSERT OR DELETE ON seats
  FOR EACH ROW EXECUTE FUNCTION note_agenda_change();
`;

export const NOTICES = `
ALTER TABLE releases
  ADD silent boolean NOT NULL DEFAULT false,
  ADD restored_from integer,
  ADD told integer NOT NULL DEFAULT 0 CHECK (told >= 0),
  ADD CONSTRAINT release_restores_earlier CHECK (restored_from < number),
  ADD CONSTRAINT release_silent_tells_nobody CHECK (NOT silent OR told = 0);

CREATE TABLE heard (
  conference_id uuid NOT NULL,
  panel_id uuid NOT NULL,
  speaker_id uuid,
  registration_id uuid,
  release_number integer NOT NULL CHECK (release_number >= 0),
  invited_sequence integer CHECK (invited_sequence >= 0),
  UNIQUE (panel_id, speaker_id),
  UNIQUE (panel_id, registration_id),
  CONSTRAINT heard_by_one CHECK (num_nonnulls(speaker_id, registration_id) = 1),
  FOREIGN KEY (conference_id, panel_id) REFERENCES panels (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, speaker_id) REFERENCES speakers (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, registration_id) REFERENCES registrations (conference_id, id) ON DELETE CASCADE
) WITH (fillfactor = 70);
CREATE INDEX heard_conference ON heard (conference_id, panel_id);
CREATE INDEX heard_speaker ON heard (conference_id, speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX heard_registration ON heard (conference_id, registration_id) WHERE registration_id IS NOT NULL;

CREATE FUNCTION hear_of_panel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'stars' THEN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('releases of ' || conference_id, 0))
    FROM (SELECT DISTINCT conference_id FROM joined) AS affected;
  END IF;
  INSERT INTO heard (conference_id, panel_id, registration_id, release_number)
  SELECT joined.conference_id, joined.panel_id, joined.registration_id, c.release_number
  FROM joined JOIN conferences c ON c.id = joined.conference_id
  ON CONFLICT (panel_id, registration_id) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER stars_heard AFTER INSERT ON stars REFERENCING NEW TABLE AS joined
  FOR EACH STATEMENT EXECUTE FUNCTION hear_of_panel();
CREATE TRIGGER seats_heard AFTER INSERT ON seats REFERENCING NEW TABLE AS joined
  FOR EACH STATEMENT EXECUTE FUNCTION hear_of_panel();

CREATE FUNCTION forget_panel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM heard USING parted
  WHERE heard.panel_id = parted.panel_id AND heard.registration_id = parted.registration_id
    AND NOT EXISTS (SELECT FROM stars s WHERE s.panel_id = heard.panel_id AND s.registration_id = heard.registration_id)
    AND NOT EXISTS (SELECT FROM seats s WHERE s.panel_id = heard.panel_id AND s.registration_id = heard.registration_id);
  RETURN NULL;
END $$;
CREATE TRIGGER stars_forgotten AFTER DELETE ON stars REFERENCING OLD TABLE AS parted
  FOR EACH STATEMENT EXECUTE FUNCTION forget_panel();
CREATE TRIGGER seats_forgotten AFTER DELETE ON seats REFERENCING OLD TABLE AS parted
  FOR EACH STATEMENT EXECUTE FUNCTION forget_panel();

INSERT INTO heard (conference_id, panel_id, speaker_id, release_number)
SELECT c.id, p.id, s.id, c.release_number
FROM conferences c
JOIN releases r ON r.conference_id = c.id AND r.number = c.release_number
CROSS JOIN jsonb_to_recordset(r.document->'panels') AS released(id uuid, parts jsonb)
CROSS JOIN jsonb_to_recordset(released.parts) AS part("speakerId" uuid)
JOIN panels p ON p.conference_id = c.id AND p.id = released.id
JOIN speakers s ON s.conference_id = c.id AND s.id = part."speakerId"
ON CONFLICT DO NOTHING;
`;
