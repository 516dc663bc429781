/** What leads out of the vault: an address with a scheme, or one without its scheme. */
const webAddress = /^(?:[A-Za-z][A-Za-z\d+.-]+:|\/\/)/;
const escaped = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The path that the destination of a Markdown link has in the vault, decoded and without heading; undefined when it
 * leads out of the vault or to a place in the same note.
 *
 * @example linkPathOf('a%20b.md#part') // 'a b.md'
 */
export function linkPathOf(destination: string): string | undefined {
	const path = decodePath(withoutSubpath(destination));
	return path === '' || isWebAddress(destination) ? undefined : path;
}

/** Whether a destination leads out of the vault. */
export function isWebAddress(destination: string): boolean {
	return webAddress.test(destination);
}

/** What stands before the `#` that begins a heading; the one of an entity, `&#45;`, does not. */
export function withoutSubpath(linktext: string): string {
	for (let at = linktext.indexOf('#'); at !== -1; at = linktext.indexOf('#', at + 1)) {
		const isEntity = linktext[at - 1] === '&' && /^#(?:\d{1,7}|[xX][\dA-Fa-f]{1,6});/.test(linktext.slice(at, at + 10));
		if (!isEntity) return linktext.slice(0, at);
	}
	return linktext;
}

/** A destination of Markdown, or a part of one, as it reads: `a%20b\_c` gives `a b_c`. */
export function decodePath(written: string): string {
	const plain = /[\\&]/.test(written) ? written.replace(escaped, unescape) : written;
	if (!plain.includes('%')) return plain;
	try {
		return decodeURIComponent(plain);
	} catch {
		return plain;
	}
}

/**
 * A path as the destination of a Markdown link: letters stay as they are, what means something there is
 * percent-encoded.
 *
 * @example encodePath('ö (b).md') // 'ö%20%28b%29.md'
 */
export function encodePath(path: string): string {
	// A colon would make the beginning of a path a scheme, `Note: a.md`.
	return path.replace(/[^\p{L}\p{N}\p{M}._/!,;@+-]/gu, (character) =>
		/^[!'()*~]$/.test(character)
			? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
			: encodeCharacter(character),
	);
}

/**
 * A path as the destination of a Markdown link in angle brackets, where blanks and most signs stand for themselves.
 *
 * @example encodeInBrackets('C# a (b).md') // 'C%23 a (b).md'
 */
export function encodeInBrackets(path: string): string {
	const isScheme = isWebAddress(path);
	return path.replace(/[%#<>\\&\r\n?]/g, encodeCharacter).replace(/:/g, (sign) => (isScheme ? '%3A' : sign));
}

function unescape(whole: string, mark?: string, decimal?: string, hex?: string, name?: string): string {
	if (mark !== undefined) return mark;
	if (name !== undefined) return named[name] ?? whole;
	const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
	return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

function encodeCharacter(character: string): string {
	// Half a surrogate pair has no encoding.
	return /\p{Cs}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);
}
