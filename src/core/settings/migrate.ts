import { failed, ok, type Result } from '../result';
import { keyOf } from '../vocabulary/key';

/** A change of the form of the settings file, from one version to the next; it leaves what it is given as it was. */
export type Migration = (settings: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The change from version 1 to 2 is the first one, and so on. */
const migrations: readonly Migration[] = [withAnySpelling];

/** Version 1 compared names and kept them as keys, `last-call`, so that one that looks like a key says nothing of how it is spelled. */
function withAnySpelling(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	const inTerm = (term: unknown): unknown =>
		isFields(term) && typeof term['name'] === 'string' && keyOf(term['name']) === term['name']
			? { ...term, anySpelling: true }
			: term;
	const inFacet = (facet: unknown): unknown =>
		isFields(facet) && Array.isArray(facet['terms']) ? { ...facet, terms: facet['terms'].map(inTerm) } : facet;
	const facets = settings['facets'];
	return Array.isArray(facets) ? { ...settings, facets: facets.map(inFacet) } : settings;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Settings that a later release wrote, which may mean other things by the same words. */
export interface NewerSettings {
	readonly version: number;
	/** The latest version that is known here. */
	readonly current: number;
}

/**
 * Brings settings of an older version to the current form. What has no version is of version 1; what is no version at
 * all, or no object, is handed on as it is, for the schema to name.
 *
 * @example
 * migrateSettings({ version: 9 }) // { isOk: false, fault: { version: 9, current: 2 } }
 */
export function migrateSettings(
	raw: unknown,
	steps: readonly Migration[] = migrations,
): Result<unknown, NewerSettings> {
	const current = steps.length + 1;
	if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return ok(raw);
	const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(raw));
	const version = Object.hasOwn(fields, 'version') ? fields['version'] : 1;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return ok(raw);
	if (version > current) return failed({ version, current });
	if (version === current) return ok(raw);
	const migrated = steps.slice(version - 1).reduce((settings, step) => step(settings), fields);
	return ok({ ...migrated, version: current });
}
