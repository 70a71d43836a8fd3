import { SetMetadata } from '@nestjs/common';

export const ANSWERS = Symbol('answers');

/** What a route answers, for the API document. */
export interface Answer {
  /** Name of a type in libs/shared; `Page<X>` for a page of them; null for no body. */
  view: string | null;
  status: number;
}

/** States the type of a route's answer by its name in libs/shared, such as `PanelView` or `Page<PanelView>`. */
export function Answers(view: string | null, status?: number): MethodDecorator {
  return SetMetadata(ANSWERS, {
    view,
    status: status ?? (view === null ? 204 : 200),
  } satisfies Answer);
}
