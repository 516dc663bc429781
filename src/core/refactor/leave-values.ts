import { isScalar, visit, type Node } from 'yaml';
import { findFrontmatter } from '../note/frontmatter-block';
import { recoveredPropertiesOf } from '../note/properties';
import { parseYaml } from '../note/yaml';
import { lineStartsOf, type Range } from '../text';
import { valueKeyOf } from '../vocabulary/key';
import { isPropertyOf, matchKey } from '../vocabulary/match';
import { propertyItemsOf } from '../vocabulary/said';
import { sayOfRefactor } from '../plan/messages';
import { escape, namePattern } from './names';
import { oldKeysOf, saysOld, type OpenNote, type Retelling } from './retelling';

/**
 * Names the lines of the facet's property that name the term and are not changed: what frontmatter says that does not
 * parse, and what is no value that a list counts, such as `{name: iteration}`, `iteration/formation`, a remark.
 */
export function leaveValues(retelling: Retelling, { path, text, note }: OpenNote): void {
	const { draft, facet } = retelling;
	const block = findFrontmatter(text);
	if (block === undefined || !facet.from.includes('property') || !facet.concerns(note)) return;
	const isBroken = note.frontmatter.state === 'broken';
	const yaml = text.slice(block.yaml.from, block.yaml.to);
	const reason = isBroken ? sayOfRefactor('values.isBroken') : sayOfRefactor('values.isUnclear', { noun: facet.noun });
	const patterns = oldKeysOf(retelling).map((key) => namePattern(key));
	const values = new Set(propertyItemsOf(note, facet, recoveredPropertiesOf(note)).map((item) => item.text.trim()));
	const said = [...values].filter(
		(one) =>
			patterns.some((pattern) => one.search(pattern) !== -1) &&
			matchKey(facet, valueKeyOf(one, facet.noun)).length > 0 &&
			!(isBroken && saysOld(retelling, one)),
	);
	for (const { from, to } of isBroken ? stretchesIn(retelling, yaml) : valuesIn(retelling, yaml)) {
		const stretch = yaml.slice(from, to);
		const starts = lineStartsOf(stretch);
		for (const [index, start] of starts.entries()) {
			const line = stretch.slice(start, starts[index + 1] ?? stretch.length);
			const unsaid = blank(line, said);
			const at = block.yaml.from + from + start;
			const isNamed = patterns.some((pattern) =>
				[...unsaid.matchAll(pattern)].some((match) => {
					const found = at + match.index + (match[1] ?? '').length;
					return !draft.isPlanned(path, found, found + (match[2] ?? '').length);
				}),
			);
			if (isNamed || (isBroken && isAliasOfOld(retelling, yaml, line)))
				draft.leave(path, at, line.trim(), reason, isBroken);
		}
	}
}

/** A line without the values that say a term of their own, each once. */
function blank(line: string, said: readonly string[]): string {
	return said.reduce((rest, one) => rest.replace(one, ' '.repeat(one.length)), line);
}

/** The facet's properties, wherever they stand in frontmatter that parses, whole lines each. */
function valuesIn({ facet }: Retelling, yaml: string): readonly Range[] {
	const found: Range[] = [];
	visit(parseYaml(yaml).contents, {
		Pair: (_, { key, value }) => {
			if (!isScalar(key) || !isPropertyOf(facet, String(key.value))) return undefined;
			const [from = 0, keyEnd = from] = key.range ?? [];
			const end = (value as Node | null)?.range?.[1] ?? keyEnd;
			const isEnded = yaml.charAt(end - 1) === '\n';
			const lineEnd = isEnded ? end - 1 : yaml.indexOf('\n', end);
			found.push({ from, to: lineEnd === -1 ? yaml.length : lineEnd });
			return visit.SKIP;
		},
	});
	return found;
}

/** The lines from each one in which the facet's property stands as a key to the next key at the margin. */
function stretchesIn({ facet }: Retelling, yaml: string): readonly Range[] {
	const names = facet.properties.map(escape).join('|');
	const key = new RegExp(`(?:^|[\\s{,"'?])(?:${names})["']?\\s*[:：]`, 'iu');
	const starts = lineStartsOf(yaml);
	const lineAt = (index: number): string => yaml.slice(starts[index], starts[index + 1] ?? yaml.length);
	return starts.flatMap((from, index) => {
		if (!key.test(lineAt(index))) return [];
		let end = index + 1;
		while (end < starts.length && /^(?:\s|-|$)/.test(lineAt(end)) && !key.test(lineAt(end))) end += 1;
		return [{ from, to: starts[end] ?? yaml.length }];
	});
}

/** Whether a line refers to another value of the frontmatter that says the old name: `phase: *a`. */
function isAliasOfOld(retelling: Retelling, yaml: string, line: string): boolean {
	return [...line.matchAll(/[\s[,]\*([^\s,\]}]+)/g)].some(([, anchor = '']) => {
		const said = new RegExp(`&${escape(anchor)}[ \\t]+([^\\n]*)`).exec(yaml)?.[1];
		return said !== undefined && saysOld(retelling, said.trim().replace(/^["']|["']$/g, ''));
	});
}
