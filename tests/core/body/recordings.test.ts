import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/core/body/read-body';
import { bodyStartOf } from '../../../src/core/note/from-text';
import { noteFromCache } from '../../../src/core/note/from-cache';
import { noteOf } from '../vault';

/** One note with what Obsidian itself had of it in its metadata cache, as far as it is looked at here. */
interface Recording {
	readonly name: string;
	readonly text: string;
	readonly frontmatter?: Readonly<Record<string, unknown>>;
	readonly sections?: readonly (readonly [type: string, from: number, to: number])[];
	readonly tags?: readonly (readonly [tag: string, from: number])[];
	readonly links?: readonly CachedLink[];
	readonly embeds?: readonly CachedLink[];
}

type CachedLink = readonly [link: string, original: string, displayText: string, from: number];

const file = fileURLToPath(new URL('../../../../shared/recordings/recordings.json', import.meta.url));
const recordings = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Recording[]) : [];

/** What a text shows when `readBody` reads it as a link leads to another note; a link within the note does not. */
const leadsElsewhere = ([link]: CachedLink): boolean => !/^[#|]/.test(link) && link !== '';

describe.runIf(recordings.length > 0)('a body, held against what Obsidian recorded', () => {
	it.each(recordings)('is the same in $name', ({ text, tags = [], links = [], embeds = [] }) => {
		const body = readBody(text, bodyStartOf(text));
		const said = (found: typeof body.links): unknown => found.map(({ from, to }) => [text.slice(from, to), from]);
		const recorded = (found: readonly CachedLink[]): unknown =>
			found.filter(leadsElsewhere).map(([, original, , from]) => [original, from]);
		expect(body.tags.map(({ name, from }) => [`#${name}`, from])).toEqual(tags);
		expect(said(body.links)).toEqual(recorded(links));
		expect(said(body.embeds)).toEqual(recorded(embeds));
	});

	it.each(recordings)('makes the same note of the text and of the cache of $name', (recording) => {
		const { name, text, frontmatter, sections = [], tags = [], links = [] } = recording;
		const fromCache = noteFromCache(
			name,
			{
				frontmatter,
				sections: sections.map(([type]) => ({ type })),
				tags: tags.map(([tag]) => ({ tag })),
				links: links.map(([link, original]) => ({ link, original })),
			},
			{ created: 0, modified: 0 },
		);
		const { bodyTags, links: paths, hasComment, hasCode } = noteOf(name, text);
		expect(fromCache ?? { bodyTags, links: paths, hasComment }).toMatchObject({ bodyTags, links: paths, hasComment });
		// The cache tells where code may stand, the text where it does.
		expect(hasCode).toBe(hasCode && fromCache?.hasCode !== false);
	});
});
