import type { VaultIndex } from '../index/vault-index';
import { readBody } from '../body/read-body';
import { checkDocument } from '../lint/check-document';
import { chooseRules, type Finding } from '../lint/engine';
import { bodyStartOf } from '../note/from-text';
import type { LeftAlone } from '../plan/plan';
import { lineStartsOf, positionAt } from '../text';
import { findRegions } from './region';

/** What `check` calls an error in a block or a snapshot of a note. */
export interface BlockError extends LeftAlone {
	/** The line of the block, from 1. */
	readonly blockLine: number;
	/** It keeps the block from having an answer, so that whoever bakes it comes upon it too. */
	readonly isMistake: boolean;
}

/** Finds what `check` calls an error in the blocks of a note, as settings and the note want it. */
export function findBlockErrors(index: VaultIndex, path: string, text: string): readonly BlockError[] {
	if (!text.includes('phase-')) return [];
	const errors = checkDocument(index, chooseRules(index.settings, ['valid-block']), path, text).filter(
		({ severity }) => severity === 'error',
	);
	return errors.length === 0 ? [] : placeErrors(text, errors);
}

/** The errors that are not told yet among what is left alone. */
export function untold(errors: readonly BlockError[], told: readonly LeftAlone[]): readonly LeftAlone[] {
	const places = new Set(told.map(({ path, line }) => `${path}\0${line ?? ''}`));
	return errors
		.filter(({ path, blockLine, isMistake }) => !isMistake || !places.has(`${path}\0${blockLine}`))
		.map(({ path, line, what, reason }) => ({ path, line, what, reason }));
}

function placeErrors(text: string, errors: readonly Finding[]): readonly BlockError[] {
	const lineStarts = lineStartsOf(text);
	const lineOf = (offset: number): number => positionAt(lineStarts, offset).line;
	const places = [
		...findRegions(text).regions.map(({ from, to, language }) => ({ from, to, what: `%% in-phase ${language}` })),
		...readBody(text, bodyStartOf(text)).blocks.map(({ from, to, language }) => ({ from, to, what: language })),
	].sort((left, right) => left.from - right.from);
	const placed: BlockError[] = [];
	let next = 0;
	for (const { at, path, message } of inOrder(errors)) {
		while ((places[next]?.to ?? Infinity) < at) next += 1;
		const place = places[next];
		if (place === undefined) continue;
		placed.push({
			path,
			line: lineOf(at),
			what: place.what,
			reason: message,
			blockLine: lineOf(place.from),
			isMistake: message.area === 'query',
		});
	}
	return placed;
}

function inOrder(errors: readonly Finding[]): readonly (Finding & { readonly at: number })[] {
	return errors
		.flatMap((error) => (error.address.kind === 'range' ? [{ ...error, at: error.address.range.from }] : []))
		.sort((left, right) => left.at - right.at);
}
