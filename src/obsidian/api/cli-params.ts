import { say } from '../../core/message';
import type { CliData, CliFlags } from 'obsidian';
import { sayOfQuery, withNearest } from '../../core/query/messages';
import { findNearest } from '../../core/words';
import type { Locale } from '../../locale/locales';

/** Parameters that the app itself takes with every command. */
const ofTheApp = ['vault', 'copy'];

/** The words that parameters take which take one of a few; a flag without a value is `true`. */
export type CliChoices = Readonly<Record<string, readonly string[]>>;

/** What is wrong with what a command was given, with what there is and the nearest of it; undefined when nothing is. */
export function findParamFault(
	locale: Locale,
	params: CliData,
	flags: CliFlags,
	choices: CliChoices,
): string | undefined {
	const names = Object.keys(flags);
	for (const [name, value] of Object.entries(params)) {
		// The app takes no notice of such flags that it does not know, and may hand them on.
		if (ofTheApp.includes(name) || name.startsWith('--')) continue;
		if (!names.includes(name))
			return say(
				locale,
				withNearest(
					sayOfQuery('notParameter', { name }),
					findNearest(name, names),
					sayOfQuery('parametersAre', { names }),
				),
			);
		const words = choices[name];
		if (words?.includes(value) === false)
			return say(
				locale,
				withNearest(sayOfQuery('refused.word', { option: name, given: value, words }), findNearest(value, words)),
			);
	}
	const missing = names.find((name) => flags[name]?.required === true && params[name] === undefined);
	return missing === undefined ? undefined : locale.appCli.missing(missing);
}
