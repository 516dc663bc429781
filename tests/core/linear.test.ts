import { describe, expect, it } from 'vitest';
import { findRegions } from '../../src/core/snapshot/region';
import { findBlocks } from '../../src/core/snapshot/live-blocks';
import { readBody } from '../../src/core/body/read-body';
import { findSite } from '../../src/core/complete/site';
import { readInlineFields } from '../../src/core/dataview/inline-fields';
import { parseQuery } from '../../src/core/dataview/parse-query';
import { parseScript } from '../../src/core/dataview/parse-script';
import { longestYaml } from '../../src/core/depth';
import { checkNote, chooseRules } from '../../src/core/lint/engine';
import { findCommentSuppressions } from '../../src/core/lint/suppression';
import { findCanvasLinks } from '../../src/core/links/canvas-links';
import { findNoteLinks } from '../../src/core/links/note-links';
import { readFrontmatter } from '../../src/core/note/frontmatter';
import { readOutline } from '../../src/core/note/outline';
import { recoverProperties } from '../../src/core/note/recovery';
import { readPlainYaml } from '../../src/core/note/plain-yaml';
import { parseOptions } from '../../src/core/query/parse-options';
import { parseBaseline } from '../../src/core/report/baseline';
import { cutExcerpt } from '../../src/core/lint/excerpt';
import { drawExcerpt } from '../../src/core/report/excerpt';
import { renderPatch } from '../../src/core/report/patch';
import { toLine } from '../../src/core/report/terminal';
import { parseSettingsText } from '../../src/core/settings/settings-text';
import { splitValues } from '../../src/core/vocabulary/remark';
import { readTitle } from '../../src/core/vocabulary/title';
import { keyOf, withoutPictures } from '../../src/core/vocabulary/key';
import { subtypesOf } from '../../src/core/vocabulary/type-tree';
import { inEnglish } from '../said';
import { countSteps } from './steps';
import { fivePhases, noteOf, vaultOf, type Files } from './vault';

const index = vaultOf(fivePhases);
const ruleSet = chooseRules(index.settings);

