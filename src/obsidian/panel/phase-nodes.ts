import type { Menu } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import { basenameOf } from '../../core/note/path';
import type { Row } from '../../core/query/row';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { subtypesOf, typeKeyOf } from '../../core/vocabulary/type-tree';
import { numberOf } from '../../core/words';
import { phasesText } from './phases-text';
import { panelText } from './text';
import type { TreeNode } from './tree-node';

/** What the tree of phases shows of a vault. */
export interface PhasesQuestion {
	readonly index: VaultIndex;
	readonly facet: Facet;
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

type GroupKey = keyof typeof groupTypes | 'others';

/** The terms in order, each with its patterns, its primitives and what else is in it; of those only what the filter lets through. */
export function phaseNodes(question: PhasesQuestion): readonly TreeNode[] {
	const words = question.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
	return question.facet.terms.flatMap((term, at) => {
		const node = termNode(question, term, words);
		return node === undefined ? [] : [{ ...node, icon: stageIcons[Math.min(at, stageIcons.length - 1)] }];
	});
}

/** The id in the tree of a term, or of the group of a type below it. */
export function idOf(index: VaultIndex, facet: Facet, term: string, type: string | undefined): string {
	const id = termKeyOf(facet, term);
	return type === undefined ? id : `${id}/${groupOf(index, [type])}`;
}

const stageIcons: readonly string[] = ['message-circle', 'sprout', 'network', 'refresh-cw', 'flag'];

/** Terms of two facets may share a name. */
function termKeyOf({ property }: Facet, name: string): string {
	return `${property}:${name}`;
}

function termNode(question: PhasesQuestion, term: Term, words: readonly string[]): TreeNode | undefined {
	const { facet, activePath } = question;
	const rows = question.listRows(term);
	const isWhole = saysAll([term.name, term.label, ...term.alternatives, ...term.formerly], words);
	const shown = isWhole ? rows : rows.filter(({ note, title, types, said }) => saysAll([title, basenameOf(note.path), said ?? '', ...types], words));
	if (!isWhole && shown.length === 0) return undefined;
	const isDefined = term.definitions.some(({ note }) => note.path === activePath);
	const isCurrent = activePath !== undefined && (isDefined || rows.some(({ note }) => note.path === activePath));
	return {
		key: termKeyOf(facet, term.name),
		label: term.label,
		flair: numberOf(shown.length),
		look: isCurrent ? 'in-phase-term is-active-term' : 'in-phase-term',
		isCurrent,
		tooltip: phasesText.describe(term.name, term.formerly),
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

function definitionNodes({ activePath }: PhasesQuestion, term: Term): readonly TreeNode[] {
	if (term.definitions.length === 0) return [{ key: 'definition', label: panelText.undefinedTerm, look: 'in-phase-quiet' }];
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
	const subtypes = knownTypes(question.index);
	for (const row of rows) {
		const keys = row.types.map(typeKeyOf);
		const ofGroups = (['patterns', 'primitives'] as const).filter((group) => keys.some((key) => subtypes[group].has(key)));
		for (const group of ofGroups.length === 0 ? (['others'] as const) : ofGroups) groups[group].push(row);
	}
	return (['patterns', 'primitives', 'others'] as const)
		.filter((key) => groups[key].length > 0)
		.map((key) => ({
			key,
			label: panelText[key],
			flair: numberOf(groups[key].length),
			children: groups[key].map((row) => rowNode(question, term, row, key)),
		}));
}

function rowNode({ activePath, fillNoteMenu }: PhasesQuestion, term: Term, { note, title, types, said, match }: Row, group: GroupKey): TreeNode {
	const isPlain = group !== 'others' && types.length === 1 && typeKeyOf(types[0] ?? '') === groupTypes[group];
	return {
		key: note.path,
		label: title,
		path: note.path,
		detail: isPlain ? undefined : types.join(', '),
		flair: said,
		tooltip: said === undefined ? note.path : phasesText.says(note.path, said),
		isCurrent: note.path === activePath,
		look: said === undefined ? 'in-phase-row' : `in-phase-row in-phase-says-${match}`,
		actions: [],
		fillMenu: (menu) => fillNoteMenu(menu, term, note.path),
	};
}

function groupOf(index: VaultIndex, types: readonly string[]): GroupKey {
	const subtypes = knownTypes(index);
	const keys = types.map(typeKeyOf);
	return (['patterns', 'primitives'] as const).find((group) => keys.some((key) => subtypes[group].has(key))) ?? 'others';
}

function knownTypes({ types }: VaultIndex): Readonly<Record<keyof typeof groupTypes, ReadonlySet<string>>> {
	return { patterns: subtypesOf(types, groupTypes.patterns), primitives: subtypesOf(types, groupTypes.primitives) };
}
