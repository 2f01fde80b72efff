import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules of axe that colours decide; what the others find is the same in both schemes. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, or in a part of it, in both colour schemes, short enough to read in a terminal. */
export async function violations(page: Page, part = 'html'): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Nothing but the violations, found and told within the page: all that was looked at is not brought over from it.
    const axe = new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .include(part);
    if (colorScheme === 'dark') axe.withRules(OF_COLOUR);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      for (const { target, failureSummary = '' } of nodes)
        found.push(`${colorScheme}: ${id} at ${String(target)}: ${failureSummary.replaceAll(/\s+/g, ' ')}`);
  }
  return found;
}
