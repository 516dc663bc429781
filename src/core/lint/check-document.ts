import type { VaultIndex } from '../index/vault-index';
import { noteFromText } from '../note/from-text';
import type { Note } from '../note/note';
import { recoveredPropertiesOf } from '../note/properties';
import { checkFacet, checkNote, type Finding, type RuleSet } from './engine';
import { silence, suppressionsOf } from './silence';

/**
 * The findings about the text of a note as it stands in an editor, which may be newer than what the index knows of the
 * note. Findings that come of comparing notes hold as long as the frontmatter says what the index knows, and are left
 * out when it has moved on.
 *
 * Addresses are places in `text`; so are the ranges in fixes.
 */
export function checkDocument(index: VaultIndex, active: RuleSet, path: string, text: string): readonly Finding[] {
	if (index.isExcluded(path)) return [];
	const known = index.find(path);
	const note = noteFromText(path, text, known ?? { created: 0, modified: 0 });
	const suppressions = suppressionsOf(note, text);
	const ofNote = checkNote(index, note, active, text);
	const isCurrent = known !== undefined && saysTheSame(known, note);
	const ofFacets = isCurrent ? facetFindings(index, active, path) : [];
	// A suppression may silence a finding that is not known at the moment: it is no use to call it idle then.
	const heard = isCurrent ? active : { ...active, suppressionRules: [] };
	return silence(path, [...ofFacets, ...ofNote], suppressions, heard);
}

function facetFindings(index: VaultIndex, active: RuleSet, path: string): readonly Finding[] {
	return index.vocabulary.facets
		.flatMap((facet) => checkFacet(index, facet, active))
		.filter((finding) => finding.path === path);
}

function saysTheSame(left: Note, right: Note): boolean {
	const isSameState = left.frontmatter.state === right.frontmatter.state;
	return isSameState && JSON.stringify(recoveredPropertiesOf(left)) === JSON.stringify(recoveredPropertiesOf(right));
}
