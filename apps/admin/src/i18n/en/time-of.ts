/** `Toulouse time`; `conference time` where the conference names no city. */
export function timeOf(city: string): string {
  return city ? `${city} time` : 'conference time';
}
