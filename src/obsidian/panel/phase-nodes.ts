import type { Menu } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import type { Row } from '../../core/query/row';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { subtypesOf, typeKeyOf } from '../../core/vocabulary/type-tree';
import { compareText } from '../../core/words';
import type { Locale } from '../../locale/locales';
import type { TreeNode } from './tree-node';

/** What the tree of phases shows of a vault. */
export interface PhasesQuestion {
	readonly locale: Locale;
	readonly index: VaultIndex;
	readonly facet: Facet;
	/** Notes are still being read, definitions among them. */
	readonly isGrowing: boolean;
	readonly activePath: string | undefined;
	/** The notes that say a term. */
	readonly listRows: (term: Term) => readonly Row[];
	/** Words that must all be said by a term, or by a note. */
	readonly text: string;
	readonly fillTermMenu: (menu: Menu, term: Term) => void;
	readonly fillNoteMenu: (menu: Menu, term: Term, path: string) => void;
}

/** The groups of notes below a term, and the types of each; what is of none is in the last. */
const groupTypes = { patterns: 'pattern', primitives: 'primitive' } as const;

const groupKeys = ['patterns', 'primitives', 'others'] as const;

type GroupKey = (typeof groupKeys)[number];

/** The terms in order, each with its patterns, its primitives and what else is in it; of those only what the filter lets through. */
export function phaseNodes(question: PhasesQuestion): readonly TreeNode[] {
	const words = question.text
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
	return question.facet.terms.flatMap((term, at) => {
		const node = termNode(question, term, words);
		return node === undefined ? [] : [{ ...node, icon: stageIcons[Math.min(at, stageIcons.length - 1)] }];
	});
}

/** The id in the tree of a term. */
export function idOf({ id }: Facet, term: string): string {
	// Terms of two facets may share a name.
	return `${id}:${term}`;
}

/**
 * The ids in the tree of a term and of what has the notes of a type below it, from the top down: the group, and in it
 * those of the type, which stand for themselves only where the group has others too.
 */
export function idsOf(index: VaultIndex, facet: Facet, term: string, type: string | undefined): readonly string[] {
	const id = idOf(facet, term);
	if (type === undefined) return [id];
	const key = typeKeyOf(type);
	const group = groupsOf(knownTypes(index), [key])[0] ?? 'others';
	const isGroup = group !== 'others' && key === groupTypes[group];
	return [id, `${id}/${group}`, ...(isGroup ? [] : [`${id}/${group}/${key}`])];
}

const stageIcons: readonly string[] = ['message-circle', 'sprout', 'network', 'refresh-cw', 'flag'];

function termNode(question: PhasesQuestion, term: Term, words: readonly string[]): TreeNode | undefined {
	const { facet, activePath, locale } = question;
	const rows = question.listRows(term);
	const isWhole = saysAll([term.name, term.label, ...term.alternatives, ...term.formerly], words);
	const shown = isWhole
		? rows
		: rows.filter(({ note, title, types, said }) => saysAll([title, note.path, said ?? '', ...types], words));
	if (!isWhole && shown.length === 0) return undefined;
	const isDefined = term.definitions.some(({ note }) => note.path === activePath);
	const isCurrent = activePath !== undefined && (isDefined || rows.some(({ note }) => note.path === activePath));
	return {
		key: idOf(facet, term.name),
		label: term.label,
		flair: locale.words.numberOf(shown.length),
		look: isCurrent ? 'in-phase-term is-active-term' : 'in-phase-term',
		isCurrent,
		tooltip: locale.phases.describe(term.name, term.formerly),
		actions: [],
		fillMenu: (menu) => question.fillTermMenu(menu, term),
		children: [...(isWhole ? definitionNodes(question, term) : []), ...groupNodes(question, term, shown)],
	};
}

function saysAll(texts: readonly string[], words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const text = texts.join('\n').toLowerCase();
	return words.every((word) => text.includes(word));
}

