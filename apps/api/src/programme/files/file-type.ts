import { fileTypeFromBuffer } from 'file-type';

export interface FoundType {
  /** Media type. */
  mime: string;
  /** Ending of the name, without its dot. */
  ending: string;
}

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** What may be kept, by media type: no page, no script, no drawing that can hold one, no macros. */
const ALLOWED: Record<string, string> = {
  'application/pdf': 'pdf',
  [PRESENTATION]: 'pptx',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** What a file is by its content, whatever its name and its sender say; undefined for what is not kept. */
export async function allowedType(content: Uint8Array): Promise<FoundType | undefined> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  const ending = found && ALLOWED[found.mime];
  return ending ? { mime: found.mime, ending } : undefined;
}
