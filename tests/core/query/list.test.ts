import { describe, expect, it } from 'vitest';
import type { VaultIndex } from '../../../src/core/index/vault-index';
import { askBlock, listTerm, tallyTerm } from '../../../src/core/query/ask';
import type { BlockLanguage } from '../../../src/core/query/query';
import type { ListQuery } from '../../../src/core/query/resolve';
import { runQuery, type List } from '../../../src/core/query/run';
import { definition, facetOf, fivePhases, framework, note, noteOf, termOf, vaultOf, type Files } from '../vault';
import { inEnglish, spoken } from '../../said';

function ask(index: VaultIndex, source: string, language: BlockLanguage = 'phase-list', host?: string): ListQuery {
	const query = askBlock(index, source, language, host);
	if (!query.isOk) throw new Error(query.fault.map(({ message }) => inEnglish(message)).join('; '));
	return query.value;
}

function list(files: Files, source: string, language?: BlockLanguage, host?: string): List {
	const index = vaultOf(files);
	return runQuery(index, ask(index, source, language, host));
}

/** The paths of a list, in order. */
function pathsOf(files: Files, source: string, language?: BlockLanguage, host?: string): readonly string[] {
	return list(files, source, language, host).rows.map((row) => row.note.path);
}

function mistakesOf(
	files: Files,
	source: string,
	language: BlockLanguage = 'phase-patterns',
	host?: string,
): readonly unknown[] {
	const query = askBlock(vaultOf(files), source, language, host);
	return query.isOk
		? []
		: query.fault.map(({ message, line, nearest }) => [
				inEnglish(message),
				line,
				...(nearest === undefined ? [] : [nearest]),
			]);
}

const pattern = (phase: string, more = ''): string =>
	note(`type: pattern\nphase: ${phase}${more === '' ? '' : `\n${more}`}`);