function definitionNodes({ activePath, isGrowing, locale }: PhasesQuestion, term: Term): readonly TreeNode[] {
	if (term.definitions.length === 0 && isGrowing) return [];
	if (term.definitions.length === 0)
		return [{ key: 'definition', label: locale.panel.undefinedTerm, look: 'in-phase-quiet' }];
	return term.definitions.map(({ note, title }) => ({
		key: `definition ${note.path}`,
		label: title,
		icon: 'book-open',
		path: note.path,
		look: 'in-phase-definition',
		isCurrent: note.path === activePath,
		tooltip: note.path,
	}));
}

function groupNodes(question: PhasesQuestion, term: Term, rows: readonly Row[]): readonly TreeNode[] {
	const groups: Record<GroupKey, Row[]> = { patterns: [], primitives: [], others: [] };
	const { locale } = question;
	const subtypes = knownTypes(question.index);
	for (const row of rows) for (const group of groupsOf(subtypes, row.typeKeys)) groups[group].push(row);
	return groupKeys
		.filter((key) => groups[key].length > 0)
		.map((key) => ({
			key,
			label: locale.panel[key],
			flair: locale.words.numberOf(groups[key].length),
			children: typeNodes(question, term, groups[key], key, subtypes),
		}));
}

/** The notes of a group, below a line for each type where there are several; a note of two types is below both. */
function typeNodes(
	question: PhasesQuestion,
	term: Term,
	rows: readonly Row[],
	group: GroupKey,
	subtypes: Subtypes,
): readonly TreeNode[] {
	const { locale } = question;
	const byType = new Map<string, Row[]>();
	for (const row of rows) {
		const keys = row.typeKeys.filter((key) => groupsOf(subtypes, [key]).includes(group));
		for (const key of keys.length === 0 ? [''] : new Set(keys)) {
			const some = byType.get(key) ?? [];
			some.push(row);
			byType.set(key, some);
		}
	}
	const nodesOf = (some: readonly Row[], type: string): readonly TreeNode[] =>
		some.map((row) => rowNode(question, term, row, type));
	if (byType.size < 2) return nodesOf(rows, group === 'others' ? '' : groupTypes[group]);
	const rankOf = (key: string): number => (key === '' ? 2 : group !== 'others' && key === groupTypes[group] ? 0 : 1);
	return [...byType]
		.sort(([left], [right]) => rankOf(left) - rankOf(right) || compareText(left, right))
		.map(([key, some]) => ({
			key,
			label: key === '' ? locale.panel.noType : (question.index.types.names.get(key) ?? key),
			flair: locale.words.numberOf(some.length),
			look: 'in-phase-quiet',
			startsOpen: true,
			children: nodesOf(some, key),
		}));
}

/** A note; its types are told unless they are just the one that it is listed under. */
function rowNode(
	{ activePath, fillNoteMenu, locale }: PhasesQuestion,
	term: Term,
	{ note, title, types, said, match }: Row,
	type: string,
): TreeNode {
	const isPlain = types.length === 0 || (types.length === 1 && typeKeyOf(types[0] ?? '') === type);
	return {
		key: note.path,
		label: title,
		path: note.path,
		detail: isPlain ? undefined : types.join(', '),
		flair: said,
		tooltip: said === undefined ? note.path : locale.phases.says(note.path, said),
		isCurrent: note.path === activePath,
		look: said === undefined ? 'in-phase-row' : `in-phase-row in-phase-says-${match}`,
		actions: [],
		fillMenu: (menu) => fillNoteMenu(menu, term, note.path),
	};
}

type Subtypes = Readonly<Record<keyof typeof groupTypes, ReadonlySet<string>>>;

/** The groups that a note with types of these keys is in. */
function groupsOf(subtypes: Subtypes, keys: readonly string[]): readonly GroupKey[] {
	const found = groupKeys.filter((group) => group !== 'others' && keys.some((key) => subtypes[group].has(key)));
	return found.length === 0 ? ['others'] : found;
}

function knownTypes({ types }: VaultIndex): Subtypes {
	return { patterns: subtypesOf(types, groupTypes.patterns), primitives: subtypesOf(types, groupTypes.primitives) };
}
