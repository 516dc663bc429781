/** What is wrong with a value that stands on the line of its key or dash. */
export type ValueSlip =
	| { readonly kind: 'list-begins' }
	| { readonly kind: 'text-behind-bracket' }
	| { readonly kind: 'open-bracket' }
	| { readonly kind: 'two-commas' }
	| { readonly kind: 'comment-in-brackets' }
	| { readonly kind: 'text-behind-block-sign'; readonly sign: string }
	| { readonly kind: 'sign'; readonly sign: string };

/** A value in brackets, taken apart as far as it goes. */
interface Bracketed {
	/** Behind the bracket that closes the first one; undefined where none does. */
	readonly end: number | undefined;
	readonly hasTwoCommas: boolean;
	readonly hasCommentSign: boolean;
}

/**
 * Tells why a value does not parse, by how it begins. Of a value that parses it may say the same: it is asked of those
 * that do not.
 *
 * @example slipOf('[[A]], [[B]]') // { kind: 'text-behind-bracket' }
 */
export function slipOf(value: string): ValueSlip | undefined {
	if (/^- /.test(value)) return { kind: 'list-begins' };
	const [sign = ''] = value;
	if (sign === '[' || sign === '{') return slipOfBrackets(value);
	const isBlockSign = sign === '|' || sign === '>';
	if (isBlockSign) return /^.[-+\d]*(?:\s*$|\s+#)/.test(value) ? undefined : { kind: 'text-behind-block-sign', sign };
	const isKept = /^(?:[*%@`,\]}]|[&!](?:\s|$))/.test(value);
	return isKept ? { kind: 'sign', sign } : undefined;
}

/** Whether text stands behind the bracket that closes the first one of a value: `[WIP] thing`. */
export function hasTextBehindBracket(value: string): boolean {
	const slip = /^[[{]/.test(value) ? slipOfBrackets(value) : undefined;
	return slip?.kind === 'text-behind-bracket';
}

function slipOfBrackets(value: string): ValueSlip | undefined {
	const { end, hasTwoCommas, hasCommentSign } = takeApart(value);
	if (hasCommentSign) return { kind: 'comment-in-brackets' };
	if (end === undefined) return { kind: 'open-bracket' };
	if (!/^\s*(?:#|$)/.test(value.slice(end))) return { kind: 'text-behind-bracket' };
	return hasTwoCommas ? { kind: 'two-commas' } : undefined;
}

function takeApart(value: string): Bracketed {
	let depth = 0;
	let isItemOpen = true;
	let hasTwoCommas = false;
	for (let at = 0; at < value.length; at += 1) {
		const sign = value.charAt(at);
		if ((sign === '"' || sign === "'") && isItemOpen) {
			const close = value.indexOf(sign, at + 1);
			if (close === -1) break;
			at = close;
			isItemOpen = false;
		} else if (sign === '#' && (isItemOpen || /\s/.test(value.charAt(at - 1)))) {
			return { end: undefined, hasTwoCommas, hasCommentSign: true };
		} else if (sign === '[' || sign === '{') {
			depth += 1;
			isItemOpen = true;
		} else if (sign === ']' || sign === '}') {
			depth -= 1;
			isItemOpen = false;
			if (depth === 0) return { end: at + 1, hasTwoCommas, hasCommentSign: false };
		} else if (sign === ',') {
			hasTwoCommas ||= isItemOpen;
			isItemOpen = true;
		} else if (sign.trim() !== '') isItemOpen = false;
	}
	return { end: undefined, hasTwoCommas, hasCommentSign: false };
}
