import { defaultSettings, type FacetSetting, type Settings } from './settings';

/**
 * Settings as they are written to the settings file: what is as without a file is left out, and the version where nothing is left. Reading the result with
 * `parseSettings` gives the same settings again.
 *
 * @example
 * compactSettings({ ...defaultSettings, rules: { 'no-former-name': 'off' } }) // { version: 2, rules: { 'no-former-name': 'off' } }
 */
export function compactSettings(settings: Settings): Readonly<Record<string, unknown>> {
	const { version, facets, typeFolder, ...rest } = settings;
	const defaults: ReadonlyMap<string, unknown> = new Map(Object.entries(defaultSettings));
	const changed = Object.entries(rest).filter(([key, value]) => !isSame(value, defaults.get(key)));
	const said = {
		...(facets.length > 0 && { facets: facets.map(compactFacet) }),
		...(typeFolder !== undefined && typeFolder !== '' && { typeFolder }),
		...Object.fromEntries(changed),
	};
	return Object.keys(said).length === 0 ? {} : { version, ...said };
}

/** Whether two settings, or parts of them, say the same. */
export function isSame(left: unknown, right: unknown): boolean {
	return JSON.stringify(left) === JSON.stringify(right);
}

/** A facet as it is written to the settings file. */
export function compactFacet({ terms, retired: isRetired, ...facet }: FacetSetting): Readonly<Record<string, unknown>> {
	const written = terms.map(({ alternatives, formerly, retired, anySpelling, ...term }) => ({
		...term,
		...(anySpelling && { anySpelling }),
		...(alternatives.length > 0 && { alternatives }),
		...(formerly.length > 0 && { formerly }),
		...(retired && { retired }),
	}));
	return { ...facet, ...(isRetired && { retired: true }), ...(written.length > 0 && { terms: written }) };
}
