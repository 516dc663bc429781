/** A value with what an author remarks on it. */
export interface Remarked {
	/** What is said: "Superseded". */
	readonly head: string;
	/** The rest, with the blank before it: " by ADR-0012". */
	readonly remark: string;
}

/** A value longer than this, in UTF-16 units, is a text. */
const longest = 120;

const joining =
	'by|since|on|in|as of|until|till|via|per|see|from|due|with|effective|durch|seit|am|bis|ab|siehe|von|mit|wegen';

/** What a remark begins with: a bracket, a sign, a word that joins it, or a date or an id at once. */
const opening = new RegExp(
	`[([]|[\\s_-](?:${joining})[\\s_-]|[,;:→–—]\\s|[\\s_-](?:\\d{4}-\\d\\d|\\p{L}{2,8}-\\d{3,}$)`,
	'iu',
);

const separator = /[\s,;:_–—-]/;

/**
 * Takes a remark off a value: words behind it that tell a number, a date, an id or a link. Undefined where there is none.
 *
 * @example
 * readRemark('Superseded by ADR-0012') // head 'Superseded', remark ' by ADR-0012'
 * readRemark('Accepted (2024-01-02)')  // head 'Accepted', remark ' (2024-01-02)'
 * readRemark('Draft 2')                // undefined: a number alone is part of a name
 */
export function readRemark(text: string): Remarked | undefined {
	if (text.length > longest || /^[[#]/.test(text)) return undefined;
	let at = text.search(opening);
	while (at > 0 && separator.test(text.charAt(at - 1))) at -= 1;
	if (at < 1) return undefined;
	const [head, remark] = [text.slice(0, at), text.slice(at)];
	const tellsMore = /\d|\]\]|\]\(/.test(remark);
	return tellsMore && /\p{L}/u.test(head) ? { head, remark } : undefined;
}
