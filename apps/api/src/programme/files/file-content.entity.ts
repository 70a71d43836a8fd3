import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of a file. */
@Entity({ name: 'file_contents' })
export class FileContent {
  @PrimaryColumn({ type: 'uuid', name: 'file_id' }) fileId: string;
  @Column({ type: 'bytea' }) content: Buffer;
}
