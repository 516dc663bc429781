import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Bakery } from '../../../src/core/bake/bake-block';
import { exportNote } from '../../../src/core/bake/export';
import { findRegions } from '../../../src/core/bake/region';
import { applyEdits } from '../../../src/core/edits';
import { usualLinkFormat, vaultLinks, type LinkFormat } from '../../../src/core/link-format';
import { bakeNote, planBake, type BakeWish } from '../../../src/core/refactor/bake';
import { usualSelection, writesOf } from '../../../src/core/refactor/plan';
import { fivePhases, note, vaultOf, type Files } from '../vault';

const garden: Files = {
	...fivePhases,
	'a.md': note('phase: iteration'),
	'beds/heap.md': note('title: Compost heap\ntype: pattern\nphase: iteration\ndescription: Turn it | weekly'),
	'beds/rows.md': note('title: Rows\ntype: pattern\nphase: [formation, iteration]\npublish: true'),
	'tools/types/practice.md': note('extends: primitive'),
	'habits/weeding.md': note('title: Weeding\ntype: practice\nphase: iteration'),
};

function bakeryOf(files: Files, format: Partial<LinkFormat> = {}, isForPublic = false): Bakery {
	const index = vaultOf(files);
	return { index, links: vaultLinks({ ...usualLinkFormat, ...format }, [...index.notes()].map(({ path }) => path)), isForPublic };
}

const wish = (aim: BakeWish['aim'], more: Partial<BakeWish> = {}): BakeWish => ({ aim, line: undefined, overwrites: false, ...more });

/** The note after baking, with what was left alone. */
function bake(bakery: Bakery, text: string, aim: BakeWish['aim'], more?: Partial<BakeWish>): { text: string; left: readonly string[]; states: readonly string[] } {
	const { plan, snapshots } = planBake(bakery, [{ path: 'a.md', text }], wish(aim, more));
	return {
		text: writesOf(plan)[0]?.after ?? text,
		left: plan.leftAlone.map(({ line, reason }) => `${line ?? 0}: ${reason}`),
		states: snapshots.map(({ line, state }) => `${line} ${state}`),
	};
}

const block = (body = '', language = 'phase-patterns'): string => `\`\`\`${language}\n${body}\`\`\`\n`;

const snapshot = `%% in-phase phase-patterns
phase: iteration
%%

- [[heap|Compost heap]]
- [[rows|Rows]]

%% /in-phase c2e2ee42 %%
`;

describe('a block that becomes a snapshot', () => {
	const bakery = bakeryOf(garden);

	it('keeps its query in a comment, with the list below', () => {
		expect(bake(bakery, block('phase: iteration\n'), 'snapshot').text).toBe(snapshot);
	});

	it.each<[string, string]>([
		['options', `Text\n\n${block('phase: iteration\nsort: title desc\n')}\nMore`],
		['no options', note('phase: iteration', `\n${block()}`)],
		['an empty line', `\n${block('phase: iteration\n\nlimit: 1\n')}`],
		['a comment in the options', `\n${block('# 100%% %\\% mine\nphase: iteration\n')}`],
		['another fence', '~~~~ phase-list  \nphase: iteration\n~~~~\n'.replace(' phase', 'phase')],
		['words behind the language', '```phase-list with words\nphase: iteration\n```\n'],
		['Windows line ends', `A\r\n\r\n${block('phase: iteration\nlimit: 1\n').replaceAll('\n', '\r\n')}`],
		['no line end', block('phase: iteration\n').trimEnd()],
		['a callout', '> [!note] Patterns\n> ```phase-patterns\n> phase: iteration\n> where:\n>   author: "a\\nb"\n> ```\n> More\n'],
		['a list', '- ```phase-patterns\n  phase: iteration\n  ```\n- more\n'],
		['a numbered list in a quote', '> 1. ```phase-patterns\n>    phase: iteration\n>    ```\n'],
		['text around it', 'Before\n```phase-patterns\nphase: iteration\n```\nAfter\n'],
		['a table', block('phase: iteration\nview: table\n')],
		['a map', block('', 'phase-map')],
		['an empty list', block('phase: completion\n')],
	])('comes back byte for byte: %s', (_, text) => {
		const baked = bake(bakery, text, 'snapshot');
		expect(baked.text).not.toBe(text);
		expect(baked.text).not.toMatch(/[^\r]\n(?=[^]*\r\n)/);
		expect(findRegions(baked.text).faults).toEqual([]);
		expect(bake(bakery, baked.text, 'refresh')).toEqual({ text: baked.text, left: [], states: [expect.stringContaining('current')] });
		expect(bake(bakery, baked.text, 'restore').text).toBe(text);
	});

	it('comes back whatever its options are', () => {
		const line = fc.stringMatching(/^[%\\ na"'#:-]{0,12}$/);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 4 }), fc.constantFrom('', '> ', '  '), (lines, prefix) => {
				const body = lines.map((one) => `${prefix}  # ${one}x\n`).join('');
				const text = `${prefix}\`\`\`phase-list\n${prefix}phase: iteration\n${body}${prefix}\`\`\`\n`;
				const baked = bake(bakery, text, 'snapshot').text;
				expect(baked).not.toBe(text);
				expect(bake(bakery, baked, 'restore').text).toBe(text);
			}),
		);
	});
});
