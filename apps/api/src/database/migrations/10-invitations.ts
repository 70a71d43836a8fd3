import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What calendars were sent is remembered by itself, so that it is taken back whatever becomes of the recipient. */
export class Invitations1797300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INVITATIONS);
    await runner.query(SENT_UNTIL_NOW);
    await runner.query(CAUSES);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: restore a backup instead.');
  }
}

const INVITATIONS = `
CREATE TABLE invitations (
  conference_id uuid NOT NULL,
  panel_id uuid NOT NULL,
  address citext NOT NULL CHECK (address <> '' AND address !~ '[\\r\\n]'),
  registration_id uuid,
  speaker_id uuid,
  method text NOT NULL CHECK (method IN ('REQUEST', 'CANCEL')),
  sequence integer NOT NULL CHECK (sequence >= 0),
  release_number integer NOT NULL CHECK (release_number > 0),
  said jsonb NOT NULL CHECK (jsonb_typeof(said) = 'object'),
  PRIMARY KEY (panel_id, address),
  FOREIGN KEY (conference_id, panel_id) REFERENCES panels (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, registration_id) REFERENCES registrations (conference_id, id)
    ON DELETE SET NULL (registration_id),
  FOREIGN KEY (conference_id, speaker_id) REFERENCES speakers (conference_id, id) ON DELETE SET NULL (speaker_id)
);
CREATE INDEX invitations_conference ON invitations (conference_id);
CREATE INDEX invitations_registration ON invitations (registration_id, panel_id);
CREATE INDEX invitations_speaker ON invitations (speaker_id, panel_id);

CREATE FUNCTION refuse_lower_sequence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sequence <= OLD.sequence THEN
    RAISE EXCEPTION 'the sequence of an invitation only rises'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_sequence_rises';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_sequence_rises BEFORE UPDATE OF sequence, method, said ON invitations
  FOR EACH ROW EXECUTE FUNCTION refuse_lower_sequence();
`;

const SENT_UNTIL_NOW = `
INSERT INTO invitations (conference_id, panel_id, address, registration_id, speaker_id, method, sequence, release_number, said)
SELECT h.conference_id, h.panel_id, coalesce(own.email, p.email), coalesce(h.registration_id, own.id), h.speaker_id,
  'REQUEST', h.invited_sequence, h.release_number, jsonb_build_object('slug', panel.slug, 'title', panel.title,
    'place', jsonb_build_object('roomId', panel."roomId", 'roomName', room.name,
      'startsAt', panel."startsAt", 'endsAt', panel."endsAt"))
FROM heard h
JOIN releases r ON r.conference_id = h.conference_id AND r.number = h.release_number
CROSS JOIN LATERAL jsonb_to_recordset(r.document->'panels')
  AS panel(id uuid, slug text, title jsonb, "roomId" uuid, "startsAt" text, "endsAt" text)
LEFT JOIN LATERAL jsonb_to_recordset(r.document->'rooms') AS room(id uuid, name jsonb) ON room.id = panel."roomId"
LEFT JOIN speakers s ON s.id = h.speaker_id LEFT JOIN persons p ON p.id = s.person_id
LEFT JOIN LATERAL (
  SELECT g.id, g.email FROM registrations g
  WHERE g.id = h.registration_id OR (h.speaker_id IS NOT NULL AND g.conference_id = h.conference_id
    AND g.status = 'confirmed' AND (g.person_id = p.id OR g.email = p.email))
  ORDER BY g.email = p.email DESC NULLS LAST LIMIT 1
) own ON true
WHERE panel.id = h.panel_id AND h.invited_sequence IS NOT NULL AND coalesce(own.email, p.email) <> ''
ORDER BY h.speaker_id IS NULL
ON CONFLICT DO NOTHING;

ALTER TABLE heard DROP COLUMN invited_sequence;
`;

/** Whatever may end or renew somebody's part queues a look at the invitations of that person, with the change itself. */
const CAUSES = `
CREATE FUNCTION look_at_invitations(conference uuid, person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('settle-invitations',
    json_build_object('conferenceId', conference, 'personId', person));
END $$;

CREATE FUNCTION agenda_concerns_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE it record := coalesce(NEW, OLD);
BEGIN
  PERFORM look_at_invitations(it.conference_id, r.person_id) FROM registrations r
  WHERE r.id = it.registration_id AND EXISTS (
    SELECT FROM invitations i WHERE i.registration_id = it.registration_id AND i.panel_id = it.panel_id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER seats_invited AFTER INSERT OR DELETE ON seats DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION agenda_concerns_invitation();
CREATE CONSTRAINT TRIGGER stars_invited AFTER DELETE ON stars DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION agenda_concerns_invitation();

CREATE FUNCTION person_concerns_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person uuid := CASE WHEN TG_TABLE_NAME = 'persons' THEN (to_jsonb(NEW)->>'id')::uuid
  ELSE (to_jsonb(NEW)->>'person_id')::uuid END;
BEGIN
  IF EXISTS (SELECT FROM invitations i JOIN registrations r ON r.id = i.registration_id WHERE r.person_id = person)
    OR EXISTS (SELECT FROM invitations i JOIN speakers s ON s.id = i.speaker_id WHERE s.person_id = person) THEN
    PERFORM look_at_invitations(NEW.conference_id, person);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER registrations_invited AFTER UPDATE OF status, email, category_id ON registrations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.status, OLD.email, OLD.category_id) IS DISTINCT FROM (NEW.status, NEW.email, NEW.category_id))
  EXECUTE FUNCTION person_concerns_invitation();
CREATE CONSTRAINT TRIGGER speakers_invited AFTER UPDATE OF state ON speakers
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.state = 'declined') IS DISTINCT FROM (NEW.state = 'declined'))
  EXECUTE FUNCTION person_concerns_invitation();
CREATE CONSTRAINT TRIGGER persons_invited AFTER UPDATE OF email, nation ON persons
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.email, OLD.nation) IS DISTINCT FROM (NEW.email, NEW.nation))
  EXECUTE FUNCTION person_concerns_invitation();

CREATE FUNCTION gone_concerns_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM invitations i WHERE i.conference_id = OLD.conference_id AND i.method = 'REQUEST'
      AND num_nonnulls(i.registration_id, i.speaker_id) = 0) THEN
    PERFORM look_at_invitations(OLD.conference_id, OLD.person_id);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER registrations_gone AFTER DELETE ON registrations DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION gone_concerns_invitation();
CREATE CONSTRAINT TRIGGER speakers_gone AFTER DELETE ON speakers DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION gone_concerns_invitation();
`;
