import type { CliData, CliFlags, Plugin } from 'obsidian';
import { listTerm } from '../../core/query/ask';
import { findNamedFacet, findNamedTerm, findNamedType, type Named } from '../../core/query/named';
import { renderFindings } from '../../core/report/findings-text';
import { facetToJson, findingsToJson, listToJson } from '../../core/report/json';
import { renderFacet, renderList } from '../../core/report/text';
import type { Facet } from '../../core/vocabulary/facet';
import type { LiveIndex } from '../vault/live-index';
import { placeAll, type InPhaseApi } from './api';
import { cliText } from './text';

/** Registers the commands of the app's own command line; they print what `in-phase` prints for a folder. */
export function registerCliHandlers(plugin: Plugin, live: LiveIndex, api: InPhaseApi): void {
	const common: CliFlags = {
		format: { value: '<text|json>', description: cliText.format },
		facet: { value: '<property>', description: cliText.facet },
	};
	const register = (name: string, description: string, flags: CliFlags, answer: (params: CliData, facet: Facet) => string | Promise<string>): void => {
		plugin.registerCliHandler(`in-phase:${name}`, description, { ...common, ...flags }, async (params) => {
			await api.whenReady();
			const facet = findNamedFacet(live.index, params['facet'] ?? 'phase');
			return facet.isFound ? answer(params, facet.value) : facet.fault;
		});
	};
	register('phases', cliText.phases, {}, (params, facet) => (isJson(params) ? facetToJson(live.index, facet) : renderFacet(live.index, facet)));
	register(
		'list',
		cliText.list,
		{ phase: { value: '<name>', description: cliText.phase, required: true }, type: { value: '<type>', description: cliText.type } },
		(params, facet) => {
			const { type } = params;
			const term = findNamedTerm(facet, params['phase'] ?? '');
			const named: Named<unknown> = type === undefined ? term : findNamedType(live.index, type);
			if (!term.isFound) return term.fault;
			if (!named.isFound) return named.fault;
			const list = listTerm(live.index, facet, term.value, type === undefined ? [] : [type]);
			return isJson(params) ? listToJson(facet, term.value, type, list) : renderList(term.value, type, list);
		},
	);
	register('check', cliText.check, { path: { value: '<path>', description: cliText.path } }, async (params) => {
		const { path } = params;
		if (path !== undefined && live.index.find(path) === undefined) return cliText.noNote(path);
		const findings = await placeAll(plugin.app, await live.settledFindings(path));
		const count = path === undefined ? live.index.size : 1;
		return isJson(params) ? findingsToJson(findings, count) : renderFindings(findings, count);
	});
}

function isJson({ format }: CliData): boolean {
	return format === 'json';
}