/** All that reads what an author writes. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
	'a note': (text) => noteOf('a.md', text),
	'a note whose frontmatter it is': (text) => readFrontmatter(`---\n${text}\n---\n`),
	'a note whose frontmatter is broken by it': (text) => readFrontmatter(`---\n"a: b\n${text}\n---\n`),
	'a note whose value it is': (text) => readFrontmatter(`---\na: ${text}\u2028\n---\n`),
	'a note whose item it is': (text) => readFrontmatter(`---\n"a: b\na:\n  - ${text}\u2028\n---\n`),
	'a body': (text) => findNoteLinks(text, readBody(text, 0)),
	'a body behind a letter': (text) => readBody(`x\n${text}\`\n`, 0),
	'a body in a quote': (text) => readBody(`> ${text}\n> ${text}`, 0),
	'a body in a list': (text) => readBody(`- ${text}\n  ${text}`, 0),
	'frontmatter that is recovered': recoverProperties,
	'plain frontmatter': (text) => readPlainYaml(`a: ${text}\n`),
	'the snapshots of a note': (text) => findRegions(`%% in-phase \`\`\`phase-list${text}\n%%\n${text}\n%% /in-phase %%`),
	'the blocks of a note': (text) => findBlocks(`\`\`\`phase-list ${text}\u2028\n${text}\n\`\`\``),
	'the inline fields of a note': readInlineFields,
	'the comments of a note': (text) => findCommentSuppressions(text, 0),
	'a query': (text) => parseQuery(`LIST FROM ${text} WHERE ${text}`),
	'a script': (text) => parseScript(`dv.list(${text})`),
	'the options of a block': (text) => parseOptions(text, 'phase-list', ['phase']),
	'a line at the cursor': (text) => findSite({ above: [text], line: `a: ${text}`, column: text.length + 3 }),
	'a canvas': (text) => findCanvasLinks(JSON.stringify({ nodes: [{ type: 'text', text }] })),
	'what may be no canvas': findCanvasLinks,
	'a baseline': parseBaseline,
	settings: parseSettingsText,
	'what a text enumerates': readOutline,
	'values between commas': splitValues,
	'a title': (text) => readTitle(`1 ${text}x`, 'Phase'),
	'a key': (text) => withoutPictures(keyOf(`x${text}x`)),
	'a line for a terminal': toLine,
	'an excerpt': (text) => {
		const excerpt = cutExcerpt(text, 0, { from: 1, to: text.length });
		return excerpt === undefined ? undefined : drawExcerpt(excerpt, 80);
	},
	'a patch': (text) => renderPatch({ path: 'a.md', before: text, after: `${text}x` }),
	'a note that is checked': (text) => {
		const note = noteOf('a.md', text);
		return checkNote(index, note, ruleSet, text);
	},
	'a note whose values are checked': (text) => {
		const whole = `---\nphase:\n- ${text}\n---\n`;
		return checkNote(index, noteOf('a.md', whole), ruleSet, whole);
	},
};

/** What is repeated: the marks of all that is read, alone and with what they need to begin something. */
const parts = [
	...['~', '`', '```', '*', '_', '__a', '[', '[[', '[[a|', '![', '](', '[a](', '(', ')', '{', '}', '<', '<a ', '<!--'],
	...['<?', '<![CDATA[', '%%', '$', '$$', '|', '|-', '> ', '- ', '1. ', '# ', '#a', '#a ', '\\', '&', '&amp;', '^'],
	...[' ', '\t', '\u2028', '\u00a0', '"', "'", '""', ':', ': ', '::', 'a: ', 'a:: b ', '[a:: b]', ',', ', ', '- -'],
	...['{{', '<%', '=>', '0', '0.', '..', '-', '🌱', '\u200d', '/', '//', '"a" or ', '!', '?', '@', '\r', 'a, ', ' #'],
	...['\n', '\n\n', '\na', '- a\n', 'a: b\n', '> a\n', '>\n', '```\n', '~~~\n', '# a\n', '|a|\n', '---\n', '***\n'],
	...['[a]: b\n', '%%\n', '%% in-phase\n', '%% in-phase phase-list\n', '\ta\n', ' a:\n', '- formation\n', '"a\n'],
	...['[x]\n\n[x]: y\n', '<div>\n', '\\\n', '  - a\n', '? a\n', '&a b\n', '!!str a\n', '$$\n', '[^a]: b\n', '\r\n'],
];

describe('time', () => {
	it.each(Object.entries(readers))('to read %s grows with its length', (_, read) => {
		const tooMany = parts.flatMap((part) => {
			const [few, many] = [150, 600].map((count) => {
				const text = part.repeat(count);
				return countSteps(() => read(text));
			});
			return many !== undefined && few !== undefined && many > 5 * few + 80_000
				? [`${JSON.stringify(part)}: ${few}, ${many}`]
				: [];
		});
		expect(tooMany).toEqual([]);
	});

	it('to find what extends a type grows with the number of types', () => {
		const stepsOf = (count: number): number => {
			const chain: Files = Object.fromEntries(
				Array.from({ length: count }, (_, at) => [`tools/types/t${at}.md`, `---\nextends: t${at + 1}\n---\n`]),
			);
			const { types } = vaultOf(chain);
			return countSteps(() => subtypesOf(types, `t${count}`));
		};
		expect(stepsOf(1200)).toBeLessThan(5 * stepsOf(300));
	});

	it('is not spent on YAML that is too long for its parser, which is said', () => {
		const read = readFrontmatter(`---\n{${'k: 1, '.repeat(longestYaml)}}\n---\n`);
		if (read.state !== 'broken') throw new Error('it was read');
		expect(inEnglish(read.problem.message)).toBe(
			'The properties are longer than 100,000 characters, so none of them is read',
		);
		expect(countSteps(() => parseOptions('a: b\n'.repeat(longestYaml), 'phase-list', []))).toBeLessThan(
			20 * longestYaml,
		);
	});
});