describe('a list of a phase', () => {
	it.each<[string, string]>([
		['a list', 'phase: [formation, iteration]'],
		['a text', 'phase: iteration'],
		['a text with commas', 'phase: formation, iteration'],
		['another key', 'PHASE: iteration'],
		['capitals', 'phase: Iteration'],
		['the label', 'phase: Iteration Phase'],
		['a tag', 'phase: "#iteration"'],
		['a link', 'phase: "[[iteration]]"'],
		['a link without quotes', 'phase: [[iteration]]'],
		['links without quotes in a list', 'phase:\n  - [[formation]]\n  - [[iteration]]'],
		['a Markdown link', 'phase: "[Iteration](framework/group-phase/iteration.md)"'],
		['a former name', 'phase: coordination'],
		['a tab in the text', 'phase: "iteration\\t"'],
	])('has a note that says it by %s', (_, yaml) => {
		expect(
			pathsOf({ ...framework, 'a.md': note(`type: pattern\n${yaml}`) }, 'phase: iteration', 'phase-patterns'),
		).toEqual(['a.md']);
	});

	it.each<[string, string]>([
		['another phase', 'phase: formation'],
		['a longer word with the name in it', 'phase: pre-iteration'],
		['the name in another property', 'phases: iteration\nscale: iteration'],
		['a map', 'phase: { iteration: true }'],
		['nothing', 'phase:'],
	])('has not a note that says %s', (_, yaml) => {
		expect(
			pathsOf({ ...framework, 'a.md': note(`type: pattern\n${yaml}`) }, 'phase: iteration', 'phase-patterns'),
		).toEqual([]);
	});

	it('has not a note that says it by an inline field or a tag in its body alone', () => {
		const files = { ...framework, 'a.md': note('type: pattern', 'phase:: iteration\n\n#phase/iteration\n') };
		expect(pathsOf(files, 'phase: iteration', 'phase-patterns')).toEqual([]);
	});

	it('means the same whether its phase is a text or a list', () => {
		const files = { ...framework, 'a.md': pattern('formation'), 'b.md': pattern('[completion]') };
		expect(pathsOf(files, 'phase: formation')).toEqual(['a.md']);
		expect(pathsOf(files, 'phase: [formation]')).toEqual(['a.md']);
		expect(pathsOf(files, 'phase: [formation, completion]')).toEqual(['a.md', 'b.md']);
	});

	it('has each note once, however often it says it', () => {
		expect(
			pathsOf({ ...framework, 'a.md': pattern('[iteration, Iteration, coordination]') }, 'phase: iteration'),
		).toEqual(['a.md']);
	});

	it('has notes that say a date, a number or a link among their phases, and does not stumble', () => {
		const files = {
			...framework,
			'a.md': pattern('[2024-01-01, 3, iteration]'),
			'b.md': pattern('2024-01-01'),
			'c.md': pattern('true'),
		};
		expect(pathsOf(files, 'phase: iteration', 'phase-primitives')).toEqual([]);
		expect(pathsOf(files, 'phase: iteration', 'phase-patterns')).toEqual(['a.md']);
	});

	it('says how a note says it, and what it says', () => {
		const files = {
			...framework,
			'a.md': pattern('organisation'),
			'b.md': pattern('[Coordination, organization]'),
			'c.md': pattern('"[[Organization Phase]]"'),
		};
		const rows = list(files, 'phase: [organization, iteration]').rows.map(({ match, said, terms }) => [
			match,
			said,
			terms,
		]);
		expect(rows).toEqual([
			['alternative', 'organisation', ['organization']],
			['exact', undefined, ['iteration', 'organization']],
			['exact', undefined, ['organization']],
		]);
		expect(list(files, 'phase: iteration').rows.map(({ match, said }) => [match, said])).toEqual([
			['former', 'Coordination'],
		]);
	});

	it('has the notes of both sides while a rename is half done', () => {
		const files = {
			...framework,
			'x/coordination.md': definition('Coordination Phase'),
			'a.md': pattern('coordination'),
			'b.md': pattern('iteration'),
		};
		expect(pathsOf(files, 'phase: iteration', 'phase-patterns')).toEqual(['a.md', 'b.md']);
		expect(pathsOf(files, 'phase: coordination', 'phase-patterns')).toEqual(['a.md']);
	});

	it('has the notes of a phase that was renamed by its definition', () => {
		const files = {
			'a.md': definition('Delivery Phase', 'formerly: [completion]'),
			'b.md': pattern('completion'),
			'c.md': pattern('delivery'),
		};
		expect(list(files, 'phase: delivery', 'phase-patterns').rows.map((row) => [row.note.path, row.match])).toEqual([
			['b.md', 'former'],
			['c.md', 'exact'],
		]);
	});

	it('shows a title, else the file name', () => {
		const files = {
			...framework,
			'a b.md': pattern('formation'),
			'c.md': pattern('formation', 'title: "Pipes | and ]] brackets"'),
			'd.md': pattern('formation', 'title: 2024'),
		};
		expect(list(files, 'phase: formation', 'phase-patterns').rows.map(({ title }) => title)).toEqual([
			'2024',
			'a b',
			'Pipes | and ]] brackets',
		]);
	});
});

