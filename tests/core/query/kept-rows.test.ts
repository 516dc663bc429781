import { describe, expect, it } from 'vitest';
import type { VaultIndex } from '../../../src/core/index/vault-index';
import { askBlock } from '../../../src/core/query/ask';
import { KeptRows, type Row } from '../../../src/core/query/row';
import { runQuery } from '../../../src/core/query/run';
import { framework, note, noteOf, vaultOf, type Files } from '../vault';

const beds: Files = Object.fromEntries(
	[0, 1, 2, 3, 4].map((at) => [`beds/${at}.md`, note('type: pattern\nphase: formation')]),
);

function ask(index: VaultIndex, kept: KeptRows, block = 'phase: formation'): ReadonlyMap<string, Row> {
	const asked = askBlock(index, block, 'phase-list', 'host.md');
	if (!asked.isOk) throw new Error('no query');
	return new Map(runQuery(index, asked.value, kept).rows.map((row) => [row.note.path, row]));
}

describe('the rows of a list that is answered again', () => {
	const start = (): { index: VaultIndex; kept: KeptRows; before: ReadonlyMap<string, Row> } => {
		const index = vaultOf({ ...framework, ...beds });
		const kept = new KeptRows();
		return { index, kept, before: ask(index, kept) };
	};
	const differing = (before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): readonly string[] =>
		[...after].filter(([path, row]) => before.get(path) !== row).map(([path]) => path);

	it.each([
		['nothing has changed', (): void => undefined, []],
		[
			'a note says something else',
			(index: VaultIndex): void => index.set(noteOf('beds/1.md', note('title: Pond\ntype: pattern\nphase: formation'))),
			['beds/1.md'],
		],
		[
			'a note has moved',
			(index: VaultIndex): void =>
				index.rename('beds/2.md', noteOf('moved.md', note('type: pattern\nphase: formation'))),
			['moved.md'],
		],
		['a note is gone', (index: VaultIndex): void => index.remove('beds/3.md'), []],
		[
			'another note is in another list',
			(index: VaultIndex): void => index.set(noteOf('a.md', note('phase: iteration'))),
			[],
		],
	])('are the same ones, but for what differs: %s', (_, happen, expected) => {
		const { index, kept, before } = start();
		happen(index);
		expect(differing(before, ask(index, kept))).toEqual(expected);
	});

	it('are made anew when the vocabulary is another', () => {
		const { index, kept, before } = start();
		index.set(noteOf('tools/types/bed.md', note('extends: pattern')));
		expect(differing(before, ask(index, kept))).toEqual(Object.keys(beds));
	});

	it('are made anew when the list is about something else', () => {
		const { index, kept } = start();
		index.set(noteOf('a.md', note('phase: [organisation, formation]')));
		expect([ask(index, kept).get('a.md')?.match, ask(index, kept, 'phase: organization').get('a.md')?.match]).toEqual([
			'exact',
			'alternative',
		]);
	});
});
