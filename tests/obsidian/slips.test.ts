import { expect, it } from 'vitest';
import { garden, startApp } from './app';
import { findAll, textOf } from './screen/seen';

const fence = '```';

it('says above a block with a slip in its name what was most likely meant, and leaves other code alone', async () => {
	const app = await startApp({
		...garden,
		'page.md': `${fence}phase-patern\nphase: formation\n${fence}\n\n${fence}js\nphase();\n${fence}\n\n${fence}\nphase-patern\n${fence}\n`,
	});
	const { containerEl } = await app.host.openNote('page.md', { mode: 'preview' });
	await app.host.settle();
	const said = 'No block is called “phase-patern”; did you mean “phase-patterns”?';
	expect(findAll(containerEl, { role: 'group' }).map(textOf)).toEqual([said]);
	expect(textOf(containerEl)).toContain('phase: formation');
});