describe('a list of a type', () => {
	const types = {
		'tools/types/practice.md': note('extends: primitive'),
		'tools/types/ritual.md': note('extends: practice'),
	};
	const files = {
		...framework,
		...types,
		'pattern.md': pattern('formation'),
		'primitive.md': note('type: primitive\nphase: formation'),
		'practice.md': note('type: [practice]\nphase: [formation]'),
		'ritual.md': note('type: Ritual\nphase: formation'),
		'both.md': note('type: link, pattern\nphase: formation'),
		'link.md': note('type: "[[tools/types/primitive|p]]"\nphase: formation'),
		'untyped.md': note('phase: formation'),
		'other.md': note('type: primitive\nphase: completion'),
	};

	it.each<[string, BlockLanguage, readonly string[]]>([
		['phase: formation', 'phase-patterns', ['both.md', 'pattern.md']],
		['phase: formation', 'phase-primitives', ['link.md', 'practice.md', 'primitive.md', 'ritual.md']],
		['phase: formation\nsubtypes: false', 'phase-primitives', ['link.md', 'primitive.md']],
		['phase: formation\ntype: practice', 'phase-list', ['practice.md', 'ritual.md']],
		['phase: formation\ntype: [pattern, "#ritual"]', 'phase-list', ['both.md', 'pattern.md', 'ritual.md']],
		[
			'phase: formation',
			'phase-list',
			['both.md', 'link.md', 'pattern.md', 'practice.md', 'primitive.md', 'ritual.md', 'untyped.md'],
		],
	])('%j in %s', (source, language, expected) => {
		expect(pathsOf(files, source, language)).toEqual(expected);
	});

	it('that no note has is named, with the nearest that there is', () => {
		expect(list(files, 'phase: formation\ntype: [practise, zebra]').unknownTypes).toEqual([
			{ type: 'practise', nearest: 'practice' },
			{ type: 'zebra', nearest: undefined },
		]);
	});

	it('that only a type note or only a note knows is known', () => {
		expect(list(files, 'phase: formation\ntype: [ritual, pattern]').unknownTypes).toEqual([]);
		expect(
			list({ ...framework, 'drafts/a.md': note('type: rite') }, 'phase: formation\ntype: rite').unknownTypes,
		).toEqual([{ type: 'rite', nearest: undefined }]);
	});
});

describe('where a list looks', () => {
	const files = {
		...framework,
		'notes/a.md': pattern('formation'),
		'notes/deep/b.md': pattern('formation'),
		'notesbook/c.md': pattern('formation'),
		'drafts/d.md': pattern('formation'),
		'Templates/e.md': pattern('formation'),
		'tools/f.md': pattern('formation'),
		'own/drafts/g.md': pattern('formation'),
	};

	it.each<[string, readonly string[]]>([
		['phase: formation', ['notes/a.md', 'notes/deep/b.md', 'notesbook/c.md', 'own/drafts/g.md']],
		['phase: formation\nfrom: notes', ['notes/a.md', 'notes/deep/b.md']],
		['phase: formation\nfrom: /Notes/', ['notes/a.md', 'notes/deep/b.md']],
		['phase: formation\nfrom: [notes/deep, own]', ['notes/deep/b.md', 'own/drafts/g.md']],
		['phase: formation\nexclude: notes', ['notesbook/c.md', 'own/drafts/g.md']],
		['phase: formation\nfrom: notes\nexclude: [notes/deep]', ['notes/a.md']],
		['phase: formation\nfrom: drafts', ['drafts/d.md']],
		['phase: formation\nfrom: [Drafts, notes/deep]', ['notes/deep/b.md', 'drafts/d.md']],
		['phase: formation\nfrom: templates\ntype: pattern', ['Templates/e.md']],
		['phase: formation\nfrom: drafts\ntype: primitive', []],
		['phase: formation\nfrom: drafts\nexclude: drafts', []],
		['phase: completion\nfrom: drafts', []],
		['phase: formation\nfrom: /', ['notes/a.md', 'notes/deep/b.md', 'notesbook/c.md', 'own/drafts/g.md']],
		['phase: formation\nfrom: nowhere', []],
		['phase: formation\nfrom: "*/deep"', ['notes/deep/b.md']],
		['phase: formation\nfrom: **/deep', ['notes/deep/b.md']],
		['phase: formation\nfrom: [own, */deep]', ['notes/deep/b.md', 'own/drafts/g.md']],
		['phase: formation\nfrom: Notes*', ['notes/a.md', 'notes/deep/b.md', 'notesbook/c.md']],
		['phase: formation\nfrom: drafts/*', ['drafts/d.md']],
		['phase: formation\nfrom: "**/drafts"', ['own/drafts/g.md']],
		['phase: formation\nexclude: ["**/dee?", notesbook/*.md]', ['notes/a.md', 'own/drafts/g.md']],
	])('%j', (source, expected) => {
		expect(pathsOf(files, source)).toEqual(expected);
	});

	it('leaves out what settings exclude, unless it is named', () => {
		const index = vaultOf({ ...files, 'archive/h.md': pattern('formation') }, { excludedFolders: ['archive'] });
		const paths = (source: string): readonly string[] =>
			runQuery(index, ask(index, source)).rows.map((row) => row.note.path);
		expect(paths('phase: formation')).not.toContain('archive/h.md');
		expect(paths('phase: formation\nfrom: archive')).toEqual(['archive/h.md']);
	});

	it('leaves out the note it stands in', () => {
		expect(pathsOf(files, 'phase: formation\nfrom: notes', 'phase-list', 'notes/a.md')).toEqual(['notes/deep/b.md']);
	});
});

