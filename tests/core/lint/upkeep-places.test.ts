import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRules, type Finding } from '../../../src/core/lint/engine';
import { LintState } from '../../../src/core/lint/lint-state';
import { checkAtOnce, checkVault } from '../../../src/core/lint/pump';
import { framework, noteOf, vaultOf, type Files } from '../vault';
import { runsOf } from '../../runs';

const fence = '```';

/** Links and blocks whose findings hang on which notes and folders there are. */
const begin: Files = {
	...framework,
	'links.md': '[[coordination-phase]] [[scale/network]] [x](framework/group-phase/formation.md) [[old/group-phase/it]]',
	'blocks.md': `${fence}phase-list\nphase: coordination\nfrom: [library, library/deep, "*/deep", "lib*/*.md"]\nexclude: [old, library/b.md]\ncolumns: [titel, autor]\n${fence}\n`,
	'published.md': `---\npublish: true\n---\n${fence}phase-list\nphase: formation\n${fence}\nConversation → Formation → Completion\n`,
};

const paths = [
	'coordination-phase.md',
	'scale/network.md',
	'drafts/coordination-phase.md',
	'library/deep/a.md',
	'library/b.md',
	'Old/c.md',
	'framework/group-phase/formation.md',
	'framework/group-phase/iteration.md',
	'other/it.md',
];

const event = fc.record({
	kind: fc.constantFrom('set', 'set', 'remove', 'rename'),
	path: fc.constantFrom(...paths),
	to: fc.constantFrom(...paths),
	text: fc.constantFrom(
		'Text.',
		'---\ntitle: Iteration Phase\ntags: [group-phase]\n---\n',
		'[[coordination-phase]]',
		'---\nAuthor: x\n---\n',
		'---\nautor: x\n---\n',
		'---\nphase: formation\n---\n',
		'---\nphase: formation\npublish: true\n---\n',
	),
});

function sorted(findings: readonly Finding[]): readonly string[] {
	return findings.map((finding) => JSON.stringify(finding)).sort();
}

describe('findings about links and blocks', () => {
	it('are after any changes those of a vault that is checked afresh', () => {
		fc.assert(
			fc.property(fc.array(event, { maxLength: 10 }), (events) => {
				const texts = new Map(Object.entries(begin));
				const index = vaultOf(begin);
				const active = chooseRules(index.settings, [
					'no-stale-link',
					'valid-block',
					'published-list',
					'complete-index',
				]);
				const state = new LintState(index, active);
				index.onChange((change) => state.accept(change));
				const settle = (): void => {
					checkAtOnce(state, (path) => texts.get(path));
				};
				settle();
				for (const { kind, path, to, text } of events) {
					const known = index.find(path);
					const before = texts.get(path);
					if (kind === 'set') {
						texts.set(path, text);
						index.set(noteOf(path, text));
					} else if (known !== undefined && before !== undefined && path !== to) {
						texts.delete(path);
						if (kind === 'rename') texts.set(to, before);
						if (kind === 'rename') index.rename(path, { ...known, path: to });
						else index.remove(path);
					}
					settle();
				}
				expect(sorted(state.findings())).toEqual(sorted(checkVault(index, active, (path) => texts.get(path))));
			}),
			runsOf(150),
		);
	});
});
