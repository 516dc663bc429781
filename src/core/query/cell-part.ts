/** One thing in a cell of a table, for a host to draw in its own way. */
export type CellPart =
	| { readonly kind: 'text'; readonly text: string }
	/** A link to a note or a file: its path as the link has it, `''` for the note itself, then its heading (`#Handle`) or `''`. */
	| { readonly kind: 'link'; readonly path: string; readonly subpath: string; readonly text: string }
	/** An address outside the vault, of any scheme but those that run something. */
	| { readonly kind: 'address'; readonly url: string; readonly text: string }
	/** A tag by its name, without `#`, and as the note says it. */
	| { readonly kind: 'tag'; readonly name: string; readonly text: string }
	| { readonly kind: 'check'; readonly isChecked: boolean }
	/** A day or a moment: as it is said, `2026-03-01` or `2026-03-01 14:30`, and in milliseconds since 1970. */
	| { readonly kind: 'date'; readonly said: string; readonly time: number; readonly hasTime: boolean };

const wikilink = /^!?\[\[([^[\]|]+)(?:\|([^\]]*))?\]\]$/;
const markdownLink = /^!?\[([^[\]]*)\]\((?:<([^<>]+)>|((?:[^<>()"]|\([^<>()"]*\))+))(?:"[^"]*")?\)$/;
const external = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
const scripted = /^(?:\w+script|data):/i;
const plainAddress = /^[a-z][a-z\d+.-]*:\/\/[^\s<>"]+$/i;
const date = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/;
const tag = /^[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d_/-]+$/u;
const onlyDigits = /^\d+$/;

/**
 * What a value of a property shows, as Obsidian's own display of properties has it: a value that is a link or a date as
 * a whole is one, all else is text.
 *
 * @example
 * parseCell('[[hoe#Handle]]')              // a link that shows “hoe > Handle”
 * parseCell('[site](https://example.org)') // an address that shows “site”
 * parseCell('see [[hoe]]')                 // text
 */
export function parseCell(said: string): CellPart {
	return parseLink(said) ?? parseDate(said) ?? textPart(said);
}

/** What a value of `tags` shows: a tag, with or without its `#`; text where it is none, `2026` or `a b`. */
export function parseTag(said: string): CellPart {
	const name = said.replace(/^#/, '');
	return tag.test(name) && !onlyDigits.test(name) ? { kind: 'tag', name, text: said } : textPart(said);
}

/** Text as it stands. */
export function textPart(text: string): CellPart {
	return { kind: 'text', text };
}

function parseLink(said: string): CellPart | undefined {
	const [, wiki, alias] = wikilink.exec(said) ?? [];
	if (wiki !== undefined) return toLink(wiki, alias);
	if (plainAddress.test(said)) return toAddress(said, undefined);
	const [, text, bracketed, bare] = markdownLink.exec(said) ?? [];
	const destination = (bracketed ?? bare)?.trim() ?? '';
	if (destination === '') return undefined;
	return external.test(destination) ? toAddress(destination, text) : toLink(decode(destination), text);
}

function toLink(linktext: string, text: string | undefined): CellPart {
	const trimmed = linktext.trim();
	const [path = ''] = trimmed.split('#', 1);
	// As Obsidian shows a link that has no text of its own.
	const shown = trimmed
		.split('#')
		.filter((part) => part !== '')
		.join(' > ');
	return { kind: 'link', path: path.trim(), subpath: trimmed.slice(path.length), text: ownText(text) ?? shown };
}

function toAddress(url: string, text: string | undefined): CellPart | undefined {
	return scripted.test(url) || /\s/.test(url) ? undefined : { kind: 'address', url, text: ownText(text) ?? url };
}

function ownText(text: string | undefined): string | undefined {
	const trimmed = text?.trim() ?? '';
	return trimmed === '' ? undefined : trimmed;
}

function parseDate(said: string): CellPart | undefined {
	const [, year, month, day] = date.exec(said) ?? [];
	if (year === undefined) return undefined;
	const hasTime = said.length > 10;
	// Without a zone it is local time, as Obsidian takes it.
	const time = new Date(hasTime ? said.replace(' ', 'T') : `${said}T00:00`).getTime();
	// `Date` takes the 30th of February for the 2nd of March.
	const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
	return isDay && !Number.isNaN(time)
		? { kind: 'date', said: said.slice(0, 16).replace('T', ' '), time, hasTime }
		: undefined;
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
