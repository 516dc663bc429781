import { sayOfNote } from '../../note/messages';
import type { FrontmatterProblem, Note, Properties, Repair } from '../../note/note';
import { recoveredPropertiesOf } from '../../note/properties';
import { isUnread } from '../../note/unread';
import { saysWhatItIs } from '../../note/unseen';
import { membershipProperties } from '../../settings/membership';
import type { Settings } from '../../settings/settings';
import type { Vocabulary } from '../../vocabulary/facet';
import { matchValue } from '../../vocabulary/match';
import { writtenItemsOf } from '../../vocabulary/said';
import type { Fix, NoteRule, Report } from '../rule';

const rule: NoteRule = {
	id: 'valid-frontmatter',
	scope: 'note',
	severity: 'error',
	standsAlone: true,
	*check(note, { index: { settings }, vocabulary }) {
		const { frontmatter } = note;
		if (frontmatter.state === 'absent') {
			const { doubtful } = frontmatter;
			if (doubtful !== undefined && isMeant(note, doubtful.properties, vocabulary)) yield reportOf(doubtful.problem);
			return;
		}
		if (frontmatter.state === 'read') {
			yield* checkKeys(frontmatter.properties, settings);
			return;
		}
		if (frontmatter.problem.cause === 'template') return;
		yield { ...reportOf(frontmatter.problem), ...(!isGrave(note, settings) && { atMost: 'warning' }) };
	},
};

function reportOf({ message, range, repair }: FrontmatterProblem): Report {
	return { address: { kind: 'range', range }, message, fixes: repair === undefined ? [] : [fixOf(repair)] };
}

/** Whether lines below a text are properties: they say what a note is, or a term. */
function isMeant(note: Note, properties: Properties, { facets }: Vocabulary): boolean {
	if (saysWhatItIs(properties)) return true;
	return facets.some((facet) =>
		writtenItemsOf(note, facet, properties).some(({ text }) => matchValue(facet, text).length > 0),
	);
}

/** Keys that are one property to Obsidian, which reads them without regard to case. */
function* checkKeys(properties: Properties, settings: Settings): Iterable<Report> {
	const keys = new Map<string, string>();
	for (const key of Object.keys(properties)) {
		const folded = key.toLowerCase();
		const other = keys.get(folded);
		if (other === undefined) {
			keys.set(folded, key);
			continue;
		}
		const message = sayOfNote('problem.differsInCase', { key: other, other: key });
		const isOurs = saysMembership({ [key]: null }, settings);
		yield { address: { kind: 'property', key }, message, ...(!isOurs && { atMost: 'warning' }) };
	}
}

/** Whether a list may lose the note by it: it says a type or a value of a facet, or nothing is known of what it says. */
function isGrave(note: Note, settings: Settings): boolean {
	return isUnread(note) || saysMembership(recoveredPropertiesOf(note), settings);
}

function saysMembership(properties: Properties, settings: Settings): boolean {
	const names = membershipProperties(settings);
	return Object.keys(properties).some((key) => names.has(key.toLowerCase()));
}

function fixOf({ title, edits, isGuess }: Repair): Fix {
	const changes = edits.map(
		({ from, to, expected, insert }) => ({ kind: 'replace', range: { from, to }, expected, text: insert }) as const,
	);
	return { title, safety: isGuess ? 'unsafe' : 'safe', changes };
}

export default rule;
