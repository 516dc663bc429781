import { deepest, isDeeperThan } from '../depth';
import type { Note, Properties } from './note';
import type { FileTimes } from './from-text';
import { isWebAddress, withoutSubpath } from '../links/address';

/** The parts of Obsidian's `CachedMetadata` that a note is made from. */
export interface CachedNote {
	readonly frontmatter?: Properties | undefined;
	readonly sections?: readonly { readonly type: string; readonly position?: CachedPlace | undefined }[] | undefined;
	/** Where references lead. */
	readonly referenceLinks?: readonly { readonly link: string }[] | undefined;
	readonly listItems?: readonly { readonly position: CachedPlace }[] | undefined;
	readonly tags?: readonly { readonly tag: string }[] | undefined;
	readonly links?: readonly { readonly link: string; readonly original: string }[] | undefined;
}

/** A place in the metadata cache, as much of it as is looked at. */
interface CachedPlace {
	readonly start: { readonly line: number };
	readonly end: { readonly line: number };
}

/** Sections that are code blocks, and those that the cache does not look into. */
const mayHoldCode: ReadonlySet<string> = new Set(['code', 'callout', 'blockquote', 'footnoteDefinition']);

/** Among so many sections at the top is the end of properties that are not seen, if there are any. */
const topSections = 6;

/**
 * Reads a note from Obsidian's metadata cache, or answers undefined when only its text can tell: the cache keeps
 * nothing of frontmatter that is empty, does not parse, is never closed or is not seen, and looks the same for the first
 * two. Nor does it tell a value that is not there from one that YAML takes for a comment: in a property that lists look at
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
	const sections = cache.sections?.map(({ type }) => type) ?? [];
	if (cache.frontmatter === undefined && mayHideProperties(cache)) return undefined;
	if (cache.frontmatter !== undefined && mayLoseValue(cache.frontmatter, telling)) return undefined;
	// From its text it is known to be broken, as on the command line.
	if (isDeeperThan(deepest, cache.frontmatter)) return undefined;
	return {
		path,
		created: times.created,
		modified: times.modified,
		...(times.size !== undefined && { size: times.size }),
		frontmatter: cache.frontmatter === undefined ? { state: 'absent' } : readFrom(cache.frontmatter),
		bodyTags: cache.tags?.map(({ tag }) => tag.replace(/^#/, '')) ?? [],
		links: [...(cache.links ?? []), ...(cache.referenceLinks ?? [])].map(pathOf).filter((path) => path !== ''),
		hasCode: sections.some((type) => mayHoldCode.has(type)) || cache.listItems?.some(isOverLines) === true,
		hasComment: sections.includes('comment'),
		...(cache.frontmatter === undefined && sections.length === 0 && { isEmpty: true }),
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

/** A line of dashes is a rule, or below a text makes a heading of it, which then goes over several lines. */
function mayHideProperties({ sections = [] }: CachedNote): boolean {
	const [first] = sections;
	if (first?.type === 'yaml') return true;
	return sections
		.slice(0, topSections)
		.some(
			({ type, position }) => type === 'thematicBreak' || (type === 'heading' && position && isOverLines({ position })),
		);
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

/** Code in a list is part of an item: one that is more than its line may hold some. */
function isOverLines({ position: { start, end } }: { readonly position: CachedPlace }): boolean {
	return start.line < end.line;
}

/** The cache has links decoded; it has none that lead out of the vault, but for references. */
function pathOf({ link, original }: { readonly link: string; readonly original?: string }): string {
	if (original?.startsWith('[[') !== true) return isWebAddress(link) ? '' : withoutSubpath(link);
	return link
		.replace(/[#^|].*/s, '')
		.replace(/\\$/, '')
		.trim();
}
