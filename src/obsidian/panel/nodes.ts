import type { VaultIndex } from '../../core/index/vault-index';
import type { Finding } from '../../core/lint/engine';
import type { Severity } from '../../core/lint/rule';
import { basenameOf } from '../../core/note/path';
import { listTerm } from '../../core/query/ask';
import type { Row } from '../../core/query/row';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { subtypesOf, typeKeyOf } from '../../core/vocabulary/type-tree';
import { compareText } from '../../core/words';
import { panelText } from './text';
import type { TreeNode } from './tree';

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

const severityIcons: Readonly<Record<Severity, string>> = { error: 'x-circle', warning: 'alert-triangle', info: 'info' };

const severityOrder: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings by note, notes in order of their paths, the gravest finding of a note first. */
export function findingNodes(
	index: VaultIndex,
	findings: readonly Finding[],
	goTo: (finding: Finding) => void,
): readonly TreeNode[] {
	const byPath = new Map<string, Finding[]>();
	for (const finding of findings) {
		const group = byPath.get(finding.path);
		if (group === undefined) byPath.set(finding.path, [finding]);
		else group.push(finding);
	}
	return [...byPath]
		.sort(([left], [right]) => compareText(left, right))
		.map(([path, group]) => ({
			key: path,
			label: basenameOf(path),
			detail: index.find(path) === undefined ? undefined : folderLabel(path),
			flair: String(group.length),
			look: 'in-phase-note',
			tooltip: path,
			children: group
				.sort((left, right) => severityOrder.indexOf(left.severity) - severityOrder.indexOf(right.severity))
				.map((finding, at) => ({
					key: `${finding.rule} ${JSON.stringify(finding.address)} ${at}`,
					label: finding.message,
					icon: severityIcons[finding.severity],
					look: `in-phase-finding mod-${finding.severity}`,
					tooltip: finding.rule,
					choose: () => goTo(finding),
				})),
		}));
}

function folderLabel(path: string): string {
	const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
	return folder.slice(folder.lastIndexOf('/') + 1);
}
