import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Language, localised, type Localised } from '#shared/languages';
import { KEPT_FOR_SEARCH } from '../database/search-sql.js';

/** A human in the directory of a conference; not an account. Known by names, an office or an organisation. */
@Entity({ name: 'persons' })
export class Person {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'text', name: 'rank_or_title', default: '' }) rankOrTitle: string;
  @Column({ type: 'text', name: 'given_name', default: '' }) givenName: string;
  @Column({ type: 'text', name: 'family_name', default: '' }) familyName: string;
  @Column({ type: 'jsonb', default: localised('') }) office: Localised;
  @Column({ type: 'jsonb', default: localised('') }) organisation: Localised;
  @Column({ type: 'text', nullable: true }) nation: string | null;
  @Column({ type: 'citext', nullable: true }) email: string | null;
  @Column({ type: 'text', default: '' }) phone: string;
  @Column({ type: 'text', nullable: true }) language: Language | null;
  /** Written by the database, of what organisers search a person by. */
  @Column({
    ...KEPT_FOR_SEARCH,
    asExpression:
      'person_search(rank_or_title, given_name, family_name, office, organisation, nation)',
  })
  search: string;
}
