import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
	run(context: object, options: object): Promise<AxeResults>;
}

interface AxeResults {
	readonly violations: readonly {
		readonly id: string;
		readonly help: string;
		readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
	}[];
}

/** What axe-core looks at, and for. */
export interface Check {
	/** Selectors of what others name, in the parts that are checked. */
	readonly exclude?: readonly string[];
	/** Only what colours can break, for a page that was checked in other colours already. */
	readonly coloursOnly?: boolean;
}

const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds in parts of a page, as lines. */
export async function violationsIn(
	parts: Locator,
	{ exclude = [], coloursOnly = false }: Check = {},
): Promise<readonly string[]> {
	const page = parts.page();
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
	const { violations } = await parts.evaluateAll(
		async (include, [excluded, rules]) => {
			if (include.length === 0) throw new Error('There is nothing to check.');
			const { axe: checker } = window as unknown as { readonly axe: Axe };
			return checker.run(
				{ include, exclude: excluded.map((one) => [one]) },
				{ resultTypes: ['violations'], preload: false, ...(rules.length === 0 ? {} : { runOnly: rules }) },
			);
		},
		[exclude, coloursOnly ? colourRules : []] as const,
	);
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(
			({ html, failureSummary = '' }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`,
		),
	);
}
