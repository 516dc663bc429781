import { describe, expect, it } from 'vitest';
import { chooseRules } from '../../../src/core/lint/engine';
import type { FixedNote } from '../../../src/core/lint/fix';
import { planSafeFixes } from '../../../src/core/plan/fixes';
import { checkVault } from '../../../src/core/lint/pump';
import { vaultOf } from '../vault';

const define = (name: string, label: string): string =>
	`---\ntitle: ${label} Phase\ntags: [group-phase]\naliases: ["#${name}"]\n---\n`;

const files = {
	'phases/formation-phase.md': define('formation', 'Formation'),
	'phases/iteration-phase.md': define('iteration', 'Iteration'),
	'tools/types/pattern.md': '---\n---\n',
	'b.md': '---\ntype: pattern\nphase: [coordination]\n---\n',
	'a.md': '---\ntype: pattern\nphase: [coordination, formation-phase]\n---\n',
	'clean.md': '---\ntype: pattern\nphase: [formation]\n---\n',
	'typo.md': '---\ntype: pattern\nphase: [formatoin]\n---\n',
	'silent.md':
		'---\ntype: pattern\nphase: [coordination, formation-phase]\nin-phase: { disable: [no-former-name] }\n---\n',
};

async function plan(
	only?: string,
): Promise<{ readonly notes: readonly FixedNote[]; readonly reads: readonly string[] }> {
	const index = vaultOf(files);
	const texts = new Map<string, string>(Object.entries(files));
	const all = checkVault(index, chooseRules(index.settings), (path) => texts.get(path));
	const findings = only === undefined ? all : all.filter(({ rule }) => rule === only);
	const reads: string[] = [];
	const read = (path: string): Promise<string | undefined> => {
		reads.push(path);
		return Promise.resolve(path === 'b.md' && only === 'gone' ? undefined : texts.get(path));
	};
	const notes: FixedNote[] = [];
	for await (const { note } of planSafeFixes(index, findings, read, only !== undefined)) notes.push(note);
	return { notes, reads };
}

const phaseOf = (text: string): string => /phase: .*/.exec(text)?.[0] ?? '';

describe('a plan of safe fixes', () => {
	it('has what would become of each note that a safe fix is for, by path, and reads no other', async () => {
		const { notes, reads } = await plan();
		expect(notes.map(({ path, after }) => `${path} ${phaseOf(after)}`)).toEqual([
			'a.md phase: [iteration, formation]',
			'b.md phase: [iteration]',
			'silent.md phase: [coordination, formation]',
		]);
		expect(reads).toEqual(['a.md', 'b.md', 'silent.md']);
	});

	it('leaves to other rules what was not chosen', async () => {
		const { notes } = await plan('no-variant-spelling');
		expect(notes.map(({ path, after }) => `${path} ${phaseOf(after)}`)).toEqual([
			'a.md phase: [coordination, formation]',
			'silent.md phase: [coordination, formation]',
		]);
	});

	it('goes no further than it is asked to', async () => {
		const index = vaultOf(files);
		const texts = new Map<string, string>(Object.entries(files));
		const findings = checkVault(index, chooseRules(index.settings), (path) => texts.get(path));
		const reads: string[] = [];
		const plans = planSafeFixes(index, findings, (path) => {
			reads.push(path);
			return Promise.resolve(texts.get(path));
		});
		const first = await plans.next();
		expect(first.value).toMatchObject({ done: 1, total: 3 });
		await plans.return();
		expect(reads).toEqual(['a.md']);
	});
});
