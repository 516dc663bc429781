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
	type Named,
} from '../../core/query/named';
import { closingLine, describeCounts, renderFindings } from '../../core/report/findings-text';
import { findingsToGithub } from '../../core/report/github';
import { facetToJson, findingsToJson, listToJson } from '../../core/report/json';
import type { PlacedFinding } from '../../core/report/place';
import { findingsToSarif } from '../../core/report/sarif';
import { summarize } from '../../core/report/summary';
import { renderFacet, renderList } from '../../core/report/text';
import type { LiveIndex } from '../vault/live-index';
import type { InPhaseApi } from './api';
import { checkWith, placeAll } from './check-vault';
import { findParamFault, type CliChoices } from './cli-params';
import { cliText } from './text';

const formats = ['text', 'json'] as const;
const checkFormats = [...formats, 'github', 'sarif'] as const;

/** Registers the commands of the app's own command line; they print what `in-phase` prints for a folder. */
export function registerCliHandlers(plugin: Plugin, live: LiveIndex, api: InPhaseApi): void {
	const register = (
		name: string,
		description: string,
		more: CliFlags,
		choices: CliChoices,
		answer: (params: CliData) => string | Promise<string>,
	): void => {
		const flags: CliFlags = {
			format: { value: `<${(choices['format'] ?? []).join('|')}>`, description: cliText.format },
			facet: { value: '<property>', description: cliText.facet },
			...more,
		};
		plugin.registerCliHandler(`in-phase:${name}`, description, flags, async (params) => {
			const fault = findParamFault(params, flags, choices);
			if (fault !== undefined) return fault;
			await api.whenReady();
			return answer(params);
		});
	};
	register('phases', cliText.phases, {}, { format: formats }, (params) => {
		const facet = findNamedFacet(live.index, params['facet']);
		if (!facet.isFound) return facet.fault;
		return params['format'] === 'json' ? facetToJson(live.index, facet.value) : renderFacet(live.index, facet.value);
	});
	register('list', cliText.list, listFlags(), { format: formats }, (params) => printList(live, params));
	register(
		'check',
		cliText.check,
		checkFlags(),
		{ format: checkFormats, severity: severities, quiet: ['true', 'false'] },
		(params) => printCheck(plugin, live, params),
	);
}

function listFlags(): CliFlags {
	return {
		phase: { value: '<name>', description: cliText.phase, required: true },
		type: { value: '<type>', description: cliText.type },
	};
}

function printList({ index }: LiveIndex, { facet: property, phase = '', type, format }: CliData): string {
	const facet = findNamedFacet(index, property);
	if (!facet.isFound) return facet.fault;
	const term = findNamedTerm(facet.value, phase);
	if (!term.isFound) return term.fault;
	const named: Named<unknown> = type === undefined ? term : findNamedType(index, type);
	if (!named.isFound) return named.fault;
	const list = listTerm(index, facet.value, term.value, type === undefined ? [] : [type]);
	return format === 'json' ? listToJson(facet.value, term.value, type, list) : renderList(term.value, type, list);
}

function checkFlags(): CliFlags {
	return {
		path: { value: '<path>', description: cliText.path },
		rule: { value: '<id,id>', description: cliText.rule },
		severity: { value: `<${severities.join('|')}>`, description: cliText.severity },
		quiet: { description: cliText.quiet },
	};
}

async function printCheck(
	plugin: Plugin,
	live: LiveIndex,
	{ path, rule, severity, quiet, facet, format }: CliData,
): Promise<string> {
	const { index } = live;
	const isQuiet = quiet === 'true';
	if (isQuiet && severity !== undefined) return cliText.quietOrSeverity;
	const ids = rule?.split(',').map((id) => id.trim());
	const isAnyInForce = index.vocabulary.facets.some(({ terms }) => terms.length > 0);
	const named: readonly Named<unknown>[] = [
		...(facet === undefined && isAnyInForce ? [] : [findNamedFacet(index, facet)]),
		...(path === undefined ? [] : [findNamedNote(index, path)]),
		...(ids ?? []).map(findNamedRule),
	];
	for (const one of named) if (!one.isFound) return one.fault;
	const least = isQuiet ? 'error' : (severities.find((one) => one === severity) ?? 'info');
	const found = ids === undefined ? await live.settledFindings(path) : await checkWith(plugin.app, live, ids, path);
	const placed = await placeAll(plugin.app, found);
	const noteCount = path === undefined ? index.size : 1;
	return render(placed, least, { format: format ?? 'text', noteCount, version: plugin.manifest.version });
}

function render(
	findings: readonly PlacedFinding[],
	least: Severity,
	{ format, noteCount, version }: { readonly format: string; readonly noteCount: number; readonly version: string },
): string {
	const shown = findings.filter((finding) => isAsGraveAs(finding.severity, least));
	const hidden = findings.filter((finding) => !shown.includes(finding));
	switch (format) {
		case 'json':
			return findingsToJson(shown, noteCount);
		case 'sarif':
			return findingsToSarif(shown, { version, rules, folder: '' });
		case 'github':
			return `${findingsToGithub(shown, '')}${closingLine(noteCount, summarize(shown), false)}\n`;
		default:
			return `${renderFindings(shown, noteCount)}${hidden.length === 0 ? '' : `${cliText.notShown(describeCounts(summarize(hidden)))}\n`}`;
	}
}
