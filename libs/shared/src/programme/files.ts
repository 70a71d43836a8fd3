import { IsIn } from 'class-validator';

export const FILE_VISIBILITIES = ['public', 'attendees'] as const;
/** Who may download a file: everybody once it is published, or confirmed attendees alone. */
export type FileVisibility = (typeof FILE_VISIBILITIES)[number];

/** Largest file, in bytes. */
export const FILE_SIZE_MAX = 25 * 1024 * 1024;

/** Files of one panel. */
export const FILES_MAX = 20;

/** Endings of the files that may be uploaded as slides, for the form; what counts is what is inside. */
export const SLIDE_ENDINGS = ['.pdf', '.pptx', '.odp', '.png', '.jpg', '.jpeg'] as const;

export class FileInput {
  @IsIn(FILE_VISIBILITIES) visibility: FileVisibility;
}

export interface FileView {
  id: string;
  /** With the ending of what it is. */
  name: string;
  /** Media type, as found in the file. */
  type: string;
  /** Bytes. */
  size: number;
  visibility: FileVisibility;
  uploadedBy: string;
  createdAt: string;
}
