import { describe, expect, it } from 'vitest';
import { VaultIndex } from '../../../src/core/index/vault-index';
import type { Note } from '../../../src/core/note/note';
import { askBlock } from '../../../src/core/query/ask';
import { KeptRows } from '../../../src/core/query/row';
import { runQuery } from '../../../src/core/query/run';
import { defaultSettings } from '../../../src/core/settings/settings';
import { emptyVaultConfig } from '../../../src/core/settings/vault-config';
import { framework, note, noteOf } from '../vault';

/** How often a query looks at what a note says, in a vault with so many notes besides those it lists. */
function countReads(others: number, block: string): { readonly listed: number; readonly reads: number } {
	let reads = 0;
	const counted = (one: Note): Note =>
		Object.defineProperty({ ...one }, 'frontmatter', {
			enumerable: true,
			get: () => {
				reads += 1;
				return one.frontmatter;
			},
		});
	const index = new VaultIndex(defaultSettings, emptyVaultConfig);
	const set = (path: string, text: string): void => index.set(counted(noteOf(path, text)));
	for (const [path, text] of Object.entries(framework)) set(path, text);
	for (const at of [1, 2, 3]) set(`listed/${at}.md`, note('type: [pattern, bed]\nphase: formation'));
	set('odd.md', note('type: [pattern, bed]\nphase: [formation'));
	for (let at = 0; at < others; at += 1) {
		set(`other/${at}.md`, note(`type: type${at}\nphase: [iteration, word${at % 9}]`));
		set(`plain/${at}.md`, `Text ${at}\n`);
		set(`broken/${at}.md`, note('type: pattern\nphase: [iteration'));
		set(`broken/of-another-type-${at}.md`, note('type: ritual\nphase: [formation'));
	}
	const asked = askBlock(index, block, 'phase-list', 'host.md');
	if (!asked.isOk) throw new Error('no query');
	// What the values mean is found out once.
	const kept = new KeptRows();
	runQuery(index, asked.value, kept);
	reads = 0;
	const { rows, unreadable } = runQuery(index, asked.value, kept);
	return { listed: rows.length + unreadable.length, reads };
}

describe('the same answer', () => {
	it.each([
		'phase: formation\ntype: pattern',
		'phase: formation\ntype: pattern\nsort: modified',
		'phase: formation\ntype: pattern\ngroup: type',
	])('is found by as many looks at notes in a vault ten times as large: %j', (block) => {
		const small = countReads(20, block);
		expect(small.listed).toBe(4);
		expect(countReads(200, block)).toEqual(small);
	});
});
