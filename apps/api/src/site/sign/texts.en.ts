export const en = {
  now: 'Now',
  next: 'Next',
  nothingNow: 'No session at the moment',
  nothingMore: 'No further session today',
  movedTo: (place: string) => `Moved: ${place}`,
  offline: 'No connection since',
};
