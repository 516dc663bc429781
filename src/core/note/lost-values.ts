import { isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { LostValue } from './note';

/**
 * Finds texts that stand where a value should and are none to YAML: behind `#` with no space it takes a tag for a
 * comment, behind `!` a word for the name of a type. `# a remark` is one.
 *
 * @param source The YAML.
 * @param from Where it begins in the note.
 */
export function findLostValues(source: string, map: YAMLMap.Parsed, from: number): readonly LostValue[] {
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
