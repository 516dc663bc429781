import { isMap, type Document } from 'yaml';
import { detach } from '../text';
import { diagnoseFrontmatter } from './diagnosis';
import { findFrontmatter, type FrontmatterBlock } from './frontmatter-block';
import type { Frontmatter, Properties } from './note';
import { readPlainYaml } from './plain-yaml';
import { recoverProperties } from './recovery';
import { findRepair } from './repair';
import { parseYaml } from './yaml';

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
