import type { App } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import { askList } from '../../core/query/list-request';
import { findNamedFacet, findNamedNote, type Named } from '../../core/query/named';
import { runQuery } from '../../core/query/run';
import { facetData, findingsData, requestedListData } from '../../core/report/data';
import type { LiveIndex } from '../vault/live-index';
import type { InPhaseApi, InPhaseError } from './api';
import { placeAll } from './check-vault';
import { apiText } from './text';

/** Makes the API over the live index. While that is built anew, the last one answers what is asked at once. */
export function createApi(app: App, live: LiveIndex): InPhaseApi {
	let last = live.isReady ? live.index : undefined;
	let isClosed = false;
	live.onChange(({ kind }) => {
		isClosed = kind === 'closed';
		if (isClosed) last = undefined;
		else if (live.isReady) last = live.index;
	});
	const requireIndex = (): VaultIndex => {
		if (last === undefined || live.isGrowing) throw toError(isClosed ? apiText.closed : apiText.reading);
		return last;
	};
	const whenReady = async (): Promise<void> => {
		if ((await live.whole()) === undefined) throw toError(apiText.closed);
	};
	return {
		version: 1,
		whenReady,
		phases(property) {
			const index = requireIndex();
			return facetData(index, valueOf(findNamedFacet(index, property)));
		},
		list(request) {
			const index = requireIndex();
			const asked = askList(index, request);
			if (asked.isValid) return requestedListData(asked.value, runQuery(index, asked.value.query));
			const [first] = asked.mistakes;
			throw toError(asked.mistakes.map(({ message }) => message).join('\n'), first);
		},
		async check(path) {
			await whenReady();
			if (path !== undefined) valueOf(findNamedNote(live.index, path));
			const findings = await live.settledFindings(path);
			await whenReady();
			return findingsData(await placeAll(app, findings), path === undefined ? live.index.size : 1);
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

function valueOf<Value>(named: Named<Value>): Value {
	if (named.isFound) return named.value;
	throw toError(named.fault, named);
}

function toError(
	message: string,
	{ option, nearest }: Partial<Pick<InPhaseError, 'option' | 'nearest'>> = {},
): InPhaseError {
	return Object.assign(new Error(message), { option, nearest });
}
