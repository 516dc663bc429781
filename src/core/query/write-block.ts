import type { BlockLanguage, ListView } from './query';
import { writeScalar } from '../note/yaml-text';

/** What a new list block is asked for; what is undefined is left to the block's defaults. */
export interface NewList {
	readonly facet: string;
	/** Undefined for the phase of the note it stands in. */
	readonly term: string | undefined;
	readonly type: string | undefined;
	readonly view: ListView;
}

/** The language and the body of a block that lists this: the shortest that says it. */
export function writeListBlock({ facet, term, type, view }: NewList): {
	readonly language: BlockLanguage;
	readonly body: string;
} {
	const language: BlockLanguage =
		type === 'pattern' ? 'phase-patterns' : type === 'primitive' ? 'phase-primitives' : 'phase-list';
	const lines: string[] = [];
	if (term !== undefined) lines.push(`${facet}: ${writeScalar(term, false)}`);
	if (type !== undefined && language === 'phase-list') lines.push(`type: ${writeScalar(type, false)}`);
	if (view !== 'list') lines.push(`view: ${view}`);
	return { language, body: lines.map((line) => `${line}\n`).join('') };
}
