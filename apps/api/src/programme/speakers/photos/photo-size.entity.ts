import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A photo in one width. */
@Entity({ name: 'photo_sizes' })
export class PhotoSize {
  @PrimaryColumn({ type: 'uuid', name: 'file_id' }) fileId: string;
  @PrimaryColumn({ type: 'integer' }) width: number;
  @Column({ type: 'bytea' }) content: Buffer;
}
