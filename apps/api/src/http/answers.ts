import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

const PAGE = /^Page<(\w+)>$/;
const SCHEMAS = '#/components/schemas/';

/**
 * States what a route answers, by the name of a type in libs/shared, such as `PanelView`, `FreePlaceView[]` or
 * `Page<PanelView>`;
 * null for no body. The API document shows it.
 */
export function Answers(view: string | null, status?: number): MethodDecorator {
  if (view === null)
    return applyDecorators(ApiResponse({ status: status ?? 204, description: 'Done' }));
  return applyDecorators(
    ApiResponse({
      status: status ?? 200,
      description: view,
      content: { 'application/json': { schema: schemaOf(view) } },
    }),
  );
}

/** States that a route answers a stream of server-sent events whose data is of that type. */
export function AnswersEvents(view: string): MethodDecorator {
  const schema = {
    type: 'string' as const,
    description: `Server-sent events; their data is ${view}`,
  };
  return applyDecorators(
    ApiResponse({
      status: 200,
      description: view,
      content: { 'text/event-stream': { schema } },
    }),
  );
}

function schemaOf(view: string): object {
  if (view.endsWith('[]')) return { type: 'array', items: { $ref: SCHEMAS + view.slice(0, -2) } };
  const item = PAGE.exec(view)?.[1];
  if (item === undefined) return { $ref: SCHEMAS + view };
  const count = { type: 'integer', minimum: 0 };
  return {
    type: 'object',
    required: ['items', 'total', 'page', 'pageSize'],
    properties: {
      items: { type: 'array', items: { $ref: SCHEMAS + item } },
      total: count,
      page: { type: 'integer', minimum: 1 },
      pageSize: { type: 'integer', minimum: 1 },
    },
  };
}
