import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
};

/** What axe finds wrong on a page, one line each; empty when nothing is. */
export async function findViolations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the pages' own policy refuses scripts from elsewhere.
  await page.evaluate(SOURCE);
  const violations = (await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document): Promise<{ violations: unknown }> } };
    return (await axe.run(document)).violations;
  })) as readonly Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
    ),
  );
}
