/** A checksum that tells whether a text was changed by hand: 8 hexadecimal digits, FNV-1a with 32 bits over UTF-16 units. */
export function checksumOf(text: string): string {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return (value >>> 0).toString(16).padStart(8, '0');
}

/** The checksum of a baked list: line ends and white space at the ends of lines and of the list do not count. */
export function listChecksum(lines: readonly string[]): string {
	return checksumOf(trimLines(lines).join('\n'));
}

/** Lines without the empty ones around them and without white space at their ends. */
export function trimLines(lines: readonly string[]): readonly string[] {
	const trimmed = lines.map((line) => line.trimEnd());
	const first = trimmed.findIndex((line) => line !== '');
	return first === -1 ? [] : trimmed.slice(first, trimmed.findLastIndex((line) => line !== '') + 1);
}
