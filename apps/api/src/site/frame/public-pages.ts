import { applyDecorators, Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LANGUAGES } from '#shared/languages';
import { Public } from '../../http/access.js';

/** Pages of a conference under a path, in every language, for everybody. */
export function PublicPages(path = ''): ClassDecorator {
  const addresses = LANGUAGES.map((language) => `${language}/:conference${path && `/${path}`}`);
  return applyDecorators(Controller(addresses), ApiExcludeController(), Public());
}
