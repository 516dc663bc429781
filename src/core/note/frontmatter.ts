import { isMap, isScalar, parseDocument, visit, YAMLParseError, type Document, type YAMLMap } from 'yaml';
import { detach, type Range } from '../text';
import { diagnoseFrontmatter } from './diagnosis';
import type { Frontmatter } from './note';
import { readPlainYaml } from './plain-yaml';
import type { Properties } from './properties';
import { recoverProperties } from './recovery';
import { findRepair } from './repair';

/** The frontmatter block of a note; all offsets are into the note's text. */
export interface FrontmatterBlock {
	/** The YAML between the fences. */
	readonly yaml: Range;
	/** Right after the closing `---`. */
	readonly end: number;
	readonly isClosed: boolean;
}

const openingFence = /^---\r?\n/;
const closingFence = /^---[ \t]*$/;
const propertyLine = /^[^\s:#][^:\n]*:(?:\s|$)/;

/**
 * Finds frontmatter as Obsidian does: `---` and a line end at the very start of the text (a byte order mark, a blank
 * line or a space before the line end, and there is none), up to a line of `---`, which may end in spaces.
 *
 * An opening fence that is never closed counts when a property follows it, so that the slip can be reported.
 */
export function findFrontmatter(text: string): FrontmatterBlock | undefined {
	const opening = openingFence.exec(text)?.[0];
	if (opening === undefined) return undefined;
	const from = opening.length;
	for (let at = from; at <= text.length; ) {
		const lineEnd = text.indexOf('\n', at);
		const end = lineEnd === -1 ? text.length : lineEnd;
		const line = text.slice(at, end).replace(/\r$/, '');
		if (line.startsWith('---') && closingFence.test(line)) {
			return { yaml: { from, to: at }, end: at + 3, isClosed: true };
		}
		if (lineEnd === -1) break;
		at = lineEnd + 1;
	}
	const firstLine = text.slice(from).split(/\r?\n/, 1)[0] ?? '';
	if (!propertyLine.test(firstLine)) return undefined;
	return { yaml: { from, to: text.length }, end: text.length, isClosed: false };
}

/**
 * Parses YAML with the options Obsidian uses: YAML 1.2 core (`yes` and dates stay text), duplicate keys are errors.
 * Node ranges are UTF-16 offsets into `source`.
 *
 * @param keepSourceTokens Whether nodes keep the tokens they were made from, for edits that need the marks between them.
 */
export function parseYaml(source: string, keepSourceTokens = false): Document.Parsed {
	// The library compares each key with all before it, which a note of many thousand keys makes unbearable.
	const options = { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const;
	const document = parseDocument(source, { ...options, keepSourceTokens });
	if (document.errors.length === 0) {
		visit(document, {
			Map: (_, map) => {
				const error = findDuplicateKey(map);
				if (error === undefined) return undefined;
				document.errors.push(error);
				return visit.BREAK;
			},
		});
	}
	return document;
}

function findDuplicateKey(map: YAMLMap): YAMLParseError | undefined {
	const seen = new Set<unknown>();
	for (const { key } of map.items) {
		if (!isScalar(key)) continue;
		const [from = 0, to = from] = key.range ?? [];
		if (seen.has(key.value)) return new YAMLParseError([from, to], 'DUPLICATE_KEY', 'Map keys must be unique');
		seen.add(key.value);
	}
	return undefined;
}

/** Reads the frontmatter of a note's text. Never throws: what does not parse is `broken`, with the cause in words. */
export function readFrontmatter(text: string): Frontmatter {
	const block = findFrontmatter(text);
	if (block === undefined) return { state: 'absent' };
	if (!block.isClosed) return broken(text, block, undefined);
	const source = detach(text.slice(block.yaml.from, block.yaml.to));
	const plain = readPlainYaml(source);
	if (plain !== undefined) return { state: 'read', properties: plain };
	const document = parseYaml(source);
	if (document.errors.length > 0) return broken(text, block, document);
	if (document.contents === null || source.trim() === '') return { state: 'absent' };
	if (!isMap(document.contents)) return broken(text, block, document);
	const properties = toProperties(document);
	return properties === undefined ? broken(text, block, document) : { state: 'read', properties };
}

function toProperties(document: Document.Parsed): Properties | undefined {
	try {
		return document.toJS({ maxAliasCount: 0 }) as Properties;
	} catch {
		// The one thing left that throws is an alias (`*name`), which Obsidian does not resolve either.
		return undefined;
	}
}

function broken(text: string, block: FrontmatterBlock, document: Document.Parsed | undefined): Frontmatter {
	const diagnosis = diagnoseFrontmatter(text, block, document);
	return {
		state: 'broken',
		problem: { ...diagnosis, repair: findRepair(text, block, diagnosis) },
		recovered: recoverProperties(text.slice(block.yaml.from, block.yaml.to)),
	};
}
