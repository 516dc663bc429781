import { foldPath } from '../links/link-files';
import { filenameOf } from '../note/path';
import { lineStartsOf, type Range } from '../text';
import { keyOf, nameKeyOf } from '../vocabulary/key';
import { sayOfRefactor } from '../plan/messages';
import { namePattern, renameIn } from './names';
import type { QueryPlace } from './query-links';
import { tagFateOf } from './rename-tags';
import { mentionsOld, oldKeysOf, saysOld, type Retelling } from './retelling';

/** What is shown, or put together with something else, is left; whoever wrote it may want to know. */
export function leaveShown(retelling: Retelling, { path, place }: QueryPlace, said: string, from: number): void {
	const [at = 0, end = at] = [place.offsets[from], place.offsets[from + said.length]];
	const isNamed = saysOld(retelling, said) || mentionsOld(retelling, said);
	if (isNamed && !retelling.draft.isPlanned(path, at, end))
		retelling.draft.leave(path, at, said, sayOfRefactor('snippets.isText'));
}

export function leaveUnclear(
	{ draft, facet }: Retelling,
	{ path, place }: QueryPlace,
	said: string,
	from: number,
): void {
	draft.leave(path, place.offsets[from], said, sayOfRefactor('snippets.isUnclear', { noun: facet.noun }), true);
}

/** Plans what something that is known to be about the facet's property says, from an offset of a query on. */
export function renameSaid(retelling: Retelling, query: QueryPlace, said: string, from: number): void {
	if (saysOld(retelling, said)) put(retelling, query, from, said, renamedText(retelling, said));
	else if (mentionsOld(retelling, said)) leaveUnclear(retelling, query, said, from);
}

/** Plans the name or the path of a file that is looked for, and names what may be a part of one. */
export function renameLocation(retelling: Retelling, query: QueryPlace, said: string, from: number): void {
	const folded = foldPath(said);
	if (folded === '') return;
	for (const [old, to] of retelling.targets) {
		// What is the term's name as well may be meant for more than the one file.
		if (saysOld(retelling, said)) break;
		const isStem = foldPath(stemOf(old)) === folded && stemOf(old) !== stemOf(to);
		if (isStem) return put(retelling, query, from, said, stemOf(to));
		if (old !== to && [foldPath(old), foldPath(withoutEnding(old))].includes(folded))
			return put(retelling, query, from, said, foldPath(old) === folded ? to : withoutEnding(to));
	}
	const isNamed = saysOld(retelling, said) || mentionsOld(retelling, said);
	const isPart = [...retelling.targets].some(
		([old, to]) => foldPath(old).includes(folded) && !foldPath(to).includes(folded),
	);
	if (isNamed && isPart)
		retelling.draft.leave(query.path, query.place.offsets[from], said, sayOfRefactor('snippets.mayFindFile'));
}

function stemOf(path: string): string {
	return withoutEnding(filenameOf(path));
}

function withoutEnding(path: string): string {
	return path.replace(/\.md$/i, '');
}

/** Whether a text asks for the facet's property, and names the term. */
export function asksFor(retelling: Retelling, text: string): boolean {
	return mentionsOld(retelling, text) && retelling.facet.properties.some((name) => isQuery(text, name));
}

/** A text in which a property stands beside a quote or a sign of comparison. */
export function isQuery(content: string, property: string): boolean {
	return /["'=]/.test(content) && namePattern(keyOf(property)).test(content);
}

/** A name where there were no quotes. */
export function written(name: string): string {
	return /^(?:\d+(?:\.\d+)?|[\p{L}_$][\p{L}\p{N}_$]*)$/u.test(name) ? name : JSON.stringify(name);
}

/** With the noun, or among other words, an old name is a label; else it is what notes say. */
export function renamedText(retelling: Retelling, content: string): string {
	const { facet, name } = retelling;
	const said = content.trim();
	const isLabel = nameKeyOf(said, facet.noun) !== keyOf(said);
	const inLabel = oldKeysOf(retelling)
		.map((key) => (isLabel ? renameIn(content, key, name) : undefined))
		.find((one) => one !== undefined);
	return inLabel ?? content.replace(said, () => name.text);
}

export function put(retelling: Retelling, query: QueryPlace, from: number, content: string, insert: string): void {
	const { draft } = retelling;
	const { path, place, reason } = query;
	// Between the quotes of an expression, its own quotes are escaped.
	const quote = place.text.charAt(from - 1);
	const escaped = /["'`]/.test(quote) ? insert.replaceAll(quote, `\\${quote}`) : insert;
	const wanted = place.write(escaped);
	const [start = 0, end = start] = [place.offsets[from], place.offsets[from + content.length]];
	if (wanted === undefined)
		draft.leave(path, start, content, sayOfRefactor('snippets.doesNotFit', { name: insert }), true);
	else draft.replace(path, start, end, wanted, reason);
}

export function renameTag(retelling: Retelling, query: QueryPlace, tag: string, from: number): void {
	const fate = tagFateOf(retelling, tag);
	if (fate?.isOk === true) put(retelling, query, from, tag, fate.value);
	else if (fate !== undefined) retelling.draft.leave(query.path, query.place.offsets[from], `#${tag}`, fate.fault);
}

/** Tells of every line that names the term in a query, or a part of it, that is not understood. */
export function leaveUnread(
	retelling: Retelling,
	{ path, place }: QueryPlace,
	reason: 'snippets.isUnread' | 'snippets.isInlineField' | 'snippets.isText' = 'snippets.isUnread',
	{ from: start, to }: Range = { from: 0, to: place.text.length },
): void {
	const text = place.text.slice(start, to);
	const starts = lineStartsOf(text);
	for (const [index, from] of starts.entries()) {
		const next = starts[index + 1] ?? text.length;
		const line = text.slice(from, next).trim();
		const isNamed = oldKeysOf(retelling).some((key) => namePattern(key).test(line));
		const [at = 0, end = at] = [place.offsets[start + from], place.offsets[start + next]];
		if (isNamed && !(reason === 'snippets.isText' && retelling.draft.isPlanned(path, at, end)))
			retelling.draft.leave(
				path,
				place.offsets[start + from],
				shortened(line),
				sayOfRefactor(reason),
				reason === 'snippets.isUnread',
			);
	}
}

function shortened(line: string): string {
	return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
