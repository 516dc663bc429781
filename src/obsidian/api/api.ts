import type { App } from 'obsidian';
import { groupByPath } from '../../core/lint/by-path';
import type { Finding } from '../../core/lint/engine';
import { listTerm } from '../../core/query/ask';
import { findNamedFacet, findNamedTerm, findNamedType, type Named } from '../../core/query/named';
import { facetData, findingsData, listData, type FacetData, type FindingsData, type ListData } from '../../core/report/data';
import { compareFindings, placeFindings, type PlacedFinding } from '../../core/report/place';
import type { LiveIndex } from '../vault/live-index';

/** A list that is asked for: `{ term: 'iteration', type: 'pattern' }`. */
export interface ListRequest {
	/** The term, by its name or any other way to say it. */
	readonly term: string;
	/** The property of its facet; `phase` when left out. */
	readonly facet?: string;
	/** A type, with the types that extend it; all types when left out. */
	readonly type?: string;
}

/**
 * What other plugins and scripts may ask, as `app.plugins.plugins['in-phase'].api`. All answers are plain data, with
 * the fields that the command line prints as JSON.
 *
 * @example
 * const { api } = app.plugins.plugins['in-phase'];
 * await api.whenReady();
 * const titles = api.list({ term: 'iteration', type: 'pattern' }).notes.map((note) => note.title);
 */
export interface InPhaseApi {
	/** Grows when a field or a function changes what it means. */
	readonly version: 1;
	/** Resolves when the vault has been read. Before that the other functions throw. */
	whenReady(): Promise<void>;
	/** The terms of a facet, `phase` when left out. @throws {Error} That says what is wrong with the name, with the nearest. */
	phases(facet?: string): FacetData;
	/** The notes of a term. @throws {Error} That says which name is wrong, with the nearest. */
	list(request: ListRequest): ListData;
	/** The findings of a note, or of the vault. Notes with findings are read for the places. */
	check(path?: string): Promise<FindingsData>;
	/** Calls back after answers may have changed; call what is returned to be told no more. */
	onChange(callback: () => void): () => void;
}

/** Makes the API over the live index. */
export function createApi(app: App, live: LiveIndex): InPhaseApi {
	return {
		version: 1,
		whenReady: () => whenReady(live),
		phases(property = 'phase') {
			requireReady(live);
			return facetData(live.index, valueOf(findNamedFacet(live.index, property)));
		},
		list({ term: name, facet: property = 'phase', type }) {
			requireReady(live);
			const { index } = live;
			const facet = valueOf(findNamedFacet(index, property));
			const term = valueOf(findNamedTerm(facet, name));
			if (type !== undefined) valueOf(findNamedType(index, type));
			return listData(facet, term, type, listTerm(index, facet, term, type === undefined ? [] : [type]));
		},
		async check(path) {
			requireReady(live);
			const findings = await placeAll(app, await live.settledFindings(path));
			return findingsData(findings, path === undefined ? live.index.size : 1);
		},
		onChange(callback) {
			const stopChanges = live.onChange(({ kind }) => kind !== 'closed' && callback());
			const stopFindings = live.onFindings(callback);
			return () => {
				stopChanges();
				stopFindings();
			};
		},
	};
}

/** Finds the places of findings, in order; each note that has any is read once. */
export async function placeAll(app: App, findings: readonly Finding[]): Promise<readonly PlacedFinding[]> {
	const placed = await Promise.all(
		[...groupByPath(findings)].map(async ([path, group]) => {
			const file = app.vault.getFileByPath(path);
			return placeFindings(group, file === null ? '' : await app.vault.cachedRead(file));
		}),
	);
	return placed.flat().sort(compareFindings);
}

function whenReady(live: LiveIndex): Promise<void> {
	if (live.isReady) return Promise.resolve();
	return new Promise((resolve) => {
		const stop = live.onChange(() => {
			stop();
			resolve();
		});
	});
}

function requireReady(live: LiveIndex): void {
	if (!live.isReady) throw new Error('In Phase is still reading the vault: await api.whenReady() first');
}

function valueOf<Value>(named: Named<Value>): Value {
	if (named.isFound) return named.value;
	throw new Error(named.fault);
}
