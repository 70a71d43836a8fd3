/** How a track is told apart: a colour and a shape, slots 1 to 6 of the design. */
export interface TrackMark {
  colour: number;
  shape: number;
}

const SLOTS = [1, 2, 3, 4, 5, 6];

/** Every mark: the six colours with their own shapes, then the same colours with the next shape, and so on. */
const MARKS: readonly TrackMark[] = SLOTS.flatMap((_, shift) =>
  SLOTS.map((colour) => ({ colour, shape: ((colour - 1 + shift) % SLOTS.length) + 1 })),
);

/**
 * The mark of a new track. What the organiser chose is kept, a colour brings its own shape; otherwise the mark that
 * fewest tracks have, of these the one whose colour fewest have, of these the first.
 */
export function nextTrackMark(
  taken: readonly TrackMark[],
  { colour, shape }: { colour?: number | null; shape?: number | null },
): TrackMark {
  if (colour) return { colour, shape: shape ?? colour };
  const uses = (mark: TrackMark) => [
    taken.filter((other) => other.colour === mark.colour && other.shape === mark.shape).length,
    taken.filter((other) => other.colour === mark.colour).length,
  ];
  const [next] = MARKS.filter((mark) => !shape || mark.shape === shape)
    .map((mark) => ({ mark, uses: uses(mark) }))
    .sort((a, b) => a.uses[0]! - b.uses[0]! || a.uses[1]! - b.uses[1]!);
  return next!.mark;
}
