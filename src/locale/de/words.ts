import { wordsOf } from '../words';

/** How German writes numbers, counts and lists. */
export const words = wordsOf('de', { and: 'und', or: 'oder' });

/** The same one by one, for the sentences of this folder. */
export const { numberOf, countOf, joinWords } = words;

/**
 * What becomes of the end of a noun for many, the first that fits; compounds go as their last part does. German has no
 * rule for it, so these are the nouns that vocabularies are called by, and the endings that leave little doubt.
 */
const plurals: readonly (readonly [end: RegExp, many: string])[] = [
	// Nouns of vaults whose words are English.
	[/^(stage|scale|state|role|theme|type|range|grade|place|source)$/i, '$1s'],
	[/([^aeiouäöü])y$/i, '$1ies'],
	[/((?:^|\s)(?:hal|lea|loa|shel|thie))f$|((?:^|\s)(?:li|wi|kni))fe$/i, '$1$2ves'],
	[/(skal|them|schem|dram|dogm|firm)a$/i, '$1en'],
	[/ium$/i, 'ien'],
	[/([brs])aum$/i, '$1äume'],
	[/([^a])um$/i, '$1en'],
	[/(zykl|rhythm|ism)us$/i, '$1en'],
	[/(mod)us$/i, '$1i'],
	[/(h)aus$/i, '$1äuser'],
	[/(us)$/i, '$1'],
	[/(nis)$/i, '$1se'],
	[/(bas|ax)is$/i, '$1en'],
	[/(prinzip)$/i, '$1ien'],
	[/(ung|heit|keit|schaft|ion|tät|ik|zeit|form|welt|zahl|person|disziplin|tor|^typ|^art)$/i, '$1en'],
	[/(e|regel|formel|nummer)$/i, '$1n'],
	[/(st)and$/i, '$1ände'],
	[/(l)and$/i, '$1änder'],
	[/(r)ang$/i, '$1änge'],
	[/(f)ach$/i, '$1ächer'],
	[/(bl)att$/i, '$1ätter'],
	[/(f)all$/i, '$1älle'],
	[/(pl)an$/i, '$1äne'],
	[/(w)olf$/i, '$1ölfe'],
	[/(feld|bild)$/i, '$1er'],
	[/(adrant|variant)$/i, '$1en'],
	[/(schritt|abschnitt|grad|wert|ort|punkt|teil|ziel|jahr|bereich|gebiet|stein|aspekt|projekt|termin)$/i, '$1e'],
	[/(ment|monat|quartal|merkmal|regal|horizont|stern|zweig|zweck|weg|(?:^|jahres)ring)$/i, '$1e'],
	[/(e[lnr]|chen|lein)$/i, '$1'],
	[/([sßxz])$/i, '$1e'],
	[/$/, 's'],
];

/**
 * A facet's noun for many: as set, else as most likely said.
 *
 * @example pluralOf('Lebensphase') // 'Lebensphasen'
 */
export function pluralOf(noun: string, plural?: string): string {
	const [end, many] = plurals.find(([one]) => one.test(noun)) ?? [/$/, ''];
	return plural ?? noun.replace(end, many);
}