describe('what else a list asks for', () => {
	const files = {
		...framework,
		'a.md': pattern('formation', 'scale: [network, coordination]\nstatus: Ready'),
		'b.md': pattern('coordination', 'scale: coordination\nstatus: [draft, ready]'),
		'c.md': pattern('formation', 'scale: Collaboration Scale\nSTATUS: draft\ncount: 3'),
		'd.md': pattern('formation', 'status:\ndone: true'),
	};

	it.each<[string, readonly string[]]>([
		['scale: coordination', ['a.md', 'b.md']],
		['scale: [collaboration, network]', ['a.md', 'c.md']],
		['phase: formation\nscale: coordination', ['a.md']],
		['phase: iteration\nscale: coordination', ['b.md']],
		['phase: formation\nwhere:\n  status: ready', ['a.md']],
		['phase: [formation, iteration]\nwhere:\n  Status: [READY, x]', ['a.md', 'b.md']],
		['phase: formation\nwhere:\n  count: 3', ['c.md']],
		['phase: formation\nwhere:\n  done: true', ['d.md']],
		['phase: formation\nwhere:\n  status:', ['d.md']],
		['phase: formation\nwhere: { status: draft, count: 3 }', ['c.md']],
		['phase: formation\nwhere: { status: draft, count: 4 }', []],
		['phase: formation\nwhere: { constructor: a }', []],
	])('%j', (source, expected) => {
		expect(pathsOf(files, source)).toEqual(expected);
	});
});

describe('the order of a list', () => {
	const files = {
		...framework,
		'z/a.md': pattern('[iteration]', 'title: Note 10\nstatus: b'),
		'y/b.md': pattern('[completion, conversation]', 'title: note 2\nstatus: a'),
		'x/c.md': pattern('[formation]', 'title: Éclair\nstatus: [a, c]'),
		'w/d.md': note('type: pattern\nscale: network\nphase: formation\ntitle: Note 2'),
	};
	const all = 'phase: [conversation, formation, iteration, completion]\n';

	it.each<[string, readonly string[]]>([
		['', ['c', 'd', 'b', 'a']],
		['sort: title desc', ['a', 'b', 'd', 'c']],
		['sort: path', ['d', 'c', 'b', 'a']],
		['sort: PATH desc', ['a', 'b', 'c', 'd']],
		['sort: modified', ['a', 'b', 'c', 'd']],
		['sort: created desc', ['d', 'c', 'b', 'a']],
		['sort: phase', ['b', 'c', 'd', 'a']],
		['sort: phase desc', ['a', 'c', 'd', 'b']],
		['sort: scale', ['d', 'c', 'b', 'a']],
		['sort: status', ['d', 'b', 'c', 'a']],
		['sort: [status desc, title]', ['a', 'c', 'b', 'd']],
		['sort: nothing', ['c', 'd', 'b', 'a']],
	])('%j', (source, expected) => {
		expect(pathsOf(files, all + source).map((path) => path.slice(2, 3))).toEqual(expected);
	});

	it('is that of titles, then of paths, whatever notes were read first', () => {
		const same = Object.fromEntries(['c', 'a', 'b'].map((name) => [`${name}.md`, pattern('formation', 'title: Same')]));
		expect(pathsOf({ ...framework, ...same }, 'phase: formation')).toEqual(['a.md', 'b.md', 'c.md']);
	});

	it('decides what `limit` leaves out', () => {
		const limited = list(files, `${all}sort: path\nlimit: 2`);
		expect([limited.rows.map((row) => row.note.path), limited.total]).toEqual([['w/d.md', 'x/c.md'], 4]);
		expect(list(files, `${all}limit: 9`).rows).toHaveLength(4);
	});
});

