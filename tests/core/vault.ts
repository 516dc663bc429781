import { keyOf } from '../../src/core/vocabulary/key';
import { VaultIndex } from '../../src/core/index/vault-index';
import type { Note } from '../../src/core/note/note';
import { noteFromText } from '../../src/core/note/from-text';
import { parseSettings, type Settings } from '../../src/core/settings/settings';
import { emptyVaultConfig, type VaultConfig } from '../../src/core/settings/vault-config';
import type { Facet, Term } from '../../src/core/vocabulary/facet';
import { findFacet } from '../../src/core/vocabulary/match';
import { inEnglish } from '../said';

/** Texts of notes by path, as they would stand on disk. */
export type Files = Readonly<Record<string, string>>;

/** A note as it would be read from disk. */
export function noteOf(path: string, text: string, modified = 0): Note {
	return noteFromText(path, text, { created: modified, modified });
}

/** The text of a note with frontmatter: `note('title: A', 'Body')`. */
export function note(yaml: string, body = ''): string {
	return `---\n${yaml}\n---\n${body}`;
}

/** Settings from what a settings file would hold. */
export function settingsOf(value: unknown): Settings {
	const parsed = parseSettings(value);
	if (!parsed.isOk) throw new Error(parsed.fault.mistakes.map(inEnglish).join('; '));
	return parsed.value;
}

/** The index of a vault; the second file is modified a second after the first, and so on. */
export function vaultOf(files: Files, settings: unknown = {}, config: VaultConfig = emptyVaultConfig): VaultIndex {
	const index = new VaultIndex(settingsOf(settings), config);
	for (const [at, [path, text]] of Object.entries(files).entries()) index.set(noteOf(path, text, (at + 1) * 1000));
	return index;
}

/** The definition of a term, marked by its tag: `definition('Formation Phase')`. */
export function definition(title: string, more = ''): string {
	const tag = title.endsWith('Scale') ? 'group-scale' : 'group-phase';
	return note(`title: ${title}\ntags: [${tag}]${more === '' ? '' : `\n${more}`}`);
}

/** The five phases, in files named by the term alone. */
export const fivePhases: Files = {
	'framework/group-phase/completion.md': definition('Completion Phase'),
	'framework/group-phase/conversation.md': definition('Conversation Phase'),
	'framework/group-phase/formation.md': definition('Formation Phase'),
	'framework/group-phase/iteration.md': definition('Iteration Phase'),
	'framework/group-phase/organization.md': definition('Organization Phase'),
};

/** The four scales, likewise. */
export const fourScales: Files = {
	'framework/group-scale/collaboration.md': definition('Collaboration Scale'),
	'framework/group-scale/constituency.md': definition('Constituency Scale'),
	'framework/group-scale/coordination.md': definition('Coordination Scale'),
	'framework/group-scale/network.md': definition('Network Scale'),
};

/** Both facets, as a framework vault defines them. */
export const framework: Files = { ...fivePhases, ...fourScales };

/** A facet of a vault. */
export function facetOf(index: VaultIndex, property = 'phase'): Facet {
	const facet = findFacet(index.vocabulary, property);
	if (facet === undefined) throw new Error(`no facet “${property}”`);
	return facet;
}

/** A term of a facet, by its name. */
export function termOf(index: VaultIndex, name: string, property = 'phase'): Term {
	const term = facetOf(index, property).terms.find(({ key }) => key === keyOf(name));
	if (term === undefined) throw new Error(`no term “${name}”`);
	return term;
}

/** The names of a facet's terms, in order. */
export function termNames(index: VaultIndex, property = 'phase'): readonly string[] {
	return facetOf(index, property).terms.map(({ name }) => name);
}
