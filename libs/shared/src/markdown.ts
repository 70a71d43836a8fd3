import { IsString, MaxLength } from 'class-validator';

/** A text to be shown as the public site would show it. */
export class MarkdownInput {
  @IsString() @MaxLength(20_000) text: string;
}

export interface MarkdownView {
  /** Safe HTML: a short list of tags, no scripts, no pictures. */
  html: string;
}
