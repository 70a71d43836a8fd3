/** SQL for a timestamptz as releases and the wire write it: UTC, whole seconds, `2027-06-15T07:30:00Z`. */
export function utcText(expression: string): string {
  return `to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
