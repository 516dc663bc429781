import { deepest, isDeeperThan } from '../depth';
import type { Note, Properties } from './note';
import type { FileTimes } from './from-text';
import { isWebAddress, withoutSubpath } from '../links/address';

/** The parts of Obsidian's `CachedMetadata` that a note is made from. */
export interface CachedNote {
	readonly frontmatter?: Properties | null | undefined;
	readonly sections?: readonly CachedSection[] | undefined;
	/** Where references lead. */
	readonly referenceLinks?: readonly { readonly link: string }[] | undefined;
	readonly listItems?: readonly { readonly position: CachedPlace }[] | undefined;
	readonly tags?: readonly { readonly tag: string }[] | undefined;
	readonly links?: readonly { readonly link: string; readonly original: string }[] | undefined;
}

interface CachedSection {
	readonly type: string;
	readonly position?: CachedPlace | undefined;
}

/** A place in the metadata cache, as much of it as is looked at. */
interface CachedPlace {
	readonly start: { readonly line: number };
	readonly end: { readonly line: number };
}

/** Sections in which no code stands; of a kind that nobody has seen it is not known. */
const holdNoCode: ReadonlySet<string> = new Set([
	'yaml',
	'heading',
	'thematicBreak',
	'table',
	'html',
	'math',
	'comment',
	'definition',
]);
/** Those that hold some where they go over several lines: an item of a list, and what a fence that nothing closes may be taken for. */
const holdCodeBelow: ReadonlySet<string> = new Set(['list', 'paragraph']);

/** Among so many sections at the top is the end of properties that are not seen, if there are any. */
const topSections = 6;

/**
 * Reads a note from Obsidian's metadata cache, or answers undefined when only its text can tell: the cache keeps
 * nothing of frontmatter that is empty, does not parse, is never closed or is not seen, and looks the same for the first
 * two. Nor is it known how it has what parsers disagree on, so that nothing hangs on the kind of a section that may be
 * another: see "What we do not know of Obsidian" in docs/design.md. Nor does it tell a value that is not there from one that YAML takes for a comment: in a property that lists look at
 * only the text can tell, in tags and aliases it is left to whoever checks the note.
 *
 * @param telling The properties, in lower case, of which that must be known for lists to lose no note.
 */
export function noteFromCache(
	path: string,
	cache: CachedNote,
	times: FileTimes,
	telling: ReadonlySet<string> = new Set(),
): Note | undefined {
	const { sections = [], listItems = [], frontmatter } = cache;
	if (frontmatter === undefined || frontmatter === null || Object.keys(frontmatter).length === 0) {
		if (mayHideProperties(sections, times)) return undefined;
	} else if (mayLoseValue(frontmatter, telling)) return undefined;
	// From its text it is known to be broken, as on the command line.
	if (isDeeperThan(deepest, frontmatter)) return undefined;
	return {
		path,
		created: times.created,
		modified: times.modified,
		...(times.size !== undefined && { size: times.size }),
		frontmatter: frontmatter === undefined || frontmatter === null ? { state: 'absent' } : readFrom(frontmatter),
		bodyTags: cache.tags?.map(({ tag }) => tag.replace(/^#/, '')) ?? [],
		links: [...(cache.links ?? []), ...(cache.referenceLinks ?? [])].map(pathOf).filter((path) => path !== ''),
		hasCode: sections.some(mayHoldCode) || listItems.some(isOverLines),
		hasComment: sections.some(({ type }) => type === 'comment'),
		isFromCache: true,
		...(sections.length === 0 && { isEmpty: true }),
	};
}

function readFrom(properties: Properties): Note['frontmatter'] {
	const isOpen = Object.entries(properties).some(([key, value]) => isReadByObsidian(key) && isNothing(value));
	return { state: 'read', properties, ...(isOpen && { mayHaveLost: true }) };
}

function isReadByObsidian(key: string): boolean {
	return /^(?:tags|aliases)$/i.test(key);
}

function isNothing(value: unknown): boolean {
	return value === null || value === '';
}

/**
 * Whether a note without properties may have some: in a section of its own, above the first section, or where there is
 * text and not one section. A line of dashes is a rule, or below a text makes a heading of it, which then goes over
 * several lines, unless that is a paragraph.
 */
function mayHideProperties(sections: readonly CachedSection[], { size = 0 }: FileTimes): boolean {
	const [first] = sections;
	if (first === undefined) return size > 0;
	if (first.type === 'yaml' || (first.position?.start.line ?? 0) > 0) return true;
	if (first.type === 'paragraph' && isOverLines(first)) return true;
	return sections
		.slice(0, topSections)
		.some((section) => section.type === 'thematicBreak' || (section.type === 'heading' && isOverLines(section)));
}

function mayHoldCode(section: CachedSection): boolean {
	return !holdNoCode.has(section.type) && (!holdCodeBelow.has(section.type) || isOverLines(section));
}

/** Whether a property says nothing, or a list of it holds something that does. */
function mayLoseValue(properties: Properties, telling: ReadonlySet<string>): boolean {
	return Object.entries(properties).some(([key, value]) => {
		const isTelling = telling.has(key.toLowerCase());
		if (!Array.isArray(value)) return isTelling && isNothing(value);
		// An empty item of a list is rare, and would be taken out.
		return (isTelling || isReadByObsidian(key)) && value.some(isNothing);
	});
}

function isOverLines({ position }: { readonly position?: CachedPlace | undefined }): boolean {
	return position !== undefined && position.start.line < position.end.line;
}

/** The cache has links decoded; it has none that lead out of the vault, but for references. */
function pathOf({ link, original }: { readonly link: string; readonly original?: string }): string {
	if (original?.startsWith('[[') !== true) return isWebAddress(link) ? '' : withoutSubpath(link);
	return link
		.replace(/[#^|].*/s, '')
		.replace(/\\$/, '')
		.trim();
}
