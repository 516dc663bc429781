import { dropNoun, keyOf } from './key';

/**
 * What people read for a term that no definition titles: its name with the facet's noun, unless it says the noun
 * already.
 *
 * @example labelOf('slow-start', 'Phase') // 'Slow Start Phase'
 */
export function labelOf(name: string, noun: string): string {
	const key = keyOf(name);
	if (/^\d+(?:\.\d+)?$/.test(name)) return `${noun} ${name}`;
	if (key.includes('-') && dropNoun(key, noun) !== key) return name;
	const isPlain = name === name.toLowerCase() && /^[\p{L}\p{N}_ -]+$/u.test(name);
	const words = isPlain ? name.split(/[-_ ]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)) : [name];
	return `${words.join(' ')} ${noun}`;
}
