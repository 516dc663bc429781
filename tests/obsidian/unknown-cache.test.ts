import type { CachedMetadata } from 'obsidian';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VaultIndex } from '../../src/core/index/vault-index';
import { chooseRules } from '../../src/core/lint/engine';
import { LintState } from '../../src/core/lint/lint-state';
import { checkAtOnce } from '../../src/core/lint/pump';
import { noteFromCache } from '../../src/core/note/from-cache';
import { noteFromText } from '../../src/core/note/from-text';
import { defaultSettings } from '../../src/core/settings/settings';
import { emptyVaultConfig } from '../../src/core/settings/vault-config';
import { readMetadata } from '../host/note-metadata';

const times = { created: 0, modified: 0 };

const wrong = '---\ntype: pattern\nphase: [one, one]\n---\n';
const badBlock = '```phase-list\nphaze: one\n```\n';

/** Notes of which nobody knows how the app has them, by their kinds. */
const files: Readonly<Record<string, string>> = {
	'phases/one.md': '---\ntype: phase\n---\nThe first.\n',
	'phases/two.md': '---\ntype: phase\n---\nThe second.\n',
	'good.md': '---\ntype: pattern\nphase: [one]\n---\nText\n',
	'also.md': '---\ntype: pattern\nphase: [two]\n---\nText\n',
	'wrong.md': `${wrong}Text\n`,
	'silent.md': `${wrong}%% in-phase-disable no-duplicate-value %%\n`,
	'silent behind a text.md': `${wrong}Said %% in-phase-disable %% aloud.\n`,
	'silent in a list.md': `${wrong}- one %% in-phase-disable %%\n- two\n`,
	'silent over lines.md': `${wrong}%%\n\n%% in-phase-disable %%\n\n%%\n`,
	'crlf.md': `${wrong}Text #one\n\n%% in-phase-disable %%\n`.replaceAll('\n', '\r\n'),
	'broken.md': '---\nphase: one: two\n---\n# Text\n',
	'empty.md': '---\n---\n# Text\n',
	'unclosed properties.md': '---\nphase: one\n\n# Text\n',
	'unclosed fence.md': 'Text\n\n```phase-list\nphaze: one\n',
	'block.md': `Text\n\n${badBlock}`,
	'block in a list.md': `- one\n\n  ${badBlock.trimEnd().replaceAll('\n', '\n  ')}\n- two\n`,
	'block in a callout.md': `> [!note]\n> ${badBlock.trimEnd().replaceAll('\n', '\n> ')}\n`,
	'emoji.md': `${wrong}#one #🌱 #seed🌱\n`,
	'link.md': '---\ntype: pattern\nphase: [[one]]\n---\nText\n',
	'links.md': '---\ntype: pattern\nphase: [[no such]]\n---\nText\n',
};

type Twist = (cache: CachedMetadata, text: string) => CachedMetadata;

const withoutSections =
	(kind: string): Twist =>
	(cache) => ({ ...cache, sections: (cache.sections ?? []).filter(({ type }) => type !== kind) });

const asParagraphs =
	(kind: string): Twist =>
	(cache) => ({
		...cache,
		sections: (cache.sections ?? []).map((one) => (one.type === kind ? { ...one, type: 'paragraph' } : one)),
	});

const moved = (by: (offset: number) => number): ((cache: CachedMetadata) => CachedMetadata) => {
	const move = (key: string, value: unknown): unknown =>
		(key === 'offset' || key === 'col') && typeof value === 'number' ? by(value) : value;
	return (cache) => JSON.parse(JSON.stringify(cache, move)) as CachedMetadata;
};

const twists: Readonly<Record<string, Twist>> = {
	'no comment sections': withoutSections('comment'),
	'comments as paragraphs': asParagraphs('comment'),
	'fences as paragraphs': asParagraphs('code'),
	'callouts as quotes': (cache) => ({
		...cache,
		sections: (cache.sections ?? []).map((one) => (one.type === 'callout' ? { ...one, type: 'blockquote' } : one)),
	}),
	'kinds that nobody has seen': (cache) => ({
		...cache,
		sections: (cache.sections ?? []).map((one) => (one.type === 'code' ? { ...one, type: 'element' } : one)),
	}),
	'no yaml section': withoutSections('yaml'),
	'no sections where frontmatter is not read': (cache) =>
		cache.frontmatter === undefined ? { ...cache, sections: [] } : cache,
	'a comment section too many': (cache) => ({
		...cache,
		sections: (cache.sections ?? []).map((one) => (one.type === 'heading' ? { ...one, type: 'comment' } : one)),
	}),
	'frontmatter that is null': (cache) =>
		cache.frontmatter === undefined
			? (JSON.parse(JSON.stringify({ ...cache, frontmatter: null })) as CachedMetadata)
			: cache,
	'frontmatter that is empty': (cache) => (cache.frontmatter === undefined ? { ...cache, frontmatter: {} } : cache),
	'line ends that count once': (cache, text) =>
		text.includes('\r') ? moved((at) => Math.max(0, at - 4))(cache) : cache,
	'tags without emoji': (cache) => ({
		...cache,
		tags: (cache.tags ?? []).filter(({ tag }) => !/\p{Extended_Pictographic}/u.test(tag)),
	}),
	'tags cut before emoji': (cache) => ({
		...cache,
		tags: (cache.tags ?? []).map((one) => ({ ...one, tag: one.tag.replace(/\p{Extended_Pictographic}.*/u, '') })),
	}),
};

/** What is found, and which notes say a phase. */
function answersOf(twist: Twist | undefined): object {
	const index = new VaultIndex(defaultSettings, emptyVaultConfig);
	for (const [path, text] of Object.entries(files)) {
		const size = text.length;
		const cached = twist && noteFromCache(path, twist(readMetadata(text), text), { ...times, size });
		index.set(cached ?? noteFromText(path, text, { ...times, size }));
	}
	const state = new LintState(index, chooseRules(index.settings));
	const stop = index.onChange((change) => state.accept(change));
	checkAtOnce(state, (path) => files[path]);
	stop();
	const says = (term: string): string[] =>
		[...index.notes()]
			.filter(({ frontmatter }) => JSON.stringify(frontmatter).includes(`"${term}"`))
			.map(({ path }) => path)
			.sort();
	return { findings: state.findings(), one: says('one'), two: says('two') };
}

describe('what nobody knows of the metadata cache', () => {
	const fromText = answersOf(undefined);

	it('is looked at in notes in which something is found, and in some in which nothing is', () => {
		const found = JSON.stringify(fromText);
		for (const path of ['wrong.md', 'broken.md', 'block.md', 'unclosed fence.md', 'block in a list.md'])
			expect(found).toContain(`"path":"${path}"`);
		for (const path of ['silent.md', 'crlf.md', 'silent in a list.md', 'silent behind a text.md'])
			expect(found).not.toContain(`"path":"${path}"`);
	});

	it('matters to nothing where the cache is as the stand-in has it', () => {
		expect(answersOf((cache) => cache)).toEqual(fromText);
	});

	it.each(Object.entries(twists))('matters to nothing: %s', (_, twist) => {
		expect(answersOf(twist)).toEqual(fromText);
	});

	it('matters to nothing, several at once', () => {
		fc.assert(
			fc.property(fc.subarray(Object.values(twists)), (some) => {
				const all: Twist = (cache, text) => some.reduce((one, twist) => twist(one, text), cache);
				expect(answersOf(all)).toEqual(fromText);
			}),
			{ numRuns: 20, seed: 7 },
		);
	});
});
