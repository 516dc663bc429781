import { readCopyName } from '../note/copy-name';
import { filenameOf, basenameOf, folderOf } from '../note/path';
import type { Note } from '../note/note';
import { findProperty, namesOf, recoveredPropertiesOf, textOf, textsOf } from '../note/properties';
import type { Definition, FacetSpec } from './facet';
import { findLinkTarget, keyOf, nameKeyOf, normalize } from './key';
import { writtenItemsOf } from './said';
import { readTitle } from './title';

/** A note that may prove to be a definition. */
export interface Candidate extends Definition {
	/** The term as the title spells it: "Iteration" of "Iteration Phase". */
	readonly spelling: string;
	/** Where the noun stands in the title: `bare` is nowhere, `compound` is at the end of a word, "Planungsphase". */
	readonly form: 'noun' | 'bare' | 'compound';
	/** It has the definition tag, or a type named after the facet, or lies in a folder named after the facet. */
	readonly isMarked: boolean;
	readonly hasTag: boolean;
	readonly hasType: boolean;
	/** It is marked as the built-in framework marks its definitions: by the tag, or a folder named like it. */
	readonly hasMark: boolean;
	/** The key of the term that settings say it defines. */
	readonly named: string | undefined;
	/** What it claims as its tag, without `#`, as spelled. */
	readonly aliases: readonly string[];
	/** Its number and its id, and its title where that is more than term and noun, as spelled. */
	readonly others: readonly string[];
	/** Its place in the order by its title, and by a property. */
	readonly number: number | undefined;
	readonly position: number | undefined;
	/** It says a term itself, as members do. */
	readonly isMember: boolean;
	/** Keys of the names it says it had before, with the spelling of each. */
	readonly formerly: ReadonlyMap<string, string>;
}

/** Whether more than its title speaks for a definition, so that it is known what. */
export function isCandidate(definition: Definition): definition is Candidate {
	return !definition.isWeak;
}

/** Properties by which a definition says its place among the others. */
const positions = ['order', 'position', 'weight'] as const;

/**
 * The title of a note: its `title`, else its basename. Broken frontmatter still tells the title where it can be
 * made out.
 */
export function titleOf(note: Note): string {
	return textOf(recoveredPropertiesOf(note), 'title') ?? basenameOf(note.path);
}

/** Looks at one note by itself: whether it has the form of a definition of a facet, and is no copy of one. */
export function findCandidate(note: Note, facet: FacetSpec): Candidate | undefined {
	return isNothing(note) ? undefined : readCandidate(note, facet);
}

/** Whether a note that is a copy has the form of a definition that its original would be. */
export function hasFormOfDefinition(note: Note, facet: FacetSpec): boolean {
	const read = readCandidate(note, facet);
	return read !== undefined && (read.named !== undefined || (read.isMarked && read.form !== 'bare'));
}