describe('the groups of a list', () => {
	const files = {
		...framework,
		'x/a.md': pattern('[iteration, formation]', 'status: [Ready, 2]'),
		'x/b.md': note('type: [Pattern, link]\nphase: coordination'),
		'c.md': note('phase: [formation, nonsense]\nstatus: Ready'),
	};
	const groups = (source: string): readonly unknown[] =>
		list(files, `phase: [formation, iteration]\n${source}`).groups.map(({ label, rows }) => [
			inEnglish(label),
			rows.map((row) => row.note.path),
		]);

	it.each<[string, readonly unknown[]]>([
		['', [['', ['x/a.md', 'x/b.md', 'c.md']]]],
		[
			'group: phase',
			[
				['Formation Phase', ['x/a.md', 'c.md']],
				['Iteration Phase', ['x/a.md', 'x/b.md']],
			],
		],
		[
			'group: type',
			[
				['link', ['x/b.md']],
				['pattern', ['x/a.md', 'x/b.md']],
				['No type', ['c.md']],
			],
		],
		[
			'group: Folder',
			[
				['/', ['c.md']],
				['x', ['x/a.md', 'x/b.md']],
			],
		],
		[
			'group: status',
			[
				['2', ['x/a.md']],
				['Ready', ['x/a.md', 'c.md']],
				['No status', ['x/b.md']],
			],
		],
		['group: scale', [['No scale', ['x/a.md', 'x/b.md', 'c.md']]]],
		[
			'group: phase\nlimit: 1',
			[
				['Formation Phase', ['x/a.md']],
				['Iteration Phase', ['x/a.md']],
			],
		],
	])('%j', (source, expected) => {
		expect(groups(source)).toEqual(expected);
	});

	it('have keys of their own, whatever they are called', () => {
		const named = {
			...files,
			'd.md': pattern('formation', 'status: No status'),
			'e.md': pattern('formation', 'status: none'),
		};
		const { groups: found } = list(named, 'phase: [formation, iteration]\ngroup: status');
		expect(found.map(({ label, rows }) => [inEnglish(label), rows.map((row) => row.note.path)])).toEqual([
			['2', ['x/a.md']],
			['No status', ['d.md']],
			['none', ['e.md']],
			['Ready', ['x/a.md', 'c.md']],
			['No status', ['x/b.md']],
		]);
		expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
	});

	it('are none in an empty list that is grouped', () => {
		expect(list(framework, 'phase: formation\ngroup: type').groups).toEqual([]);
	});
});

describe('an empty list says why', () => {
	it('when notes say something near', () => {
		const files = {
			...framework,
			'b.md': pattern('formatoin'),
			'a.md': pattern('Formatoin'),
			'c.md': pattern('iteratoin'),
			'd.md': note('type: link\nphase: formatoin'),
			'drafts/e.md': pattern('formatoin'),
			'f.md': pattern('[[formatio]]'),
		};
		expect(list(files, 'phase: formation', 'phase-patterns').nearMisses).toEqual([
			{ value: '[[formatio]]', term: 'formation', paths: ['f.md'] },
			{ value: 'Formatoin', term: 'formation', paths: ['a.md', 'b.md'] },
		]);
	});

	it('and a list that is not empty names them too, and those that say several terms in one', () => {
		const files = {
			...framework,
			'a.md': pattern('formatoin'),
			'b.md': pattern('formation'),
			'c.md': note('type: pattern\nphase:\n  - formation\n    - iteration'),
			'd.md': pattern('formation]'),
			'e.md': pattern('nothing of it'),
		};
		const { rows, nearMisses } = list(files, 'phase: formation');
		expect(rows.map(({ note: { path } }) => path)).toEqual(['b.md']);
		expect(nearMisses.map(({ value, paths }) => [value, ...paths])).toEqual([
			['formation - iteration', 'c.md'],
			['formation]', 'd.md'],
			['formatoin', 'a.md'],
		]);
	});

	it('and does not blame notes that it would not list if they were right', () => {
		const files = {
			...framework,
			'a.md': pattern('formatoin', 'scale: network\nstatus: ready'),
			'b.md': pattern('formatoin'),
		};
		const values = (source: string): readonly unknown[] => list(files, source).nearMisses.map(({ paths }) => paths);
		expect(values('phase: formation')).toEqual([['a.md', 'b.md']]);
		expect(values('phase: formation\nscale: network')).toEqual([['a.md']]);
		expect(values('phase: formation\nwhere: { status: ready }')).toEqual([['a.md']]);
		expect(values('phase: formation\nscale: coordination')).toEqual([]);
	});

	it('when notes say the newer name in a vault that has the old one', () => {
		const files = { 'x.md': definition('Coordination Phase'), 'a.md': pattern('iteration') };
		expect(list(files, 'phase: coordination').nearMisses).toEqual([
			{ value: 'iteration', term: 'coordination', paths: ['a.md'] },
		]);
	});
});

