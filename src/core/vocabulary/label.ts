import { dropNoun, keyOf } from './key';

/** Names that only count or letter: what they are of comes first, "Phase 2", "Phase II", "Phase B". */
const counting = /^(?:\d+(?:\.\d+)*[a-z]?|[IVX]+|[A-Z])$/;

/**
 * What people read for a term that no definition titles: its name with the facet's noun, unless it says the noun
 * already.
 *
 * @example labelOf('slow-start', 'Phase') // 'Slow Start Phase'
 */
export function labelOf(name: string, noun: string): string {
	const key = keyOf(name);
	if (counting.test(name)) return `${noun} ${name}`;
	if (key.includes('-') && dropNoun(key, noun) !== key) return name;
	const isPlain = name === name.toLowerCase() && /^[\p{L}\p{N}_ -]+$/u.test(name);
	const words = isPlain ? name.split(/[-_ ]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)) : [name];
	const said = words.join(' ');
	return saysNoun(key, keyOf(noun)) ? said : `${said} ${noun}`;
}

/** Whether a word is the noun, ends in it ("Planungsphase") or is numbered with it ("Phase02"). */
function saysNoun(key: string, noun: string): boolean {
	return noun !== '' && (key.endsWith(noun) || (key.startsWith(noun) && /^\d+$/.test(key.slice(noun.length))));
}
