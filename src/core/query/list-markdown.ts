import { escapeMarkdown, escapeParagraph, type VaultLinks, type WriteLink } from '../links/write-link';
import { propertiesOf, textOf } from '../note/properties';
import type { WrittenText } from '../../locale/en/written';
import type { Vocabulary } from '../vocabulary/facet';
import { columnsOf, type Column } from './cell';
import type { CellPart } from './cell-part';
import type { PhaseMap, MapQuery } from './map';
import type { ListQuery } from './resolve';
import type { Row } from './row';
import type { List } from './run';

/** What Markdown is made with: the links of the vault, from the note they stand in, and which notes may be linked to. */
export interface MarkdownSurroundings {
	readonly links: VaultLinks;
	readonly hostPath: string;
	/** Notes that are not to be linked to are named by text alone. */
	readonly isLinked: (path: string) => boolean;
	readonly words: WrittenText;
}

/**
 * A list as lines of Markdown: bullets, or a table for each group, under a heading in bold for each group. An empty list
 * is its `empty` text, or nothing. The same list gives the same lines everywhere, whatever language is spoken.
 */
export function listToMarkdown(
	list: List,
	query: ListQuery,
	vocabulary: Vocabulary,
	surroundings: MarkdownSurroundings,
): readonly string[] {
	if (list.rows.length === 0) return query.empty === undefined ? [] : [escapeParagraph(query.empty)];
	const write = writerOf(surroundings);
	const columns = columnsOf(query, vocabulary);
	return list.groups.flatMap(({ label: said, lacks, rows }, at) => {
		const label = typeof said === 'string' ? said : surroundings.words.lacking(lacks ?? '');
		const space = at === 0 ? [] : [''];
		const heading = label === '' ? [] : [`**${escapeMarkdown(label)}**`, ''];
		const body =
			query.view === 'table'
				? tableOf(columns, rows, write, surroundings)
				: rows.map((row) => bulletOf(row, query.view === 'cards', write));
		return [...space, ...heading, ...body];
	});
}

/** A map as a table: a line for each phase, a column for each type. */
export function mapToMarkdown(
	map: PhaseMap,
	{ facet }: MapQuery,
	surroundings: MarkdownSurroundings,
): readonly string[] {
	const write = writerOf(surroundings);
	const heading = [
		escapeMarkdown(facet.noun),
		...map.types.map((type) => (type === '' ? surroundings.words.noType : escapeMarkdown(type))),
		surroundings.words.all,
	];
	const rows = map.stages.map(({ term, counts, total }) => {
		const definition = term.definitions[0]?.note.path;
		const label = definition === undefined ? escapeMarkdown(term.label) : write(definition, term.label, 'table');
		return [label, ...counts.map(({ count }) => String(count)), String(total)];
	});
	return [rowOf(heading), rowOf(heading.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(rowOf)];
}

function writerOf({ links, hostPath, isLinked }: MarkdownSurroundings): WriteLink {
	const write = links.writerFor(hostPath);
	return (path, text, place) => (isLinked(path) ? write(path, text, place) : escapeMarkdown(text));
}

function bulletOf({ note, title }: Row, isCard: boolean, write: WriteLink): string {
	const description = isCard ? textOf(propertiesOf(note), 'description') : undefined;
	return `- ${write(note.path, title, 'text')}${description === undefined ? '' : ` — ${escapeMarkdown(description)}`}`;
}

function tableOf(
	columns: readonly Column[],
	rows: readonly Row[],
	write: WriteLink,
	surroundings: MarkdownSurroundings,
): readonly string[] {
	const usual: Readonly<Record<string, string>> = surroundings.words.columns;
	const headings = columns.map(({ name, heading }) => escapeMarkdown(heading ?? usual[name] ?? name));
	const body = rows.map((row) =>
		rowOf(
			columns.map((column) =>
				column
					.partsOf(row)
					.map((part) => partToMarkdown(part, row.note.path, write, surroundings))
					.join(', '),
			),
		),
	);
	return [rowOf(headings), rowOf(headings.map(() => '---')), ...body];
}

function rowOf(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** @param from The path of the note that says it, from which its links are seen. */
function partToMarkdown(part: CellPart, from: string, write: WriteLink, { links }: MarkdownSurroundings): string {
	switch (part.kind) {
		case 'text':
		case 'tag':
			return escapeMarkdown(part.text);
		case 'check':
			return String(part.isChecked);
		case 'link': {
			const path = part.path === '' ? from : links.find(part.path, from);
			return path === undefined ? escapeMarkdown(part.text) : write(path, part.text, 'table');
		}
		case 'address':
			return `[${escapeMarkdown(part.text)}](${part.url.replace(/[()\\|*`%[\]]/g, (mark) => (mark === '%' ? '%' : `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)).replace(/%(?=%)/g, '%25')})`;
		case 'date':
			return part.said;
	}
}