describe('a note whose frontmatter does not parse', () => {
	it('is named by the lists that would have it', () => {
		const broken = (yaml: string): string => note(`${yaml}\nx: y: z`);
		const files = {
			...framework,
			'b.md': broken('type: pattern\nphase: [coordination]'),
			'a.md': broken('type: pattern\nphase:\n\t- iteration'),
			'c.md': broken('type: pattern\nphase: formation'),
			'd.md': broken('type: link\nphase: iteration'),
			'drafts/e.md': broken('type: pattern\nphase: iteration'),
			'f.md': broken('type: pattern\nphase: iteratoin'),
		};
		expect(list(files, 'phase: iteration', 'phase-patterns')).toMatchObject({
			rows: [],
			unreadable: [{ path: 'a.md' }, { path: 'b.md' }],
		});
		expect(list(files, 'phase: iteration').unreadable.map(({ path }) => path)).toEqual(['a.md', 'b.md', 'd.md']);
	});
});

describe('no note that says a phase is lost in silence, however its line is broken', () => {
	it.each([
		'phase: [formation',
		'phase: [formation], [iteration]',
		'phase: [[formation-phase]], [[iteration-phase]]',
		'phase: [iteration, [formation]',
		'phase: [iteration,, formation]',
		'phase: {formation',
		'phase: "formation',
		"phase: 'formation",
		'phase: "formation" iteration',
		'phase: formation: yes',
		'phase: *formation',
		'phase: **formation**',
		'phase: @formation',
		'phase: `formation`',
		'phase: %formation',
		'phase: !formation',
		'phase: #formation',
		'phase: > formation',
		'phase: |formation',
		'phase: - formation',
		'phase:formation',
		'phase: formation\niteration',
		'phase:\n  - formation\n  iteration',
		'phase:\n  - iteration\n - formation',
		'phase:\n- iteration\n-formation',
		'phase:\n  - #formation',
		'phase:\n\t- formation',
		'phase: formation\nphase: iteration',
		'"phase": formation\nx: y: z',
		"'Phase': [formation\nx: y: z",
		'phase : formation\nx: y: z',
	])('%j', (line) => {
		const files = { ...framework, 'a.md': note(`type: pattern\n${line}`) };
		const { rows, unreadable, nearMisses } = list(files, 'phase: formation', 'phase-patterns');
		expect(rows).toEqual([]);
		expect([...unreadable.map(({ path }) => path), ...nearMisses.flatMap(({ paths }) => paths)]).toContain('a.md');
	});

	it('nor one whose properties are not seen', () => {
		const text = note('type: pattern\nphase: formation');
		const files = { ...framework, 'a.md': `\ufeff${text}`, 'b.md': `\n${text}`, 'c.md': text.replace(/---/g, '—') };
		expect(list(files, 'phase: formation').unreadable.map(({ path }) => path)).toEqual(['a.md', 'b.md', 'c.md']);
	});

	it('nor one whose properties stand below a text', () => {
		const files = {
			...framework,
			'a.md': '#garden\n---\nphase: formation\n---\n',
			'b.md': '# Bed\n\n---\nphase: [iteration]\n---\n',
			'c.md': 'It begins like this:\n\n---\nphase: formation\n---\n',
		};
		expect(list(files, 'phase: formation').unreadable.map(({ path }) => path)).toEqual(['a.md']);
	});

	it('and one that is listed is not named again', () => {
		const files = { ...framework, 'a.md': note('type: pattern\nphase: formation\ntags: #x') };
		expect(list(files, 'phase: formation')).toMatchObject({ total: 1, unreadable: [] });
	});
});

