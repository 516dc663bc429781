import { say } from '../../core/message';
import type { CliData, CliFlags, Plugin } from 'obsidian';
import { isAsGraveAs, severities, type Severity } from '../../core/lint/severity';
import { rules } from '../../core/lint/rules/index';
import { listTerm } from '../../core/query/ask';
import {
	findNamedFacet,
	findNamedNote,
	findNamedRule,
	findNamedTerm,
	findNamedType,
	type UnknownName,
} from '../../core/query/named';
import type { Result } from '../../core/result';
import {
	closingLine,
	describeCounts,
	forFiles,
	renderFindings,
	type FindingsView,
} from '../../core/report/findings-text';
import { findingsToGithub } from '../../core/report/github';
import { facetToJson, findingsToJson, listToJson } from '../../core/report/json';
import type { PlacedFact } from '../../core/report/place';
import { findingsToSarif, type SarifRule } from '../../core/report/sarif';
import { sayFindings } from '../../core/report/said';
import { summaryOf } from '../../core/lint/rule';
import { summarize } from '../../core/report/summary';
import { renderFacet, renderList } from '../../core/report/text';
import type { Locale } from '../../locale/locales';
import type { LiveIndex } from '../vault/live-index';
import type { InPhaseApi } from './api';
import { checkWith, placeAll } from './check-vault';
import type { ApiContext } from './create-api';
import { findParamFault, type CliChoices } from './cli-params';

const formats = ['text', 'json'] as const;
const checkFormats = [...formats, 'github', 'sarif'] as const;

/** Registers the commands of the app's own command line; they print what `in-phase` prints for a folder. */
export function registerCliHandlers(plugin: Plugin, context: ApiContext, api: InPhaseApi): void {
	const { live, locale } = context;
	const register = (
		name: string,
		description: string,
		more: CliFlags,
		choices: CliChoices,
		answer: (params: CliData) => string | Promise<string>,
	): void => {
		const flags: CliFlags = {
			format: { value: `<${(choices['format'] ?? []).join('|')}>`, description: locale.appCli.format },
			facet: { value: '<property>', description: locale.appCli.facet },
			...more,
		};
		plugin.registerCliHandler(`in-phase:${name}`, description, flags, async (params) => {
			const fault = findParamFault(locale, params, flags, choices);
			if (fault !== undefined) return fault;
			await api.whenReady();
			return answer(params);
		});
	};
	register('phases', locale.appCli.phases, {}, { format: formats }, (params) => {
		const facet = findNamedFacet(live.index, params['facet']);
		if (!facet.isOk) return say(locale, facet.fault.message);
		return params['format'] === 'json'
			? facetToJson(live.index, facet.value)
			: renderFacet(locale, live.index, facet.value);
	});
	register('list', locale.appCli.list, listFlags(locale), { format: formats }, (params) =>
		printList(locale, live, params),
	);
	register(
		'check',
		locale.appCli.check,
		checkFlags(locale),
		{ format: checkFormats, severity: severities, quiet: ['true', 'false'] },
		(params) => printCheck(context, plugin.manifest.version, params),
	);
}

function listFlags(locale: Locale): CliFlags {
	return {
		phase: { value: '<name>', description: locale.appCli.phase, required: true },
		type: { value: '<type>', description: locale.appCli.type },
	};
}

function printList(
	locale: Locale,
	{ index }: LiveIndex,
	{ facet: property, phase = '', type, format }: CliData,
): string {
	const facet = findNamedFacet(index, property);
	if (!facet.isOk) return say(locale, facet.fault.message);
	const term = findNamedTerm(facet.value, phase);
	if (!term.isOk) return say(locale, term.fault.message);
	const named: Result<unknown, UnknownName> = type === undefined ? term : findNamedType(index, type);
	if (!named.isOk) return say(locale, named.fault.message);
	const list = listTerm(index, facet.value, term.value, type === undefined ? [] : [type]);
	return format === 'json'
		? listToJson(locale, facet.value, term.value, type, list)
		: renderList(locale, term.value, type, list);
}

function checkFlags(locale: Locale): CliFlags {
	return {
		path: { value: '<path>', description: locale.appCli.path },
		rule: { value: '<id,id>', description: locale.appCli.rule },
		severity: { value: `<${severities.join('|')}>`, description: locale.appCli.severity },
		quiet: { description: locale.appCli.quiet },
	};
}

async function printCheck(
	{ app, live, locale }: ApiContext,
	version: string,
	{ path, rule, severity, quiet, facet, format }: CliData,
): Promise<string> {
	const { index } = live;
	const isQuiet = quiet === 'true';
	if (isQuiet && severity !== undefined) return locale.appCli.quietOrSeverity;
	const ids = rule?.split(',').map((id) => id.trim());
	const isAnyInForce = index.vocabulary.facets.some(({ terms }) => terms.length > 0);
	const named: readonly Result<unknown, UnknownName>[] = [
		...(facet === undefined || !isAnyInForce ? [] : [findNamedFacet(index, facet)]),
		...(path === undefined ? [] : [findNamedNote(index, path)]),
		...(ids ?? []).map(findNamedRule),
	];
	for (const one of named) if (!one.isOk) return say(locale, one.fault.message);
	const least = isQuiet ? 'error' : (severities.find((one) => one === severity) ?? 'info');
	const found = ids === undefined ? await live.settledFacts(path) : await checkWith(app, live, ids, path);
	const placed = await placeAll(app, found);
	const noteCount = path === undefined ? index.size : 1;
	return render(locale, placed, least, { format: format ?? 'text', noteCount, version, rules: ids });
}

/** What a report has around its findings. */
interface CheckFrame {
	readonly format: string;
	readonly noteCount: number;
	readonly version: string;
	/** The only rules that were asked; undefined for all. */
	readonly rules: readonly string[] | undefined;
}

function render(
	locale: Locale,
	findings: readonly PlacedFact[],
	least: Severity,
	{ format, noteCount, version, rules: asked }: CheckFrame,
): string {
	const shown = findings.filter((finding) => isAsGraveAs(finding.severity, least));
	const hidden = findings.filter((finding) => !shown.includes(finding));
	const view: FindingsView = { isHiding: hidden.length > 0, rules: asked };
	const said = sayFindings(locale, shown);
	switch (format) {
		case 'json':
			return findingsToJson(said, noteCount);
		case 'sarif':
			return findingsToSarif(said, { version, rules: describedIn(locale), folder: '', root: locale.report.root });
		case 'github':
			return `${findingsToGithub(locale, said, '')}${closingLine(locale, noteCount, summarize(shown), false, view)}\n`;
		default:
			return `${renderFindings(locale, said, noteCount, { ...forFiles, view })}${hidden.length === 0 ? '' : `${locale.appCli.notShown(describeCounts(locale, summarize(hidden)))}\n`}`;
	}
}

/** All rules, as a SARIF log tells of them. */
function describedIn(locale: Locale): readonly SarifRule[] {
	return rules.map(({ id, severity }) => {
		const summary = say(locale, summaryOf(id));
		return { id, severity, summary, description: summary };
	});
}
