import * as v from 'valibot';
import { recordingOf } from '../recording.mjs';
import { captureNotes, notesFolder } from './notes.mjs';

/** Whatever is longer is none of ours: in UTF-16 units, and in items of a list. */
const most = { file: 2_000_000, text: 2000, items: 500, depth: 8 };

const text = v.pipe(v.string(), v.maxLength(most.text));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most.text));
const place = v.object({ line: count, col: count, offset: count });
const position = v.pipe(
	v.object({ start: place, end: place }),
	v.check(({ start, end }) => start.offset <= end.offset, 'ends before it starts'),
);
const few = (item) => v.optional(v.pipe(v.array(item), v.maxLength(most.items)));
const placed = (entries) => few(v.object({ ...entries, position }));
const link = { link: text, original: text, displayText: v.optional(text) };

/** A value of YAML, as JSON has it. */
function isPlain(value, depth = 0) {
	if (typeof value === 'string') return value.length <= most.text;
	if (typeof value !== 'object' || value === null) return true;
	const items = Object.entries(value);
	return depth < most.depth && items.length <= most.items && items.every(([, item]) => isPlain(item, depth + 1));
}

const known = {
	frontmatter: v.nullish(
		v.pipe(
			v.record(text, v.unknown()),
			v.check((value) => isPlain(value), 'is too deep or long'),
		),
	),
	frontmatterPosition: v.optional(position),
	frontmatterLinks: few(v.object({ key: text, ...link })),
	sections: placed({ type: v.pipe(text, v.regex(/^[\w-]+$/)), id: v.optional(text) }),
	headings: placed({ heading: text, level: count }),
	tags: placed({ tag: text }),
	links: placed(link),
	embeds: placed(link),
	referenceLinks: placed({ id: text, link: text }),
	listItems: placed({
		parent: v.pipe(v.number(), v.integer(), v.minValue(-most.text), v.maxValue(most.text)),
		task: v.optional(text),
	}),
	blocks: v.optional(v.record(text, v.object({ position }))),
};
const capture = v.object({
	format: v.literal('in-phase capture 1'),
	version: v.fallback(v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)), 'unknown'),
	notes: v.pipe(
		v.array(
			v.object({
				name: text,
				text,
				cache: v.nullable(v.looseObject(known)),
				resolveLinkToPath: v.record(text, v.nullable(text)),
			}),
		),
		v.maxLength(most.items),
	),
});

/** What was written, by its path. */
const writtenTexts = new Map(
	Object.entries(captureNotes).map(([name, written]) => [`${notesFolder}/${name}.md`, written]),
);

/** Reads what the script for the console wrote; throws an error that says what is wrong with it. */
export function takeCapture(json) {
	if (json.length > most.file) throw new Error('It is too long to be a capture.');
	const { version, notes } = check(parse(json));
	const names = new Set(notes.map(({ name }) => name));
	const lacking = [...writtenTexts.keys()].filter((name) => !names.has(name));
	if (lacking.length > 0) throw new Error(`It lacks the notes ${lacking.join(', ')}.`);
	if (names.size < notes.length) throw new Error('It has a note twice.');
	const taken = notes.map(takeNote);
	return {
		version,
		recordings: taken.flatMap(({ recording }) => recording ?? []),
		remarks: taken.flatMap(({ remarks }) => remarks),
	};
}

function parse(json) {
	try {
		return JSON.parse(json);
	} catch {
		throw new Error('It is no JSON.');
	}
}

function check(value) {
	const { success, output, issues } = v.safeParse(capture, value);
	if (success) return output;
	const [issue] = issues;
	throw new Error(`It is no capture: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`);
}

function takeNote({ name, text: read, cache, resolveLinkToPath }) {
	const written = writtenTexts.get(name);
	if (written === undefined) throw new Error(`There is no note ${JSON.stringify(name)} in the capture vault.`);
	const isAsWritten = read === written;
	if (!isAsWritten && read !== written.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'))
		throw new Error(`${name} was changed: write the vault anew.`);
	const remarks = isAsWritten ? [] : [`${name}: the app reads it otherwise than it is written.`];
	if (cache === null) return { remarks: [...remarks, `${name}: the app had nothing of it.`] };
	const { frontmatter, ...rest } = cache;
	const said = { ...rest, ...(frontmatter && { frontmatter }) };
	const answers = Object.keys(resolveLinkToPath).length > 0 ? { resolveLinkToPath } : {};
	return {
		recording: recordingOf(name, read, said, answers),
		remarks: [...remarks, ...unkept(read, cache).map((what) => `${name}: ${what}`)],
	};
}

/** What a cache says that its recording does not. */
function unkept(read, cache) {
	const fields = Object.keys(cache).filter((field) => !Object.hasOwn(known, field));
	return [
		...(cache.frontmatter === null ? ['frontmatter is null; it is kept as unset.'] : []),
		...fields.map((field) => `${JSON.stringify(field.slice(0, 60))} is not kept.`),
		...Object.entries(cache)
			.filter(([field, items]) => Object.hasOwn(known, field) && Array.isArray(items))
			.flatMap(([field, items]) => items.flatMap((item, at) => oddPlace(read, item, `${field}[${at}]`))),
	];
}

/** Of a place its offsets are kept, of a link and a tag the first of them. */
function oddPlace(read, { position: at, original, tag }, what) {
	if (at === undefined) return [];
	const isOdd = [at.start, at.end].some(({ line, col, offset }) => {
		const above = read.slice(0, offset).split('\n');
		return above.length - 1 !== line || above.at(-1).length !== col || offset > read.length;
	});
	const length = (original ?? tag)?.length;
	const isLonger = length !== undefined && at.end.offset - at.start.offset !== length;
	return [
		...(isOdd ? [`${what} has a line and column that are not those of its offset.`] : []),
		...(isLonger ? [`${what} is not as long as its text.`] : []),
	];
}
