import type { FacetNoun } from '../../words';
import type { RulePage } from '../../rule-page';
import { joinWords, oneOf, pluralOf, smallOf } from '../words';

/** What `no-unknown-value` says. */
export const noUnknownValue = {
	summary: 'A value that is no term of the framework.',
	isMap: ({ key, map, noun }: { readonly key: string; readonly map: string; readonly noun: string }) =>
		`\`${key}\` holds ${map}, which names no ${smallOf(noun)}`,
	isForeign: ({ property, noun, plural }: FacetNoun & { readonly property: string }) =>
		`Most values of “${property}” are none of the ${pluralOf(noun, plural)} that notes define: it is another vocabulary, and is not checked`,
	isUnknown: ({
		value,
		noun,
		plural,
		names,
	}: FacetNoun & {
		readonly value: string;
		readonly noun: string;
		readonly names: readonly string[];
	}) => `“${value}” is not ${oneOf(noun)}; the ${pluralOf(noun, plural)} are ${joinWords(names)}`,
	isMisspelled: ({ value, noun, meant }: { readonly value: string; readonly noun: string; readonly meant: string }) =>
		`“${value}” is not ${oneOf(noun)}; did you mean “${meant}”?`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A list asks for a term by name. A note that says `formatoin` is in no list, and nothing says so.',
		'A facet that the vault does not define (no definition, nothing in settings) is not checked. A term with a remark behind it, “Replaced by NOTE-0012”, is that term. Nested tags are checked where settings count them (`#stage/seedlng`).',
	],
	fix: 'Changes the value to the nearest term. Unsafe: what was meant is a guess.',
	examples: [
		{
			shows: 'Two letters changed places.',
			before: '---\nphase:\n  - formatoin\n---',
			after: '---\nphase:\n  - formation\n---',
		},
	],
};