describe('a block without a phase', () => {
	const files = {
		...framework,
		'a.md': pattern('formation', 'scale: network'),
		'b.md': pattern('iteration', 'scale: network'),
		'several.md': note('phase: [formation, iteration, nonsense]'),
		'formerly.md': note('phase: coordination'),
		'wrong.md': note('phase: [formatoin]'),
		'none.md': 'Text.\n',
	};

	it.each<[string, string, readonly string[]]>([
		['the phase that its note defines', 'framework/group-phase/formation.md', ['a.md']],
		['the phase that its note says', 'a.md', []],
		['all the phases that its note says', 'several.md', ['a.md', 'b.md']],
		['a phase its note says by a former name', 'formerly.md', ['b.md']],
		['the scale that its note defines', 'framework/group-scale/network.md', ['a.md', 'b.md']],
	])('is about %s', (_, host, expected) => {
		expect(pathsOf(files, '', 'phase-patterns', host)).toEqual(expected);
	});

	it('is about the phase its note defines rather than the one it says', () => {
		const both = { ...files, 'framework/group-phase/formation.md': definition('Formation Phase', 'phase: iteration') };
		expect(pathsOf(both, '', 'phase-patterns', 'framework/group-phase/formation.md')).toEqual(['a.md']);
	});

	it('is about the phase of a definition that does not parse', () => {
		const broken = {
			...files,
			'framework/group-phase/formation.md': note('title: Formation Phase\ntags:\n\t- group-phase'),
		};
		expect(pathsOf(broken, '', 'phase-patterns', 'framework/group-phase/formation.md')).toEqual(['a.md']);
	});

	it('needs none when it asks for a scale', () => {
		expect(pathsOf(files, 'scale: network', 'phase-patterns', 'none.md')).toEqual(['a.md', 'b.md']);
		expect(pathsOf(files, 'scale: network', 'phase-patterns')).toEqual(['a.md', 'b.md']);
	});

	it('and with a scale is about both in a note that defines a phase', () => {
		expect(pathsOf(files, 'scale: network', 'phase-patterns', 'framework/group-phase/formation.md')).toEqual(['a.md']);
	});

	it('in any other note is a mistake that says what to add', () => {
		const message =
			'Which phase? This note defines none and has no `phase` of its own: add “phase: conversation” to the block';
		expect(mistakesOf(files, '', 'phase-patterns', 'none.md')).toEqual([[message, 1]]);
		expect(mistakesOf(files, '\n', 'phase-list', 'not/there.md')).toEqual([[message, 1]]);
		expect(mistakesOf(files, '')).toEqual([[message, 1]]);
	});

	it('in a note that says a wrong one is a mistake that says which was meant', () => {
		expect(mistakesOf(files, '', 'phase-patterns', 'wrong.md')).toEqual([
			['“formatoin” is not a phase of this vault. Did you mean “formation”?', 1, 'formation'],
		]);
	});
});

