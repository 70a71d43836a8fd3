import { createRequire } from 'node:module';
import { ApiProperty } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';

type Schema = Record<string, unknown> & {
  properties?: Record<string, object>;
  required?: string[];
};

/** Knows the classes inside lists; class-transformer has no public way to it. */
const { defaultMetadataStorage } = createRequire(import.meta.url)(
  'class-transformer/cjs/storage.js',
);

/** JSON schemas of every input class, made from its validators. */
export function inputSchemas(): Record<string, Schema> {
  return validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: {
      isLocalised: ({ constraints: [maxLength] }) => {
        return { type: 'object', additionalProperties: { type: 'string', maxLength } };
      },
      isWrittenInOneLanguage: {},
      needsSeats: {},
      customValidation: {},
    },
  }) as Record<string, Schema>;
}

/** Tells the document builder the fields of the query classes, which it lists one by one. */
export function describeQueries(schemas: Record<string, Schema>): void {
  const storage = getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, unknown> };
  for (const target of storage.validationMetadatas.keys()) {
    if (typeof target !== 'function' || !target.name.endsWith('Query')) continue;
    const schema = schemas[target.name];
    for (const [name, property] of Object.entries(schema?.properties ?? {})) {
      const required = schema?.required?.includes(name) ?? false;
      ApiProperty({ ...property, required })(target.prototype, name);
    }
  }
}
