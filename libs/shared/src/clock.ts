import { matches, ValidateBy, type ValidationOptions } from 'class-validator';

/** A local time of day, `08:30`. */
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A local time of day on the 24-hour clock, `08:30`. */
export function IsClock(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isClock',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && matches(value, CLOCK),
        defaultMessage: () => 'enter a time on the 24-hour clock',
      },
    },
    options,
  );
}

/** Minutes since midnight. */
export function clockMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
