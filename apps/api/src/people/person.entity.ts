import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language, Localised } from '#shared/languages';

/** A human in the directory of a conference; not an account. Known by names, an office or an organisation. */
@Entity({ name: 'persons' })
export class Person {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'text', name: 'rank_or_title' }) rankOrTitle: string;
  @Column({ type: 'text', name: 'given_name' }) givenName: string;
  @Column({ type: 'text', name: 'family_name' }) familyName: string;
  @Column({ type: 'jsonb' }) office: Localised;
  @Column({ type: 'jsonb' }) organisation: Localised;
  @Column({ type: 'text', nullable: true }) nation: string | null;
  @Column({ type: 'citext', nullable: true }) email: string | null;
  @Column({ type: 'text' }) phone: string;
  @Column({ type: 'text', nullable: true }) language: Language | null;
}
