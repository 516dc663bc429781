import { isMap, type Document } from 'yaml';
import { parseYaml } from './yaml';

/** Some lines of YAML that belong together: a key at the left margin, and what stands below it until the next one. */
export interface YamlPart {
	/** Position of its first line among all lines. */
	readonly from: number;
	/** As they stand, `\r` included, without `\n`. */
	readonly lines: readonly string[];
}

const keyAtMargin = /^(?:"[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s#:"'-][^:]*|-[^\s:][^:]*):(?:\s|$)/;

/**
 * Takes YAML apart at the keys at its left margin. What is wrong with one part seldom reaches into another, so that a
 * part which parses by itself can be trusted to say what it says there.
 */
export function partsOf(lines: readonly string[]): readonly YamlPart[] {
	const starts = lines.flatMap((line, index) => (keyAtMargin.test(line) ? [index] : []));
	if (starts[0] !== 0) starts.unshift(0);
	return starts.map((from, at) => ({ from, lines: lines.slice(from, starts[at + 1] ?? lines.length) }));
}

/** What lines say by themselves: undefined when they do not parse, or are no properties. */
export function valueOf(lines: readonly string[]): Readonly<Record<string, unknown>> | undefined {
	const document: Document.Parsed = parseYaml(`${lines.join('\n')}\n`);
	if (document.errors.length > 0) return undefined;
	if (document.contents === null) return {};
	if (!isMap(document.contents)) return undefined;
	try {
		return document.toJS({ maxAliasCount: 0 }) as Readonly<Record<string, unknown>>;
	} catch {
		// An alias (`*name`), which Obsidian does not resolve.
		return undefined;
	}
}
