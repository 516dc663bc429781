import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import type { Body } from '../body/body';
import { readBody } from '../body/read-body';
import { bodyStartOf, noteFromText } from '../note/from-text';
import type { Facet, Term } from '../vocabulary/facet';
import { nameKeyOf, valueKeyOf, withoutPictures } from '../vocabulary/key';
import { matchKey } from '../vocabulary/match';
import type { HeadingLink } from '../links/heading-links';
import type { LinkFiles } from '../links/link-files';
import { namePattern, type NewName } from './names';
import type { PlanDraft } from '../plan/draft';

/** What a refactor looks at. */
export interface RefactorSources {
	readonly index: VaultIndex;
	/** The text of a note, of another file in `otherFiles` or of the settings; undefined for what is not there. */
	read(path: string): string | undefined;
	/** The paths of all files of the vault that are no notes. */
	readonly otherFiles: readonly string[];
	/** What the vault is called, as addresses of the app call it; undefined where nobody knows. */
	readonly vaultName: string | undefined;
	/** Where the plugin's settings are; undefined where there are none. */
	readonly settingsPath: string | undefined;
}

/** A term that is to be said by another name, and the notes that links to its definitions are to lead to. */
export interface Retelling {
	readonly sources: RefactorSources;
	readonly facet: Facet;
	readonly term: Term;
	readonly name: NewName;
	/** The paths of files whose links change, each with where they are to lead. */
	readonly targets: ReadonlyMap<string, string>;
	/** Folders that move with all that is in them, which is among the targets. */
	readonly folders: ReadonlyMap<string, string>;
	readonly paths: LinkFiles;
	/** Links to headings that were come across where no other pass finds them, such as in queries. */
	readonly headingLinks: { readonly path: string; readonly link: HeadingLink }[];
	readonly draft: PlanDraft;
}

/** A note as it stands in its file at this moment, which may be ahead of the index. */
export interface OpenNote {
	readonly path: string;
	readonly text: string;
	readonly note: Note;
	readonly body: Body;
	/** Where the body starts. */
	readonly bodyStart: number;
}

/** Opens the text of a note. */
export function openNote(path: string, text: string): OpenNote {
	const bodyStart = bodyStartOf(text);
	const note = noteFromText(path, text, { created: 0, modified: 0 });
	return { path, text, note, body: readBody(text, bodyStart), bodyStart };
}

/** Whether a text says the term whose name is given up, in whatever way. */
export function saysOld({ facet, term }: Pick<Retelling, 'facet' | 'term'>, text: string): boolean {
	return matchKey(facet, valueKeyOf(text, facet.noun))[0]?.term === term;
}

/** The names of the term as keys: its own, its other spellings and those it had before which no other term has now. */
export function oldKeysOf({ facet, term }: Pick<Retelling, 'facet' | 'term'>): readonly string[] {
	const names = [...term.alternatives, ...term.formerly].map((name) => nameKeyOf(name, facet.noun));
	const keys = [term.key, ...term.definitions.map(({ stem }) => stem), ...names];
	return [...new Set(keys.flatMap((key) => [key, withoutPictures(key) ?? key]))].filter(
		(key) => facet.matches.get(key)?.[0]?.term === term,
	);
}

/** Whether the old name stands among other words that are no other term. */
export function mentionsOld({ facet, term }: Pick<Retelling, 'facet' | 'term'>, text: string): boolean {
	const isTerm = matchKey(facet, valueKeyOf(text, facet.noun)).length > 0;
	return !isTerm && oldKeysOf({ facet, term }).some((key) => namePattern(key).test(text));
}
