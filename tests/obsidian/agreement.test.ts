import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';
import { noteFromCache } from '../../src/core/note/from-cache';
import { noteFromText } from '../../src/core/note/from-text';
import { createHost, type Host } from '../host/host';
import { linksOf, startApp } from './app';
import { remarksOf } from './screen/blocks';

const vault = 'demo-vault';

const files: Readonly<Record<string, string>> = Object.fromEntries(
	readdirSync(vault, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(vault.length + 1))
		.map((path) => [path, readFileSync(`${vault}/${path}`, 'utf8')]),
);

const notes = Object.keys(files).filter((path) => path.endsWith('.md'));

/** What a command prints as JSON. */
async function ask<Answer>(...args: readonly string[]): Promise<Answer> {
	let printed = '';
	await main({ ...nodeMachine, arguments: [...args, '--format', 'json'], print: (text) => void (printed += text) });
	return JSON.parse(printed) as Answer;
}

describe('the metadata cache and the text of a note', () => {
	let host: Host;
	beforeAll(async () => {
		host = await createHost({ ...files });
	});

	it.each(notes)('say the same of %s', (path) => {
		const file = host.app.vault.getFileByPath(path);
		const cache = file === null ? null : host.app.metadataCache.getFileCache(file);
		if (cache === null) throw new Error('not indexed');
		const times = { created: 1, modified: 2, size: files[path]?.length ?? 0 };
		const fromText = noteFromText(path, files[path] ?? '', times);
		const fromCache = noteFromCache(path, cache, times);
		const { isFromCache: _, hasCode, hasComment, ...said } = fromCache ?? fromText;
		expect(fromText).toMatchObject(said);
		// Where code or a comment may stand, at the least.
		expect([hasCode || !fromText.hasCode, hasComment || fromCache !== undefined || !fromText.hasComment]).toEqual([
			true,
			true,
		]);
		// Only what the cache keeps nothing of is read again, and a note without properties that may have some unseen.
		const { state } = fromText.frontmatter;
		if (state !== 'absent') expect(fromCache === undefined).toBe(state === 'broken');
	});
});

describe('the plugin and the command line', async () => {
	const { terms } = await ask<{ terms: { name: string }[] }>('phases', vault);
	const cases = terms.flatMap(({ name }) => ['pattern', 'primitive'].map((type) => [name, type] as const));

	it('understand the same phases, in the same order', () => {
		expect(terms.map(({ name }) => name)).toEqual([
			'conversation',
			'formation',
			'organization',
			'iteration',
			'completion',
		]);
	});

	it.each(cases)(
		'list the same notes for %s and %s',
		async (phase, type) => {
			const { notes: listed } = await ask<{ notes: { title: string }[] }>(
				'list',
				vault,
				'--phase',
				phase,
				'--type',
				type,
			);
			const app = await startApp({ ...files, 'list.md': `\`\`\`phase-list\nphase: ${phase}\ntype: ${type}\n\`\`\`\n` });
			const [block] = await app.openBlocks('list.md');
			const remarks = remarksOf(block);
			const links = linksOf(block).slice(0, linksOf(block).length - linksOf(remarks).length);
			expect(links).toEqual(listed.map(({ title }) => title));
		},
		30_000,
	);

	it('find the same problems, in the same places', async () => {
		const fromFolder = await ask<{ findings: unknown[] }>('check', vault);
		const app = await startApp(files);
		const inApp = await app.plugin.api?.check();
		expect(inApp?.findings).toEqual(fromFolder.findings);
	}, 30_000);
});
