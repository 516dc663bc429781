import { isMap, type Document, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { detach } from '../text';
import { diagnoseFrontmatter, faultOf } from './diagnosis';
import { findFrontmatter, type FrontmatterBlock } from './frontmatter-block';
import type { Frontmatter, FrontmatterProblem, Properties, LostValue } from './note';
import { readPlainYaml } from './plain-yaml';
import { recoverProperties } from './recovery';
import { findRepair } from './repair';
import { findSwallowedBody } from './swallowed-body';
import { findUnseen } from './unseen';
import { parseYaml } from './yaml';

/** Reads the frontmatter of a note's text. Never throws: what does not parse is `broken`, with the cause in words. */
export function readFrontmatter(text: string): Frontmatter {
	const block = findFrontmatter(text);
	if (block === undefined) return readUnseen(text);
	if (!block.isClosed) return broken(text, block, undefined);
	const source = detach(text.slice(block.yaml.from, block.yaml.to));
	const plain = readPlainYaml(source);
	if (plain !== undefined) return { state: 'read', properties: plain };
	const document = parseYaml(source);
	if (document.errors.length > 0) return broken(text, block, document);
	if (document.contents === null || source.trim() === '') return readUnseen(text);
	if (!isMap(document.contents)) return broken(text, block, document);
	const properties = toProperties(document);
	if (properties === undefined) return broken(text, block, document);
	const lost = findLostValues(source, document.contents, block.yaml.from);
	return { state: 'read', properties, ...(lost.length > 0 && { lost }) };
}

/** Of a note without properties: none, or such as Obsidian does not see. */
function readUnseen(text: string): Frontmatter {
	const unseen = findUnseen(text);
	if (unseen === undefined) return { state: 'absent' };
	const { problem, properties, isDoubtful } = unseen;
	return isDoubtful
		? { state: 'absent', doubtful: { problem, properties } }
		: { state: 'broken', problem, recovered: properties };
}

function toProperties(document: Document.Parsed): Properties | undefined {
	try {
		return document.toJS({ maxAliasCount: 0 }) as Properties;
	} catch {
		// The one thing left that throws is an alias (`*name`), which Obsidian does not resolve either.
		return undefined;
	}
}

/** To say why it does not parse takes longer than all else about a note, so that it waits until somebody asks. */
function broken(text: string, block: FrontmatterBlock, document: Document.Parsed | undefined): Frontmatter {
	const source = text.slice(block.yaml.from, block.yaml.to);
	const lines = source.split(/\r?\n/);
	const swallowed = findSwallowedBody(lines, block.isClosed);
	const fault = faultOf(document);
	const recovered = recoverProperties(lines.slice(0, swallowed?.propertyLines).join('\n'));
	return brokenFor(recovered, () => {
		const diagnosis = diagnoseFrontmatter(text, block, fault, swallowed);
		return { ...diagnosis, repair: findRepair(text, block, diagnosis, swallowed) };
	});
}

/** Apart from `broken`, since what asks would keep the text of the note for ever. */
function brokenFor(recovered: Properties, explain: () => FrontmatterProblem): Frontmatter {
	let problem: FrontmatterProblem | (() => FrontmatterProblem) = explain;
	return {
		state: 'broken',
		get problem() {
			if (typeof problem === 'function') problem = problem();
			return problem;
		},
		recovered,
	};
}

/**
 * Finds texts that stand where a value should and are none to YAML: behind `#` with no space it takes a tag for a
 * comment, behind `!` a word for the name of a type. `# a remark` is one.
 *
 * @param source The YAML.
 * @param from Where it begins in the note.
 */
function findLostValues(source: string, map: YAMLMap.Parsed, from: number): readonly LostValue[] {
	const lost: LostValue[] = [];
	for (const pair of map.items as readonly Pair<Node, Node | null>[]) {
		if (!isScalar(pair.key)) continue;
		const key = String(pair.key.value);
		const add = (index: number | null, at: number): void => {
			const found = textBehind(source, at);
			if (found === undefined) return;
			const range = { from: from + found.at, to: from + found.at + found.text.length };
			lost.push({ key, index, text: found.text, range });
		};
		const [, keyEnd = 0] = pair.key.range ?? [];
		if (pair.value === null || saysNothing(pair.value)) add(null, source.indexOf(':', keyEnd) + 1);
		if (!isSeq(pair.value) || pair.value.flow === true) continue;
		for (const [index, item] of (pair.value.items as readonly Node[]).entries())
			if (saysNothing(item)) add(index, dashBefore(source, item));
	}
	return lost;
}

function saysNothing(node: Node): boolean {
	return isScalar(node) && (node.value === null || node.value === '');
}

/** Where an item that says nothing begins: right behind its dash. */
function dashBefore(source: string, { range }: Node): number {
	const [at = 0] = range ?? [];
	const line = source.lastIndexOf('\n', at - 1) + 1;
	const dash = source.indexOf('-', line);
	return dash === -1 ? at : dash + 1;
}

function textBehind(source: string, at: number): { readonly at: number; readonly text: string } | undefined {
	const end = source.indexOf('\n', at);
	const line = source.slice(at, end === -1 ? source.length : end);
	const text = line.trim();
	const isLost = /^#[\p{L}\p{N}_/-]|^![\p{L}\p{N}]/u.test(text) && /^\s/.test(line);
	return isLost ? { at: at + line.indexOf(text), text } : undefined;
}
