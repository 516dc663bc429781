import { basenameOf, filenameOf, folderOf } from '../note/path';
import type { Note } from '../note/note';
import { recoveredPropertiesOf, textOf, textsOf } from '../note/properties';
import type { Definition, FacetSpec } from './facet';
import { dropNoun, keyOf } from './key';

/** A note whose title has a facet's form, which may prove to be a definition. */
export interface Candidate extends Definition {
	/** It has the definition tag, or lies in a folder named after the facet. */
	readonly isMarked: boolean;
	readonly hasTag: boolean;
	/** Keys of the names it says it had before: `formerly: [coordination]`. */
	readonly formerly: readonly string[];
}

/**
 * The title of a note: its `title`, else its basename. Broken frontmatter still tells the title where it can be
 * made out.
 */
export function titleOf(note: Note): string {
	return textOf(recoveredPropertiesOf(note), 'title') ?? basenameOf(note.path);
}

/** Looks at one note by itself: whether it has the form of a definition of a facet. */
export function findCandidate(note: Note, facet: FacetSpec): Candidate | undefined {
	const title = titleOf(note);
	const key = keyOf(title);
	const stem = dropNoun(key, facet.noun);
	if (stem === key || stem === '' || isAboutFacet(note, key, facet)) return undefined;
	const properties = recoveredPropertiesOf(note);
	const wanted = keyOf(facet.definitionTag);
	const hasTag =
		textsOf(properties, 'tags').some((tag) => keyOf(tag.replace(/^#/, '')) === wanted) ||
		note.bodyTags.some((tag) => keyOf(tag) === wanted);
	return {
		note,
		stem,
		title,
		hasTag,
		isMarked: hasTag || isFacetFolder(folderOf(note.path), facet),
		formerly: textsOf(properties, 'formerly').map((name) => dropNoun(keyOf(name.replace(/^#/, '')), facet.noun)),
	};
}

/** The candidates that are definitions: marked as such, or named by a name that is known, by now or by then. */
export function chooseDefinitions(
	candidates: readonly Candidate[],
	knownNames: Iterable<string>,
): readonly Candidate[] {
	const known = new Set(knownNames);
	const chosen = new Set<Candidate>();
	for (let before = -1; chosen.size > before;) {
		before = chosen.size;
		for (const candidate of candidates) {
			if (chosen.has(candidate) || !(candidate.isMarked || known.has(candidate.stem))) continue;
			chosen.add(candidate);
			known.add(candidate.stem);
			for (const name of candidate.formerly) known.add(name);
		}
	}
	return candidates.filter((candidate) => chosen.has(candidate));
}

/** "Group Phase", an index or a folder note in the facet's folder: the note about the facet, which defines no term. */
function isAboutFacet(note: Note, titleKey: string, facet: FacetSpec): boolean {
	if (titleKey === keyOf(facet.definitionTag) || titleKey === keyOf(facet.noun)) return true;
	const folder = folderOf(note.path);
	const basename = basenameOf(note.path).toLowerCase();
	if (!isFacetFolder(folder, facet)) return false;
	return basename === 'index' || basename === 'readme' || basename === filenameOf(folder).toLowerCase();
}

function isFacetFolder(folder: string, facet: FacetSpec): boolean {
	const name = keyOf(filenameOf(folder));
	return name !== '' && (name === keyOf(facet.definitionTag) || name === keyOf(facet.property));
}
