import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails with a line for each barrier that axe finds in the page as it is now; `rules` names those to check, all without
 * it. It runs in the page itself, without a second page for its report, and describes violations alone: the same
 * findings in a third of the time. No script, so not even axe, may run in the frame of a message.
 */
export async function expectNoBarrier(page: Page, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude('iframe');
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const barriers = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
  expect(barriers).toEqual([]);
}
