import multipart from '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { type NestFastifyApplication, RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { fileTooLarge, Problem } from './problem.js';

/** One file of a form, with the form's other fields. */
export interface Upload {
  /** As the sender calls it: never a path, never trusted. */
  name: string;
  content: Buffer;
  fields: Record<string, string>;
}

/** What a form with a file may hold at most, besides the size that each route states. */
const LIMITS = {
  files: 1,
  fields: 10,
  parts: 11,
  fieldNameSize: 100,
  fieldSize: 10_000,
  headerPairs: 20,
};

/**
 * A route that takes one file as `multipart/form-data` in the field `file`; every other body is refused there. The
 * schemas of the form's other fields are for the API document.
 */
export function TakesUpload(
  fields: Record<string, object> = {},
  optional: Record<string, object> = {},
): MethodDecorator {
  const properties = { file: { type: 'string', format: 'binary' }, ...fields };
  const required = Object.keys(properties);
  const all = { ...properties, ...optional };
  return applyDecorators(
    RouteConfig({ upload: true }),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', required, properties: all } }),
  );
}

export function takesUpload(request: FastifyRequest): boolean {
  return (request.routeOptions.config as { upload?: boolean }).upload === true;
}

export async function registerUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, { limits: LIMITS });
}

/**
 * Reads the form of a route that `@TakesUpload`. Throws `file_too_large` beyond that many bytes, `malformed_body`, or
 * `invalid_input` without a file.
 */
export async function readUpload(request: FastifyRequest, limit: number): Promise<Upload> {
  if (!request.isMultipart()) throw new Problem('upload_expected');
  let file: Pick<Upload, 'name' | 'content'> | undefined;
  const fields: Record<string, string> = {};
  try {
    for await (const part of request.parts({ limits: { ...LIMITS, fileSize: limit } })) {
      if (part.type === 'file') {
        const content = await part.toBuffer();
        if (part.fieldname === 'file') file = { name: part.filename ?? '', content };
      } else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    }
  } catch (error) {
    throw problemOf(error, limit);
  }
  if (!file || file.content.length === 0) {
    throw new Problem('invalid_input', {}, { errors: [{ path: 'file', code: 'required' }] });
  }
  return { ...file, fields };
}

function problemOf(error: unknown, limit: number): Problem {
  const { code } = error as { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return fileTooLarge(limit);
  if (code?.startsWith('FST_') && code.endsWith('_LIMIT')) return new Problem('too_large');
  return new Problem('malformed_body');
}
