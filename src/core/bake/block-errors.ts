import type { VaultIndex } from '../index/vault-index';
import { checkDocument } from '../lint/check-document';
import { chooseRules, type Finding } from '../lint/engine';
import type { LeftAlone } from '../plan/plan';
import { findBlockAt } from '../query/block-source';
import { lineAt } from '../text';
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
	return checkDocument(index, chooseRules(index.settings, ['valid-block']), path, text)
		.filter(({ severity }) => severity === 'error')
		.flatMap((finding) => placeIn(text, finding));
}

/** The errors that are not told yet among what is left alone. */
export function untold(errors: readonly BlockError[], told: readonly LeftAlone[]): readonly LeftAlone[] {
	const places = new Set(told.map(({ path, line }) => `${path}\0${line ?? ''}`));
	return errors
		.filter(({ path, blockLine, isMistake }) => !isMistake || !places.has(`${path}\0${blockLine}`))
		.map(({ path, line, what, reason }) => ({ path, line, what, reason }));
}

function placeIn(text: string, { path, address, message }: Finding): readonly BlockError[] {
	if (address.kind !== 'range') return [];
	const { from } = address.range;
	const region = findRegions(text).regions.find((one) => one.from <= from && from <= one.to);
	const block = findBlockAt(text, from);
	const language = region?.language ?? block?.language ?? '';
	return [
		{
			path,
			line: lineAt(text, from),
			what: region === undefined ? language : `%% in-phase ${language}`,
			reason: message,
			blockLine: region?.line ?? lineAt(text, block?.from ?? from),
			isMistake: message.area === 'query',
		},
	];
}
