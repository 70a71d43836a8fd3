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
    return super.transform(value, metadata);
  }
}
