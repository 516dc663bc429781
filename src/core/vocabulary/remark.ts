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

/** Words that begin no name, so that behind a comma they join a remark whatever it tells. */
const plainlyJoining = 'since|as[\\s-]of|until|till|see|because|cf\\.?|seit|bis|siehe|vgl\\.?|wegen|weil';

const month =
	'(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|' +
	'sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\\.?';

/** A day, or a month with a number; in a key its blanks are hyphens. */
const day = `(?:\\d{4}-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d\\d|(?:\\d{1,2}(?:\\.|st|nd|rd|th)?[\\s-]+)?${month}[\\s-]+\\d)`;

/** Words that join a remark which tells a number, though names begin with some of them: "In Review" is no remark. */
const numbered = `(?:in|on)[\\s-](?:[^,;]*\\d{3}|${day})|(?!in|on)(?:${joining})[\\s-][^,;]*\\d`;

/** What stands behind a comma that is no name: a date, a number with its sign, an address, words that join a remark. */
const behindComma = `[\\s-]*(?:${[
	day,
	'(?:19|20)\\d\\d(?=[\\s-]*$)',
	'#\\d',
	'https?:',
	`(?:${plainlyJoining})[\\s-]+\\S`,
	numbered,
].join('|')})`;

const remarkBehindComma = new RegExp(`^${behindComma}`, 'iu');

/** What a remark begins with: a bracket, a sign, a comma, a word that joins it, or a date or an id at once. */
const opening = new RegExp(
	`[([]|[,;]${behindComma}|[\\s_-](?:${joining})[\\s_-]|[:→–—][\\s-]|[\\s_-](?:${day}|\\p{L}{2,8}-\\d{3,}$)`,
	'iu',
);

const separator = /[\s,;:_–—-]/;

/**
 * Takes a remark off a value: words behind it that tell a number, a date, an id or a link. Undefined where there is none.
 *
 * @example
 * readRemark('Superseded by ADR-0012') // head 'Superseded', remark ' by ADR-0012'
 * readRemark('Accepted (2024-01-02)')  // head 'Accepted', remark ' (2024-01-02)'
 * readRemark('Accepted, since spring') // head 'Accepted', remark ', since spring'
 * readRemark('Draft 2')                // undefined: a number alone is part of a name
 */
export function readRemark(text: string): Remarked | undefined {
	if (text.length > longest || /^[[#]/.test(text)) return undefined;
	let at = text.search(opening);
	const isTold = at !== -1 && /[,;]/.test(text.charAt(at));
	while (at > 0 && separator.test(text.charAt(at - 1))) at -= 1;
	if (at < 1) return undefined;
	const [head, remark] = [text.slice(0, at), text.slice(at)];
	const tellsMore = isTold || /\d|\]\]|\]\(/.test(remark);
	return tellsMore && hasLetter(head) ? { head, remark } : undefined;
}

const year = /^\s*(?:19|20)\d\d\s*$/;
const endsInDay = new RegExp(`(?:${month}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d\\.?\\s+${month})\\s*$`, 'iu');

/**
 * The values in a text with commas, each with the blanks around it, so that commas between them make the text again. A
 * remark behind a comma goes with its value, and what stands in brackets is one.
 *
 * @example
 * splitValues('Accepted, 2024-01-02')          // ['Accepted, 2024-01-02']
 * splitValues('Resting (see 4, 5), formation') // ['Resting (see 4, 5)', ' formation']
 */
export function splitValues(text: string): readonly string[] {
	const values: string[] = [];
	const lastBracket = text.lastIndexOf(')');
	let [open, from] = [0, 0];
	for (const piece of text.split(',')) {
		const last = values.at(-1);
		const isOpen = last !== undefined && last.length <= longest;
		if (isOpen && (open > 0 || isRemarkOn(last, piece))) values[values.length - 1] = `${last},${piece}`;
		else values.push(piece);
		for (const [at, sign] of [...piece].entries()) {
			if (sign === '(' && from + at < lastBracket) open += 1;
			else if (sign === ')') open = Math.max(0, open - 1);
		}
		from += piece.length + 1;
	}
	return values;
}

function isRemarkOn(value: string, piece: string): boolean {
	if (!hasLetter(value) || !remarkBehindComma.test(piece)) return false;
	// A year behind a number goes on with a list of such, unless they are one date.
	return !year.test(piece) || !/\d/.test(value) || endsInDay.test(value);
}

function hasLetter(text: string): boolean {
	return /\p{L}/u.test(text);
}
