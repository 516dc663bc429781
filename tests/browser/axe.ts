import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
	readonly violations: readonly {
		readonly id: string;
		readonly help: string;
		readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
	}[];
}

/** What axe-core finds in the elements that a selector names, as lines, but for what the others name in them. */
export async function violationsIn(
	page: Page,
	selector: string,
	exclude: readonly string[] = [],
): Promise<readonly string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
	const results = await page.evaluate(
		async (context) => {
			const { axe: checker } = window as unknown as {
				axe: { run(context: object, options: object): Promise<AxeResults> };
			};
			return checker.run(context, { resultTypes: ['violations'] });
		},
		{ include: [[selector]], exclude: exclude.map((one) => [one]) },
	);
	return results.violations.flatMap(({ id, help, nodes }) =>
		nodes.map(
			({ html, failureSummary = '' }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`,
		),
	);
}
