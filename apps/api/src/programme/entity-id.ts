import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from '../http/problem.js';

/** An id in an address: what cannot be one of our ids leads nowhere (`not_found`). */
@Injectable()
export class EntityId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw new Problem('not_found');
    return value.toLowerCase();
  }
}
