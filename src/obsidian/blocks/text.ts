import { translated } from '../../core/language';
import { countOf, joinWords } from '../../core/words';
import { german } from './text.de';

const english = {
	block: {
		reading: 'Reading the vault…',
		faulty: 'This list cannot be made',
		faultyMap: 'This map cannot be drawn',
		faultyFindings: 'These problems cannot be shown',
		line: (line: number) => `Line ${line}`,
		nothing: (types: readonly string[], terms: readonly string[]) => {
			const what = types.length === 0 ? 'notes' : `${joinWords(types, 'or')} notes`;
			return terms.length === 0 ? `No ${what} here.` : `No ${what} in ${joinWords(terms, 'or')}.`;
		},
		nearMiss: (count: number, value: string, term: string) =>
			`${count === 1 ? '1 note says' : `${countOf(count, 'note')} say`} “${value}”; did you mean “${term}”?`,
		unknownType: (type: string, nearest: string | undefined) =>
			`No note of this vault has the type “${type}”${nearest === undefined ? '.' : `; did you mean “${nearest}”?`}`,
		unreadable: (count: number) => `${countOf(count, 'note')} left out, since the frontmatter does not parse:`,
		shortened: (shown: number, total: number) => `Showing ${shown} of ${total}.`,
		saysFormer: (value: string) => `This note says “${value}”, the former name`,
		saysAlternative: (value: string) => `This note says “${value}”, another spelling`,
		columns: { title: 'Title', type: 'Type', path: 'Path', folder: 'Folder', modified: 'Modified', created: 'Created' },
		sortBy: (heading: string) => `Sort by ${heading}`,
		header: (total: number, types: readonly string[], terms: readonly string[]) => {
			const [type] = types;
			const count = countOf(total, types.length === 1 && type !== undefined ? type : 'note');
			return terms.length === 0 ? count : `${joinWords(terms, 'or')}: ${count}`;
		},
	},
	map: {
		label: (noun: string) => `${noun}s with their notes by type`,
		type: (type: string) => (type === '' ? 'no type' : type),
		total: 'All',
		former: (count: number) => `${countOf(count, 'note')} under the former name`,
		formerly: (names: readonly string[]) => `Formerly ${joinWords(names)}`,
		bar: (term: string, type: string, count: number) => `${type} ${count}, ${term}`,
	},
	lint: {
		none: 'No problems found.',
		severities: { error: 'Error', warning: 'Warning', info: 'Info' },
		goTo: (message: string) => `${message}. Go to the place`,
	},
};

/** What blocks say, by kind, in the shape that every language has. */
export type BlockTexts = typeof english;

/** What list blocks say, and what all blocks do. */
export const blockText = translated(english.block, german.block);

/** What the map says. */
export const mapText = translated(english.map, german.map);

/** What the block of findings says. */
export const lintText = translated(english.lint, german.lint);
