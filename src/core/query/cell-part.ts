import { decodePath } from '../links/address';
import { parseLink, parseWebLink, type Link } from '../links/link';

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
	return readLink(said) ?? parseDate(said) ?? textPart(said);
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

function readLink(said: string): CellPart | undefined {
	const link = parseLink(said);
	if (link !== undefined) return toLink(said, link);
	const { url, text } = (plainAddress.test(said) ? { url: said, text: '' } : parseWebLink(said)) ?? {
		url: '',
		text: '',
	};
	const isHarmless = url !== '' && !scripted.test(url) && !/\s/.test(url);
	return isHarmless ? { kind: 'address', url, text: ownText(text) ?? url } : undefined;
}

function toLink(said: string, { form, path, subpath, display }: Link): CellPart {
	const written = said.slice(subpath.from, subpath.to);
	const place = form === 'wikilink' ? written : decodePath(written);
	// As Obsidian shows a link that has no text of its own.
	const shown = `${path}${place}`
		.split('#')
		.filter((part) => part !== '')
		.join(' > ');
	return {
		kind: 'link',
		path,
		subpath: place,
		text: ownText(display && said.slice(display.from, display.to)) ?? shown,
	};
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
