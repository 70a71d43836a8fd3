/** A `schedule.xml` of that many sessions in 41 rooms on two days. */
export function generatedSchedule(panels?: number): string;
