import type { en } from './texts.en.js';

export const fr: typeof en = {
  programmeHead: (release, date) => `Version ${release} du ${date}`,
};
