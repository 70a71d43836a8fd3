import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { fieldErrors } from '#shared/problems/input-messages';
import { Problem } from './problem.js';

/**
 * Checks every body, query and parameter object against its class: unknown fields are refused, numbers and
 * booleans of a body are never guessed from text.
 */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) =>
        new Problem('invalid_input', {}, { errors: fieldErrors(errors) }),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const expectsObject =
      metadata.type === 'body' && metadata.metatype !== undefined && metadata.metatype !== Object;
    if (expectsObject && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      throw new Problem('malformed_body');
    }
    if (expectsObject) refuseUnreadable(value);
    return super.transform(value, metadata);
  }
}

/** Checks the fields of a form, or what was made of them, as a body of the class is checked. Throws `invalid_input`. */
export async function checkedInput<Input extends object>(
  kind: new () => Input,
  fields: object,
): Promise<Input> {
  return (await new InputPipe().transform(fields, { type: 'body', metatype: kind })) as Input;
}

/** Deeper than any input of ours; what recurses into the body must not run out of stack. */
const MAX_DEPTH = 16;

/** More values than any input of ours; checking and naming each of 100,000 fields would take a fifth of a second. */
const MAX_VALUES = 5000;

/** Text that no database column and no validator takes: NUL, and half of a surrogate pair. */
function isUnreadable(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}

/** Refuses a body by its form alone, naming the field, before any class looks at it. */
function refuseUnreadable(value: unknown, path = '', depth = 0, seen = { values: 0 }): void {
  seen.values += 1;
  if (seen.values > MAX_VALUES) throw new Problem('too_large');
  if (depth > MAX_DEPTH) throw new Problem('malformed_body');
  if (typeof value === 'string' && isUnreadable(value)) {
    throw new Problem('invalid_input', {}, { errors: [{ path, code: 'unreadable' }] });
  }
  if (typeof value !== 'object' || value === null) return;
  // No input of ours holds a list of lists, and class-validator takes an empty one for a valid object.
  if (Array.isArray(value) && value.some(Array.isArray)) throw new Problem('malformed_body');
  for (const [key, member] of Object.entries(value)) {
    refuseUnreadable(member, path ? `${path}.${key}` : key, depth + 1, seen);
  }
}
