import { diffWordsWithSpace } from 'diff';

/** Characters of what stayed that are shown beside what changed. */
const CONTEXT = 160;
/** A text of which more was written anew is shown as one that went and one that came. */
const CHANGES_MAX = 500;

export interface TextPiece {
  kind: 'stayed' | 'removed' | 'added';
  text: string;
}

/** What of a text went, came and stayed, in whole words; of long stretches that stayed only the words near a change. */
export function textPieces(before: string, after: string): TextPiece[] {
  const words = diffWordsWithSpace(before, after, { maxEditLength: CHANGES_MAX });
  if (!words || before === '' || after === '') {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return words.map(({ value, removed, added }, index) => {
    if (removed || added) return { kind: removed ? 'removed' : 'added', text: value };
    return { kind: 'stayed', text: nearby(value, index > 0, index < words.length - 1) };
  });
}

function nearby(text: string, followsChange: boolean, precedesChange: boolean): string {
  const head = followsChange ? text.slice(0, CONTEXT).replace(/\S*$/, '…') : '…';
  const tail = precedesChange ? text.slice(-CONTEXT).replace(/^\S*/, '…') : '…';
  if (text.length <= CONTEXT * (followsChange && precedesChange ? 2 : 1)) return text;
  return (head + tail).replace('……', '…');
}
