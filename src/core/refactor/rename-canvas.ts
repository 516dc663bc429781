import { openNote, type Retelling } from './retelling';
import { retarget } from './link-paths';
import { findNoteLinks } from './links';
import { messages } from './messages';

/** A text in JSON behind one of the keys of a canvas that hold paths or Markdown. */
const member = /"(file|text)"(\s*:\s*)"((?:[^"\\]|\\.)*)"/g;

/** Plans the cards of a canvas that show a definition, and the links in its text cards; all else stays byte for byte. */
export function renameInCanvas(retelling: Retelling, path: string, text: string): void {
	const { draft, paths, targets } = retelling;
	const reason = { kind: 'canvas', reason: messages.links.noteIsElsewhere };
	for (const match of text.matchAll(member)) {
		const [whole, key = '', colon = '', raw = ''] = match;
		const from = match.index + key.length + 3 + colon.length;
		const decoded = decode(raw);
		if (decoded === undefined || match.index + whole.length > text.length) continue;
		const target = key === 'file' ? targets.get(decoded.text) : undefined;
		if (target !== undefined) draft.replace(path, from, from + raw.length, encode(target), reason);
		if (key === 'file') continue;
		const card = openNote(path, decoded.text);
		for (const link of findNoteLinks(card.text, card.body)) {
			const file = paths.find(link.path, path);
			const to = file === undefined ? undefined : targets.get(file);
			if (file === undefined || to === undefined) continue;
			const written = card.text.slice(link.target.from, link.target.to);
			const start = from + (decoded.offsets[link.target.from] ?? 0);
			const end = from + (decoded.offsets[link.target.to] ?? raw.length);
			draft.replace(
				path,
				start,
				end,
				encode(retarget({ written, path: link.path, from: path, isEncoded: link.isEncoded }, file, to, paths)),
				reason,
			);
		}
	}
}

/** The text that the inside of a JSON string says, and where each of its UTF-16 units stands. */
function decode(raw: string): { readonly text: string; readonly offsets: readonly number[] } | undefined {
	const parts: string[] = [];
	const offsets: number[] = [];
	for (let at = 0; at < raw.length;) {
		const length = raw[at] !== '\\' ? 1 : raw[at + 1] === 'u' ? 6 : 2;
		const unit = length === 1 ? raw.charAt(at) : parseUnit(raw.slice(at, at + length));
		if (unit === undefined) return undefined;
		parts.push(unit);
		offsets.push(at);
		at += length;
	}
	return { text: parts.join(''), offsets: [...offsets, raw.length] };
}

function parseUnit(escaped: string): string | undefined {
	try {
		return String(JSON.parse(`"${escaped}"`));
	} catch {
		return undefined;
	}
}

function encode(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}
