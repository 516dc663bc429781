import type { Settings } from '../settings/settings';
import { keyOfFact } from './identity';

/** A wish that findings be left out from now on, which settings can grant. */
export type Ignoring =
	/** What is said once of several notes is not said any more. */
	| ({ readonly kind: 'fact' } & Settings['ignored'][number])
	/** The rule says nothing anywhere. */
	| { readonly kind: 'rule'; readonly rule: string }
	/** The rule says nothing in a folder and below it. */
	| { readonly kind: 'rule-in-folder'; readonly rule: string; readonly folder: string }
	/** A folder is left out of lists, lint and vocabulary. */
	| { readonly kind: 'folder'; readonly folder: string };

/** Settings that grant the wish. */
export function ignore(settings: Settings, wish: Ignoring): Settings {
	switch (wish.kind) {
		case 'fact':
			return { ...settings, ignored: [...settings.ignored, { rule: wish.rule, id: wish.id, data: wish.data }] };
		case 'rule':
			return {
				...settings,
				rules: { ...settings.rules, [wish.rule]: 'off' },
				overrides: settings.overrides
					.map((override) => without(override, wish.rule))
					.filter(({ rules }) => Object.keys(rules).length > 0),
			};
		case 'rule-in-folder':
			return { ...settings, overrides: [...settings.overrides, offIn(wish)] };
		case 'folder':
			return { ...settings, excludedFolders: [...settings.excludedFolders, patternOf(wish.folder)] };
	}
}

/**
 * Settings as they would be had the wish not been granted; `before` are those it was granted on, `now` those in force,
 * which may have changed in other respects since.
 */
export function stopIgnoring(now: Settings, before: Settings, wish: Ignoring): Settings {
	switch (wish.kind) {
		case 'fact': {
			const key = keyOfFact(wish);
			return { ...now, ignored: withoutLast(now.ignored, (one) => keyOfFact(one) === key) };
		}
		case 'rule': {
			const { [wish.rule]: set, ...rules } = now.rules;
			const was = before.rules[wish.rule];
			const isStillOff = set === 'off';
			const isUntouched = isSame(now.overrides, ignore(before, wish).overrides);
			return {
				...now,
				rules: isStillOff ? { ...rules, ...(was === undefined ? {} : { [wish.rule]: was }) } : now.rules,
				overrides: isUntouched ? before.overrides : now.overrides,
			};
		}
		case 'rule-in-folder': {
			const added = offIn(wish);
			return { ...now, overrides: withoutLast(now.overrides, (override) => isSame(override, added)) };
		}
		case 'folder': {
			const pattern = patternOf(wish.folder);
			return { ...now, excludedFolders: withoutLast(now.excludedFolders, (folder) => folder === pattern) };
		}
	}
}

type Override = Settings['overrides'][number];

function offIn({ rule, folder }: Extract<Ignoring, { kind: 'rule-in-folder' }>): Override {
	return { folder: patternOf(folder), rules: { [rule]: 'off' } };
}

function without(override: Override, rule: string): Override {
	const { [rule]: dropped, ...rules } = override.rules;
	return dropped === undefined ? override : { ...override, rules };
}

function withoutLast<Item>(items: readonly Item[], isIt: (item: Item) => boolean): Item[] {
	const at = items.findLastIndex(isIt);
	return items.filter((_, index) => index !== at);
}

/** Settings take `*` and `?` in folders for wildcards; `?` stands for one character, so that it fits itself as well as `*`. */
function patternOf(folder: string): string {
	return folder.replaceAll('*', '?');
}

function isSame(left: unknown, right: unknown): boolean {
	return JSON.stringify(left) === JSON.stringify(right);
}
