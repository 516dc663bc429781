import { describe, expect, it } from 'vitest';
import { garden, startApp, type RunningApp } from './app';

/** The map as text: each phase with its total and its counts by type. */
function stagesOf(block: HTMLElement | undefined): readonly string[] {
	return [...(block?.querySelectorAll<HTMLElement>('.in-phase-stage') ?? [])].map((stage) => {
		const text = (selector: string): string => stage.querySelector(selector)?.textContent ?? '';
		const bars = [...stage.querySelectorAll<HTMLElement>('.in-phase-bar')].map((bar) => `${bar.querySelector('.in-phase-bar-type')?.textContent ?? ''} ${bar.querySelector('.in-phase-bar-count')?.textContent ?? ''}`);
		const host = stage.classList.contains('is-host') ? '*' : '';
		return `${host}${text('.in-phase-stage-label')} ${text('.in-phase-stage-total')}: ${bars.join(', ')}${text('.in-phase-stage-former')}`;
	});
}

const open = async (body: string, path = 'map.md'): Promise<readonly [RunningApp, HTMLElement | undefined]> => {
	const app = await startApp({ ...garden, [path]: `---\ntitle: Formation Phase\ntags: [group-phase]\n---\n\`\`\`phase-map\n${body}\n\`\`\`\n` });
	const [block] = await app.openBlocks(path);
	return [app, block];
};

describe('the map of phases', () => {
	it('shows the phases in order, each with its notes by type, the host’s phase lit up', async () => {
		const [, block] = await open('', 'framework/group-phase/formation-phase.md');
		expect(stagesOf(block)).toEqual([
			'*Formation 4: pattern 2, practice 1, primitive 1',
			'Iteration 1: pattern 1, practice 0, primitive 01 note under the former name',
		]);
	});

	it('counts the types it is asked for, with what extends them', async () => {
		const [, block] = await open('type: primitive');
		expect(stagesOf(block).at(0)).toContain('primitive 2');
	});

	it('is a table where that is asked for', async () => {
		const [, block] = await open('view: matrix');
		const rows = [...(block?.querySelectorAll('tr') ?? [])].map((row) => [...row.children].map(({ textContent }) => textContent));
		expect(rows).toEqual([
			['Phase', 'pattern', 'practice', 'primitive', 'All'],
			['Formation', '2', '1', '1', '4'],
			['Iteration', '1', '0', '0', '1'],
		]);
	});

	it('follows a change, and keeps the stages', async () => {
		const [app, block] = await open('');
		const stage = block?.querySelector('.in-phase-stage');
		await app.host.app.vault.create('beds/pond.md', '---\ntype: pattern\nphase: formation\n---\n');
		await app.host.settle();
		expect(stagesOf(block).at(0)).toContain('Formation 5: pattern 3');
		expect(block?.querySelector('.in-phase-stage')).toBe(stage);
	});

	it('has a name for each bar that a screen reader can say', async () => {
		const [, block] = await open('');
		expect(block?.querySelector('.in-phase-bar-button')?.getAttribute('aria-label')).toBe('pattern 2, Formation Phase');
	});

	const mistakes: readonly (readonly [body: string, message: string])[] = [
		['vew: matrix', 'Line 1 “vew” is not an option of this block. Did you mean “view”?'],
		['view: table', 'Line 1 “view” is either stages or matrix, not “table”'],
		['facet: fase', 'Line 1 “fase” is not a facet of this vault. Did you mean “phase”?'],
		['facet: scale', 'This vault defines no scale.'],
	];
	it.each(mistakes)('says what is wrong with “%s”', async (body, message) => {
		const [, block] = await open(body);
		expect(block?.querySelector('.in-phase-mistakes li')?.textContent).toContain(message);
	});
});

describe('the block of findings', () => {
	const faulty = {
		...garden,
		'beds/odd.md': '---\ntitle: Odd bed\ntype: pattern\nphase: formatoin\n---\n```phase-lint\nrule: no-unknown-value\n```\n',
		'report.md': '```phase-lint\nfrom: beds\nrule: [no-former-name, no-unknown-value]\n```\n\n```phase-lint\nphase: iteration\nrule: no-former-name\n```\n\n```phase-lint\nrule: no-unkown-value\n```\n',
	};
	const messagesOf = (block: HTMLElement | undefined): readonly string[] =>
		[...(block?.querySelectorAll('.in-phase-finding-message') ?? [])].map(({ textContent }) => textContent);

	it('shows the findings of its own note', async () => {
		const app = await startApp(faulty);
		const [block] = await app.openBlocks('beds/odd.md');
		expect(messagesOf(block)).toEqual(['“formatoin” is not a phase; did you mean “formation”?']);
	});

	it('shows those of a folder, of a phase, and names a wrong rule', async () => {
		const app = await startApp(faulty);
		const [folder, phase, wrong] = await app.openBlocks('report.md');
		expect(messagesOf(folder)).toEqual(['“coordination” is now called “iteration”', '“formatoin” is not a phase; did you mean “formation”?']);
		expect(messagesOf(phase)).toEqual(['“coordination” is now called “iteration”']);
		expect(wrong?.textContent).toContain('“no-unkown-value” is not a rule. Did you mean “no-unknown-value”?');
	});

	it('drops a finding once it is put right', async () => {
		const app = await startApp(faulty);
		const [folder] = await app.openBlocks('report.md');
		const file = app.host.app.vault.getFileByPath('beds/odd.md');
		if (file === null) throw new Error('no note');
		await app.host.app.vault.process(file, (text) => text.replace('formatoin', 'formation'));
		await app.host.settle();
		expect(messagesOf(folder)).toEqual(['“coordination” is now called “iteration”']);
	});
});
