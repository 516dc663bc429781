import { failed, ok, type Result } from '../result';

/** A change of the form of the settings file, from one version to the next; it leaves what it is given as it was. */
export type Migration = (settings: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The change from version 1 to 2 is the first one, and so on. There has been one version so far. */
const migrations: readonly Migration[] = [];

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
 * migrateSettings({ version: 9 }) // { isOk: false, fault: { version: 9, current: 1 } }
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
