/**
 * A text of one line as it is stored: composed characters (NFC), no control or direction-changing characters,
 * single spaces. Such characters change how a name is shown beside others, and no name needs them.
 */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

/** Whether somebody sees anything of a text; some letters, such as the Hangul filler, are drawn as nothing. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}
