import type { JsonSchema } from './fuzz-values.js';

interface Parameter {
  in: string;
  name: string;
  schema: JsonSchema;
}

/** One operation of the API document. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  parameters: Parameter[];
  body: JsonSchema | undefined;
  /** The fields of a form with a file. */
  form: JsonSchema | undefined;
}

/** Every operation, in an order in which none takes away what a later one needs. */
export function operationsOf(
  paths: Record<string, Record<string, Record<string, unknown>>>,
): Operation[] {
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const { parameters = [], requestBody } = operation as {
        parameters?: Parameter[];
        requestBody?: { content: Record<string, { schema: JsonSchema }> };
      };
      const body = requestBody?.content['application/json']?.schema;
      const form = requestBody?.content['multipart/form-data']?.schema;
      return { method: method.toUpperCase() as Operation['method'], path, parameters, body, form };
    }),
  );
  // Signing out and removing come last: they take away what the others need.
  const order = ['GET', 'PUT', 'POST', 'DELETE'];
  return found.sort((one, other) => order.indexOf(one.method) - order.indexOf(other.method));
}
