import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { getAllTags, parseFrontMatterTags, type CachedMetadata, type Pos, type ReferenceCache } from 'obsidian';
import { recordingOf } from '../../scripts/recording.mjs';
import { Places, readMetadata } from './note-metadata';

/** What a metadata cache says of one note, in the short form in which it is kept: offsets are UTF-16 and half-open. */
export interface Recording {
	readonly name: string;
	readonly text: string;
	readonly frontmatter?: Readonly<Record<string, unknown>>;
	/** Right behind the closing fence. */
	readonly frontmatterEnd?: number;
	readonly frontmatterLinks?: readonly (readonly [key: string, link: string, original: string, displayText: string])[];
	readonly sections?: readonly (readonly [type: string, from: number, to: number, id?: string])[];
	readonly headings?: readonly (readonly [heading: string, level: number, from: number, to: number])[];
	readonly tags?: readonly (readonly [tag: string, from: number])[];
	readonly links?: readonly RecordedLink[];
	readonly embeds?: readonly RecordedLink[];
	readonly referenceLinks?: readonly (readonly [id: string, link: string, from: number])[];
	readonly listItems?: readonly (readonly [parent: number, task: string | null, from: number, to: number])[];
	readonly blocks?: Readonly<Record<string, readonly [from: number, to: number]>>;
	/** What the functions of the API answer; unset where nobody asked. */
	readonly getAllTags?: readonly string[] | null;
	readonly parseFrontMatterTags?: readonly string[] | null;
	/** A link's text to the path that it leads to. */
	readonly resolveLinkToPath?: Readonly<Record<string, string | null>>;
}

type RecordedLink = readonly [link: string, original: string, displayText: string, from: number];

/** Both from where tests are run. */
const fixtures = 'tests/host/fixtures/';
const shared = '../shared/recordings/';

/** The recordings of a folder, by their files; none where there is no such folder. */
function readFolder(folder: string): ReadonlyMap<string, readonly Recording[]> {
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
	const parsed = names.map((name) => [name, JSON.parse(readFileSync(folder + name, 'utf8')) as unknown] as const);
	return new Map(parsed.filter((entry): entry is [string, Recording[]] => Array.isArray(entry[1])));
}

/** Those of the project, which say what is known in its own words, and what anybody captured. */
export const ownRecordings = readFolder(fixtures);

/** Those of other projects, where they lie beside this one. */
export const sharedRecordings = readFolder(shared);

/** A recording as the metadata cache that was recorded. */
export function cacheOf({ text, ...said }: Recording): CachedMetadata {
	const places = new Places(text);
	const range = (from: number, to: number): Pos => places.range(from, to);
	const link = ([link, original, displayText, from]: RecordedLink): ReferenceCache => ({
		link,
		original,
		displayText,
		position: range(from, from + original.length),
	});
	const { frontmatter, frontmatterEnd, frontmatterLinks, sections, headings, tags, links, embeds } = said;
	const { referenceLinks, listItems, blocks } = said;
	return {
		...(frontmatter !== undefined && { frontmatter: { ...frontmatter } }),
		...(frontmatterEnd !== undefined && { frontmatterPosition: range(0, frontmatterEnd) }),
		...(frontmatterLinks !== undefined && {
			frontmatterLinks: frontmatterLinks.map(([key, link, original, displayText]) => ({
				key,
				link,
				original,
				displayText,
			})),
		}),
		...(sections !== undefined && {
			sections: sections.map(([type, from, to, id]) => ({
				type,
				position: range(from, to),
				...(id !== undefined && { id }),
			})),
		}),
		...(headings !== undefined && {
			headings: headings.map(([heading, level, from, to]) => ({ heading, level, position: range(from, to) })),
		}),
		...(tags !== undefined && {
			tags: tags.map(([tag, from]) => ({ tag, position: range(from, from + tag.length) })),
		}),
		...(links !== undefined && { links: links.map(link) }),
		...(embeds !== undefined && { embeds: embeds.map(link) }),
		...(referenceLinks !== undefined && {
			referenceLinks: referenceLinks.map(([id, link, from]) => ({ id, link, position: range(from, from) })),
		}),
		...(listItems !== undefined && {
			listItems: listItems.map(([parent, task, from, to]) => ({
				parent,
				position: range(from, to),
				...(task !== null && { task }),
			})),
		}),
		...(blocks !== undefined && {
			blocks: Object.fromEntries(
				Object.entries(blocks).map(([id, [from, to]]) => [id.toLowerCase(), { id, position: range(from, to) }]),
			),
		}),
	};
}

/** What the stand-in answers where somebody asked the app. */
function answersOf({ getAllTags: tags, parseFrontMatterTags: own }: Recording, cache: CachedMetadata): object {
	return {
		...(tags !== undefined && { getAllTags: getAllTags(cache) }),
		...(own !== undefined && { parseFrontMatterTags: parseFrontMatterTags(cache.frontmatter ?? null) }),
	};
}

/**
 * What the stand-in says of the text of a recording.
 *
 * @param isWhole False where nobody looked for references, and some are of a time before positions of frontmatter.
 */
export function standInOf(recording: Recording, isWhole = true): Recording {
	const cache = readMetadata(recording.text);
	if (!isWhole) delete cache.referenceLinks;
	if (!isWhole && recording.frontmatterEnd === undefined) delete cache.frontmatterPosition;
	return recordingOf(recording.name, recording.text, cache, answersOf(recording, cache));
}

/** A recording as it is compared: a field without anything in it was not in the cache. */
export function comparable(recording: Recording): object {
	const { resolveLinkToPath: _, ...said } = recording;
	const isAnswer = (field: string): boolean => ['getAllTags', 'parseFrontMatterTags'].includes(field);
	return Object.fromEntries(
		Object.entries(said).filter(
			([field, value]: [string, unknown]) => isAnswer(field) || !Array.isArray(value) || value.length > 0,
		),
	);
}
