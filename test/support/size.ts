import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    size: 'short' | 'long';
  }
}

/** How much a test of a `*.sized.test.ts` file does: in `npm run test:long`, or in every `npm test`. */
export function sized<Amount>({ long, short }: { long: Amount; short: Amount }): Amount {
  return inject('size') === 'long' ? long : short;
}

/** Every n-th of them, from the one of that number on, counted around. */
export function oneIn<One>(stride: number, all: readonly One[], from = 0): One[] {
  return all.filter((_, index) => index % stride === from % stride);
}