function readCandidate(note: Note, facet: FacetSpec): Candidate | undefined {
	const named = namedBy(note, facet);
	const title = titleOf(note);
	const read = readTitle(title, facet.noun);
	const folder = folderNameOf(note.path);
	const properties = recoveredPropertiesOf(note);
	const hasTag = isTagged(note, facet);
	const hasType = isTyped(note, facet);
	const isMarked = hasTag || hasType || isFacetFolder(folder, facet);
	const isCandidate = isMarked || read.form !== 'bare' || named !== undefined;
	if (!isCandidate || (named === undefined && isAboutFacet(note, facet))) return undefined;
	const id = textOf(properties, 'id');
	const formerly = textsOf(properties, 'formerly').map((name) => name.replace(/^#/, '').trim());
	return {
		note,
		stem: nameKeyOf(read.term, facet.noun),
		spelling: read.term,
		isWeak: false,
		title,
		form: read.form,
		hasTag,
		hasType,
		isMarked,
		hasMark: hasTag || keyOf(folder) === keyOf(facet.definitionTag),
		named,
		aliases: textsOf(properties, 'aliases')
			.filter((alias) => /^#[^/]+$/.test(alias))
			.map((alias) => alias.slice(1)),
		others: [...read.others, ...(id === undefined ? [] : [id])],
		number: read.number ?? readTitle(basenameOf(note.path), facet.noun).number,
		position: positions.map((key) => numberIn(findProperty(properties, key)?.value)).find((at) => at !== undefined),
		isMember: writtenItemsOf(note, facet).length > 0,
		formerly: new Map(formerly.map((name) => [nameKeyOf(name, facet.noun), name])),
	};
}

/** A title that is just a term's, with nothing else that speaks for it, as a definition where there is no better one. */
export function weakDefinition(note: Note, facet: FacetSpec): Definition | undefined {
	if (isNothing(note)) return undefined;
	const title = titleOf(note);
	return { note, stem: nameKeyOf(title, facet.noun), title, isWeak: true };
}

/** "Group Phase", "Phases", an index or a folder note in the facet's folder: the note about the facet, which defines no term. */
export function isAboutFacet(note: Note, facet: FacetSpec): boolean {
	const title = keyOf(titleOf(note));
	if (isNamedAfter(title, facet)) return true;
	const basename = keyOf(basenameOf(note.path));
	const folder = keyOf(filenameOf(folderOf(note.path)));
	if (!isFacetFolder(folder, facet)) return false;
	return basename === 'index' || basename === 'readme' || basename === folder;
}

/** What a sync service left behind is no note of its own. */
function isNothing(note: Note): boolean {
	return note.isEmpty === true || readCopyName(note.path)?.isMarked === true;
}

/** The folder a note lies in; a note in a folder of its own name lies where that folder does. */
function folderNameOf(path: string): string {
	const folder = folderOf(path);
	const isFolderNote = filenameOf(folder).toLowerCase() === basenameOf(path).toLowerCase();
	const above = isFolderNote ? folderOf(folder) : folder;
	return filenameOf(above === '' ? folder : above);
}

function isFacetFolder(folder: string, facet: FacetSpec): boolean {
	return folder !== '' && isNamedAfter(keyOf(folder), facet);
}

/** The key of a noun, and what it may be in the plural in English and German. */
export function manyOf(noun: string): readonly string[] {
	const endings = ['', 's', 'es', 'n', 'en', 'e'].map((ending) => noun + ending);
	return [...endings, noun.replace(/y$/, 'ies'), noun.replace(/fe?$/, 'ves'), noun.replace(/(?:um|us|a)$/, 'en')];
}

/** What facets are called, as keys, one or many. Never stale: a facet that is laid down otherwise is another object. */
const calledKeys = new WeakMap<FacetSpec, ReadonlySet<string>>();

/** Whether a key is a name of the facet itself, one or many: `phase`, `phases`, `group-phase`. */
function isNamedAfter(key: string, facet: FacetSpec): boolean {
	let called = calledKeys.get(facet);
	if (called === undefined) {
		const { property, noun, definitionTag } = facet;
		called = new Set([property, noun, definitionTag].map(keyOf).flatMap(manyOf));
		calledKeys.set(facet, called);
	}
	return called.has(key);
}

function isTagged(note: Note, facet: FacetSpec): boolean {
	const wanted = keyOf(facet.definitionTag);
	return (
		textsOf(recoveredPropertiesOf(note), 'tags').some((tag) => keyOf(tag.replace(/^#/, '')) === wanted) ||
		note.bodyTags.some((tag) => keyOf(tag) === wanted)
	);
}

function isTyped(note: Note, facet: FacetSpec): boolean {
	return namesOf(recoveredPropertiesOf(note), 'type').some(({ text }) => {
		const link = findLinkTarget(text.trim());
		return isNamedAfter(keyOf(link === undefined ? text.replace(/^\s*#/, '') : filenameOf(link)), facet);
	});
}

/** The term whose definition settings say a note is, by its path, its name or a link. */
function namedBy(note: Note, { terms, noun }: FacetSpec): string | undefined {
	const path = normalize(note.path).toLowerCase().replace(/\.md$/, '');
	const term = terms.find(({ definition }) => {
		if (definition === undefined) return false;
		const target = (findLinkTarget(definition) ?? definition).toLowerCase().replace(/\.md$/, '');
		return path === target || path.endsWith(`/${target}`);
	});
	return term && nameKeyOf(term.name, noun);
}

function numberIn(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
