import type { App, CliData, CliFlags, Plugin } from 'obsidian';
import type { InPhaseApi } from '../../core/commands/api';
import { answerCheck, settleCheck } from '../../core/commands/check';
import { answerList, wishFor } from '../../core/commands/list';
import { answerPhases } from '../../core/commands/phases';
import { chooseRules } from '../../core/lint/engine';
import { factsOf, type Fact } from '../../core/lint/fact';
import { LintState } from '../../core/lint/lint-state';
import { checkBySlices } from '../../core/lint/pump';
import { summaryOf } from '../../core/lint/rule';
import { rules } from '../../core/lint/rules/index';
import { severities } from '../../core/lint/severity';
import { say } from '../../core/message';
import { describeCounts, forFiles } from '../../core/report/findings-text';
import { checkFormats, formats, printCheck, printList, printPhases, type Format } from '../../core/report/print';
import type { SarifRule } from '../../core/report/sarif';
import { summarize } from '../../core/report/summary';
import { mainNounOf } from '../../core/vocabulary/noun';
import type { Locale } from '../../locale/locales';
import type { FacetNoun } from '../../locale/words';
import type { LiveIndex } from '../vault/live-index';
import { readText } from '../vault/read-text';
import { inSlices } from '../vault/slices';
import type { ApiContext } from './create-api';
import { sayOfQuery, withNearest } from '../../core/query/messages';
import { findNearest } from '../../core/words';

/** Registers the commands of the app's own command line; they print what `in-phase` prints for a folder. */
export function registerCliHandlers(plugin: Plugin, context: ApiContext, api: InPhaseApi): void {
	const { live, locale } = context;
	// As the settings have it: what is registered here cannot be put in other words later.
	const noun = mainNounOf(live.index.vocabulary);
	const register = (
		name: string,
		description: string,
		more: CliFlags,
		choices: CliChoices,
		answer: (params: CliData) => string | Promise<string>,
	): void => {
		const flags: CliFlags = {
			format: { value: `<${(choices['format'] ?? []).join('|')}>`, description: locale.appCli.format },
			...more,
		};
		plugin.registerCliHandler(`in-phase:${name}`, description, flags, async (params) => {
			const fault = findParamFault(locale, params, flags, choices);
			if (fault !== undefined) return fault;
			await api.whenReady();
			return answer(params);
		});
	};
	const facetFlag: CliFlags = { facet: { value: '<facet>', description: locale.appCli.facet } };
	register('phases', locale.appCli.phases(noun), facetFlag, { format: formats }, ({ facet, format }) => {
		const answered = answerPhases(live.index, facet);
		return answered.isOk ? printPhases(locale, answered.value, formatOf(format)) : say(locale, answered.fault.message);
	});
	register(
		'list',
		locale.appCli.list(noun.noun),
		{ ...facetFlag, ...listFlags(locale, noun) },
		{ format: formats },
		({ facet, phase = '', type, format }) => {
			const answered = answerList(live.index, wishFor(facet, phase, type));
			return answered.isOk
				? printList(locale, answered.value, formatOf(format))
				: say(locale, answered.fault[0].message);
		},
	);
	register(
		'check',
		locale.appCli.check(noun),
		checkFlags(locale),
		{ format: checkFormats, severity: severities, quiet: ['true', 'false'] },
		(params) => runCheck(context, plugin.manifest.version, params),
	);
}

function listFlags(locale: Locale, { noun }: FacetNoun): CliFlags {
	return {
		phase: { value: '<name>', description: locale.appCli.phase(noun), required: true },
		type: { value: '<type>', description: locale.appCli.type },
	};
}

function formatOf(format: string | undefined): Format {
	return formats.find((one) => one === format) ?? 'text';
}

function checkFlags(locale: Locale): CliFlags {
	return {
		path: { value: '<path>', description: locale.appCli.path },
		rule: { value: '<id,id>', description: locale.appCli.rule },
		severity: { value: `<${severities.join('|')}>`, description: locale.appCli.severity },
		quiet: { description: locale.appCli.quiet },
	};
}

async function runCheck(
	{ app, live, locale }: ApiContext,
	version: string,
	{ path, rule, severity, quiet, format }: CliData,
): Promise<string> {
	const { index } = live;
	const isQuiet = quiet === 'true';
	if (isQuiet && severity !== undefined) return locale.appCli.quietOrSeverity;
	const rules = rule?.split(',').map((id) => id.trim());
	const least = isQuiet ? 'error' : severities.find((one) => one === severity);
	const asked = { path, rules, least };
	const settled = settleCheck(index, asked);
	if (!settled.isOk) return say(locale, settled.fault.message);
	const found = rules === undefined ? await live.settledFacts(path) : await checkWith(app, live, rules, path);
	const answered = await answerCheck(index, asked, found, (one) => readText(app.vault, one));
	const frame = { version, rules: describedIn(locale), folder: '', style: forFiles, isHiding: false };
	const chosen = checkFormats.find((one) => one === format) ?? 'text';
	const printed = printCheck(locale, answered, chosen, frame);
	const { hidden } = answered;
	if (chosen !== 'text' || hidden.length === 0) return printed;
	return `${printed}${locale.appCli.notShown(describeCounts(locale, summarize(hidden)))}\n`;
}

/** What some rules find in a note, or in the vault, those that are off among them; checked in slices, apart from the findings that are shown. */
async function checkWith(
	app: App,
	{ index }: LiveIndex,
	ruleIds: readonly string[],
	path: string | undefined,
): Promise<readonly Fact[]> {
	const state = new LintState(index, chooseRules(index.settings, ruleIds));
	const stopFollowing = index.onChange((change) => state.accept(change));
	await checkBySlices(state, (one) => readText(app.vault, one), inSlices());
	stopFollowing();
	return factsOf(path === undefined ? state.findings() : state.findingsOf(path));
}

/** All rules, as a SARIF log tells of them. */
function describedIn(locale: Locale): readonly SarifRule[] {
	return rules.map(({ id, severity }) => {
		const summary = say(locale, summaryOf(id));
		return { id, severity, summary, description: summary };
	});
}

/** Parameters that the app itself takes with every command. */
const ofTheApp = ['vault', 'copy'];

/** The words that parameters take which take one of a few; a flag without a value is `true`. */
type CliChoices = Readonly<Record<string, readonly string[]>>;

/** What is wrong with what a command was given, with what there is and the nearest of it; undefined when nothing is. */
function findParamFault(locale: Locale, params: CliData, flags: CliFlags, choices: CliChoices): string | undefined {
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