describe('a phase that the vault does not know is a mistake', () => {
	it.each<[string, readonly unknown[]]>([
		['phase: formatoin', [['“formatoin” is not a phase of this vault. Did you mean “formation”?', 1, 'formation']]],
		[
			'type: pattern\nphase:\n  - formation\n  - harvest',
			[
				[
					'“harvest” is not a phase of this vault. The phases are conversation, formation, organization, iteration and completion',
					2,
				],
			],
		],
		[
			'phase: [formatoin, iteratoin]',
			[
				['“formatoin” is not a phase of this vault. Did you mean “formation”?', 1, 'formation'],
				['“iteratoin” is not a phase of this vault. Did you mean “iteration”?', 1, 'iteration'],
			],
		],
		[
			'phase: formation\nscale: galaxy',
			[
				[
					'“galaxy” is not a scale of this vault. The scales are collaboration, coordination, constituency and network',
					2,
				],
			],
		],
	])('in %j', (source, expected) => {
		expect(mistakesOf(framework, source)).toEqual(expected);
	});

	it('when it is the newer name, and says which is in use', () => {
		expect(mistakesOf({ 'a.md': definition('Coordination Phase') }, 'phase: iteration')).toEqual([
			['“iteration” is not a phase of this vault. Did you mean “coordination”?', 1, 'coordination'],
		]);
	});

	it('as is any, where the vault defines none, and says how to define one', () => {
		const message =
			'This vault defines no phase. A phase is defined by a note titled “… Phase” with the tag “group-phase” or in a folder named “group-phase”';
		expect(mistakesOf({ 'a.md': pattern('formation') }, 'phase: formation')).toEqual([[message, 1]]);
		expect(mistakesOf({ 'a.md': pattern('formation') }, '', 'phase-list', 'a.md')).toEqual([[message, 1]]);
	});
});

describe('a former name in a block', () => {
	it('lists the phase as it is now called, and says so', () => {
		const index = vaultOf({ ...framework, 'a.md': pattern('iteration') });
		const query = ask(index, 'phase: [Coordination, iteration]', 'phase-patterns');
		expect(spoken(query.notices)).toEqual([{ message: '“Coordination” is now called “iteration”' }]);
		expect(query.filters.map(({ terms }) => terms.map(({ name }) => name))).toEqual([['iteration']]);
		expect(runQuery(index, query).rows.map((row) => row.note.path)).toEqual(['a.md']);
	});
});

describe('a query that was settled earlier', () => {
	it('answers from the notes as they are now', () => {
		const index = vaultOf(framework);
		const query = ask(index, 'phase: formation');
		index.set(noteOf('a.md', pattern('formation')));
		expect(runQuery(index, query).rows.map((row) => row.note.path)).toEqual(['a.md']);
	});

	it('answers for its phase after the vocabulary was built anew', () => {
		const index = vaultOf({ ...framework, 'a.md': pattern('formation') });
		const query = ask(index, 'phase: formation\ngroup: phase\nsort: phase');
		index.set(noteOf('phase/storming.md', definition('Storming Phase')));
		expect(runQuery(index, query).groups.map(({ label }) => label)).toEqual(['Formation Phase']);
	});
});

describe('the list of a term', () => {
	const index = vaultOf({
		...fivePhases,
		'tools/types/Practice.md': note('extends: primitive'),
		'a.md': pattern('formation'),
		'b.md': note('type: [PRACTICE, practice]\nphase: Coordination'),
		'c.md': note('type: [practice, link]\nphase: iteration'),
		'd.md': note('phase: iteration'),
	});

	it('has all types, or those of one with its subtypes', () => {
		const phase = facetOf(index);
		const paths = (types: readonly string[]): readonly string[] =>
			listTerm(index, phase, termOf(index, 'iteration'), types).rows.map((row) => row.note.path);
		expect(paths([])).toEqual(['b.md', 'c.md', 'd.md']);
		expect(paths(['primitive'])).toEqual(['b.md', 'c.md']);
	});

	it('is counted by type, under the name of the type’s note, and by spelling', () => {
		const { types, untyped, spellings } = tallyTerm(index, facetOf(index), termOf(index, 'iteration'));
		expect([...types]).toEqual([
			['link', 1],
			['Practice', 2],
		]);
		expect(untyped).toBe(1);
		expect([...spellings]).toEqual([
			['iteration', 2],
			['Coordination', 1],
		]);
	});
});
