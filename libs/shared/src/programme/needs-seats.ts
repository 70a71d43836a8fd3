import { ValidateBy, type ValidationArguments } from 'class-validator';

/** Signing up is for panels with a number of seats: without one there is nothing to take. */
export function NeedsSeats(): PropertyDecorator {
  return ValidateBy({
    name: 'needsSeats',
    validator: {
      validate: (value: unknown, { object }: ValidationArguments) =>
        value !== true || typeof (object as { seats?: unknown }).seats === 'number',
      defaultMessage: () => 'signing up needs a number of seats',
    },
  });
}
