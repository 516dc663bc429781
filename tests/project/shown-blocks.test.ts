import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeMachine } from '../../src/cli/node';
import { openVault } from '../../src/cli/open-vault';
import { findRegions, isEdited } from '../../src/core/snapshot/region';
import { checkDocument } from '../../src/core/lint/check-document';
import { chooseRules } from '../../src/core/lint/engine';
import { rules } from '../../src/core/lint/rules/index';
import { findCommentSuppressions, findPropertySuppressions } from '../../src/core/lint/suppression';
import { noteFromText } from '../../src/core/note/from-text';
import { namesOf, propertiesOf } from '../../src/core/note/properties';
import { askBlock } from '../../src/core/query/ask';
import { blockLanguages, findMeantBlock, listBlocks, type BlockLanguage } from '../../src/core/query/query';
import { runQuery } from '../../src/core/query/run';
import { parseSettings } from '../../src/core/settings/settings';
import { matchValue } from '../../src/core/vocabulary/match';
import { inEnglish } from '../said';
import { allPages, codeSpansOf, fencesOf, host, pages, readPage, type Fence } from './documentation';

const { index } = openVault(nodeMachine, 'demo-vault');
const fences = allPages.flatMap((page) => fencesOf(page));
const ruleIds = rules.map(({ id }) => id);

/** Names of blocks with a slip in them, by which a page shows what comes of it. */
const shownAsWrong: readonly string[] = ['phase-patern'];

/** Those in one language, with what names a test of them. */
function fencesIn(...languages: readonly string[]): readonly (readonly [string, string, Fence])[] {
	return fences
		.filter(({ language }) => languages.includes(language))
		.map((fence) => [fence.page, fence.body.split('\n')[0] ?? '', fence]);
}

function noteOf(text: string): ReturnType<typeof noteFromText> {
	return noteFromText('x.md', text, { created: 0, modified: 0 });
}

/** What a check says of a text that stands in a note of the demo vault. */
function sayOf(text: string): readonly string[] {
	const found = checkDocument(index, chooseRules(index.settings, ['valid-block', 'readable-lists']), host, text);
	return found.map(({ message }) => inEnglish(message));
}

describe('the blocks that the documentation shows', () => {
	it('are there', () => {
		const shown = new Set(fences.map(({ language }) => language));
		expect(blockLanguages.filter((language) => !shown.has(language))).toEqual([]);
	});

	it.each(fencesIn(...blockLanguages))('have no slip (%s, %j)', (_page, _line, { language, body }) => {
		expect(sayOf(`\`\`\`${language}\n${body}\n\`\`\`\n`)).toEqual([]);
	});

	it.each(fencesIn(...Object.keys(listBlocks)))(
		'ask for what there is (%s, %j)',
		(_page, _line, { language, body }) => {
			const asked = askBlock(index, body, language as BlockLanguage, host);
			if (!asked.isOk) throw new Error('It has a slip');
			expect(asked.value.notices).toEqual([]);
			expect(runQuery(index, asked.value).unknownTypes).toEqual([]);
		},
	);

	it('are named without a slip', () => {
		const languages = fences.map(({ language }) => language);
		expect(languages.filter((language) => findMeantBlock(language) !== undefined)).toEqual([]);
		const named = allPages.flatMap(codeSpansOf).filter((span) => /^phase-[a-z]+$/.test(span));
		const slips = named.filter((name) => findMeantBlock(name) !== undefined);
		expect(slips.filter((name) => !shownAsWrong.includes(name))).toEqual([]);
	});

	it('would be found with a slip', () => {
		expect(sayOf('```phase-list\nfase: iteration\n```\n')).toHaveLength(1);
		expect(sayOf('```phase-list\nphase: iteration\nfrom: libary\n```\n')).toHaveLength(1);
		expect(sayOf('```phase-paterns\n```\n')).toHaveLength(1);
	});
});

