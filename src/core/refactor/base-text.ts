import { Scalar, visit } from 'yaml';
import { isPlain } from '../links/quoted';
import { parseYaml } from '../note/yaml';

/** How a text is written at an offset of a file; undefined where it cannot stand there. */
export type WriteAt = (offset: number) => (text: string) => string | undefined;

/** How far back the string of an expression may begin. */
const longestString = 10_000;

/**
 * How texts are written in a base, in the strings of expressions that stand in YAML: between single quotes `it's` is
 * `it''s`. A text that would end the string it stands in cannot stand there.
 */
export function yamlWriter(source: string): WriteAt {
	let known: readonly Scalar[] | undefined;
	return (offset) => (text) => {
		if (!/["'\\]|:\s|\s#/.test(text)) return text;
		const scalar = scalarAt((known ??= scalarsOf(source)), offset);
		const start = scalar?.range?.[0] ?? offset;
		const isNear = offset - start <= longestString;
		const quote = isNear ? innermostQuote(source.slice(start, offset), scalar) : undefined;
		const endsString = quote === undefined ? !isNear && /["']/.test(text) : text.includes(quote);
		if (scalar === undefined || endsString || text.includes('\\')) return undefined;
		if (scalar.type === Scalar.QUOTE_SINGLE) return text.replace(/'/g, "''");
		if (scalar.type === Scalar.QUOTE_DOUBLE) return text.replace(/"/g, '\\"');
		return scalar.type !== Scalar.PLAIN || isPlain(text) ? text : undefined;
	};
}

/** The texts of a YAML, in order. */
function scalarsOf(source: string): readonly Scalar[] {
	const found: Scalar[] = [];
	visit(parseYaml(source), { Scalar: (_, node) => void found.push(node) });
	return found;
}

function scalarAt(scalars: readonly Scalar[], offset: number): Scalar | undefined {
	let [low, high] = [0, scalars.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((scalars[middle]?.range?.[1] ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	const scalar = scalars[low];
	return scalar?.range !== undefined && scalar.range !== null && scalar.range[0] <= offset ? scalar : undefined;
}

/** The quote of the expression that is open where a text ends. */
function innermostQuote(before: string, scalar: Scalar | undefined): string | undefined {
	const isSingle = scalar?.type === Scalar.QUOTE_SINGLE;
	const isQuoted = isSingle || scalar?.type === Scalar.QUOTE_DOUBLE;
	const inside = isQuoted ? before.slice(1) : before;
	const said = isSingle ? inside.replace(/''/g, "'") : isQuoted ? inside.replace(/\\(.)/g, '$1') : inside;
	let open: string | undefined;
	for (const sign of said) {
		if (sign === open) open = undefined;
		else if (open === undefined && (sign === '"' || sign === "'")) open = sign;
	}
	return open;
}
