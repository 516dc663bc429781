import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Paint } from './paint';
import { toLine } from './terminal';

/** A note before and after. */
export interface ChangedText {
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

/** The change of a note as a unified diff that `git apply` and `patch -p1` take, line ends included. */
export function renderPatch({ path, before, after }: ChangedText): string {
	return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
		context: 3,
		headerOptions: FILE_HEADERS_ONLY,
	});
}

/** A patch for eyes: in colours, and with what could upset a terminal made harmless. */
export function paintPatch(patch: string, paint: Paint): string {
	let isHeader = true;
	const lines = patch.split('\n').map((line) => {
		isHeader &&= !line.startsWith('@@');
		const text = toLine(line);
		if (line.startsWith('@@')) return paint('info', text);
		if (isHeader) return paint('path', text);
		if (line.startsWith('+')) return paint('added', text);
		return line.startsWith('-') ? paint('removed', text) : text;
	});
	return lines.join('\n');
}