describe('the snapshots that the documentation shows', () => {
	const shown = fencesIn('markdown').filter(([, , { body }]) => body.includes('%% in-phase phase-'));

	it.each(shown)('are read, with a list as it was written (%s, %j)', (_page, _line, { body }) => {
		const { regions, faults } = findRegions(body);
		expect(faults).toEqual([]);
		expect(regions).toHaveLength(1);
		expect(regions.filter(isEdited)).toEqual([]);
		expect(sayOf(body)).toEqual([]);
	});

	it('are there', () => {
		expect(shown.length).toBeGreaterThan(1);
	});
});

describe('the properties that the documentation shows', () => {
	const shown = fencesIn('yaml').filter(([page, , { body }]) => pages.includes(page) && body.startsWith('---\n'));

	it.each(shown)('are read (%s, %j)', (_page, _line, { body }) => {
		expect(noteOf(`${body}\n`).frontmatter.state).toBe('read');
	});

	it('silence rules that there are', () => {
		const texts = fences.filter(({ page }) => pages.includes(page)).map(({ body }) => `${body}\n`);
		const silenced = texts.flatMap((text) => [
			...findCommentSuppressions(text, 0),
			...findPropertySuppressions(noteOf(text)),
		]);
		const named = silenced.flatMap(({ rules: ids }) => [...(ids ?? [])]);
		expect(named.length).toBeGreaterThan(2);
		expect(named.filter((id) => !ruleIds.includes(id))).toEqual([]);
	});

	it('say truly how values are read', () => {
		const lines = fencesOf('docs/vocabulary.md')
			.flatMap(({ body }) => body.split('\n'))
			.filter((line) => line.startsWith('phase: '));
		const [phase] = index.vocabulary.facets;
		const said = lines.map((line) =>
			namesOf(propertiesOf(noteOf(`---\n${line}\n---\n`)), 'phase').map(({ text }) =>
				(phase === undefined ? [] : matchValue(phase, text)).map(({ term }) => term.name),
			),
		);
		expect(said).toEqual(lines.map(() => [['iteration']]));
		expect(lines.length).toBeGreaterThan(5);
	});
});

describe('the settings that the documentation shows', () => {
	const shown = fencesIn('json').filter(([, , { body }]) => body.includes('"version"'));

	it('are there', () => {
		expect(shown.length).toBeGreaterThan(2);
	});

	it.each(shown)('are read (%s, %j)', (_page, _line, { body }) => {
		const parsed = parseSettings(JSON.parse(body));
		if (!parsed.isOk) throw new Error(parsed.fault.mistakes.map(inEnglish).join('\n'));
		const { rules: severities, overrides, ignored } = parsed.value;
		const named = [
			...Object.keys(severities),
			...overrides.flatMap((one) => Object.keys(one.rules)),
			...ignored.map(({ rule }) => rule),
		];
		expect(named.filter((id) => !ruleIds.includes(id))).toEqual([]);
	});
});

describe('the page for themes', () => {
	const page = readPage('docs/themes.md');
	const styles = readdirSync('styles')
		.map((name) => readPage(`styles/${name}`))
		.join('\n');

	it('names classes that there are', () => {
		const sources = readdirSync('src/obsidian', { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => readPage(`src/obsidian/${name}`))
			.join('\n');
		const named = [...page.matchAll(/\.(in-phase[\w-]*)/g)].map(([, name = '']) => name);
		expect(named.length).toBeGreaterThan(20);
		expect(named.filter((name) => !new RegExp(`['"\` ]${name}['"\` ]`).test(sources))).toEqual([]);
	});

	it('names variables that the styles use', () => {
		const named = [...page.matchAll(/`(--[\w-]+)`/g)].map(([, name = '']) => name);
		expect(named.length).toBeGreaterThan(15);
		expect(named.filter((name) => !styles.includes(`var(${name}`))).toEqual([]);
	});
});
