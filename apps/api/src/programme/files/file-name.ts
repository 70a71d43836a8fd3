/** Characters that end a line, name a folder, or turn the direction of a text. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\:*?"<>|]/gu;

const LONGEST = 120;

/**
 * The name under which a file is kept and downloaded: that of the upload without folders and tricks, with the
 * ending of what is inside (`ending` without its dot).
 */
export function fileName(given: string, ending: string): string {
  const last = given.replace(/.*[/\\]/s, '');
  const name = last.replace(UNWANTED, ' ').normalize('NFC');
  const stem = name
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${shortened(stem) || 'file'}.${ending}`;
}

/** By whole characters, so that none is cut in half. */
function shortened(text: string): string {
  return [...text].slice(0, LONGEST).join('').trimEnd();
}
