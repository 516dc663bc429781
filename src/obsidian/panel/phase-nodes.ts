import type { VaultIndex } from '../../core/index/vault-index';
import { listTerm } from '../../core/query/ask';
import type { Row } from '../../core/query/row';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { subtypesOf, typeKeyOf } from '../../core/vocabulary/type-tree';
import { panelText } from './text';
import type { TreeNode } from './tree-node';

/** The phases in order, each with its patterns, its primitives and what else is in it. */
export function phaseNodes(index: VaultIndex, facet: Facet, activePath: string | undefined): readonly TreeNode[] {
	return facet.terms.map((term, at) => {
		const { rows } = listTerm(index, facet, term, []);
		const [definition] = term.definitions;
		const isActive = activePath !== undefined && (definition?.note.path === activePath || rows.some(({ note }) => note.path === activePath));
		return {
			key: term.name,
			label: term.label,
			flair: String(rows.length),
			look: isActive ? 'in-phase-term is-active-term' : 'in-phase-term',
			tooltip: describeTerm(term),
			children: [...definitionNodes(term), ...groupsOf(index, rows)],
			icon: stageIcons[Math.min(at, stageIcons.length - 1)],
		};
	});
}

const stageIcons: readonly string[] = ['message-circle', 'sprout', 'network', 'refresh-cw', 'flag'];

function describeTerm({ name, formerly }: Term): string {
	return formerly.length === 0 ? name : `${name}, formerly ${formerly.join(', ')}`;
}

function definitionNodes(term: Term): readonly TreeNode[] {
	if (term.definitions.length === 0) return [{ key: 'definition', label: panelText.undefinedTerm, look: 'in-phase-quiet' }];
	return term.definitions.map(({ note, title }) => ({
		key: `definition ${note.path}`,
		label: title,
		icon: 'book-open',
		path: note.path,
		look: 'in-phase-definition',
		tooltip: note.path,
	}));
}

function groupsOf(index: VaultIndex, rows: readonly Row[]): readonly TreeNode[] {
	const patterns = subtypesOf(index.types, 'pattern');
	const primitives = subtypesOf(index.types, 'primitive');
	const isOf = (row: Row, types: ReadonlySet<string>): boolean => row.types.some((type) => types.has(typeKeyOf(type)));
	const groups = [
		{ key: 'patterns', label: panelText.patterns, rows: rows.filter((row) => isOf(row, patterns)) },
		{ key: 'primitives', label: panelText.primitives, rows: rows.filter((row) => isOf(row, primitives)) },
		{ key: 'others', label: panelText.others, rows: rows.filter((row) => !isOf(row, patterns) && !isOf(row, primitives)) },
	];
	return groups
		.filter((group) => group.rows.length > 0)
		.map((group) => ({
			key: group.key,
			label: group.label,
			flair: String(group.rows.length),
			children: group.rows.map((row) => rowNode(row, group.key)),
		}));
}

function rowNode({ note, title, types, said, match }: Row, group: string): TreeNode {
	const isPlain = group !== 'others' && types.length === 1 && group === `${types[0]?.toLowerCase() ?? ''}s`;
	return {
		key: note.path,
		label: title,
		path: note.path,
		detail: isPlain ? undefined : types.join(', '),
		flair: said,
		tooltip: note.path,
		look: said === undefined ? undefined : `in-phase-says-${match}`,
	};
}
