import type { Locale } from '../../locale/locales';
import { sayFindings } from '../../core/report/said';
import { say } from '../../core/message';
import type { VaultIndex } from '../../core/index/vault-index';
import { askList } from '../../core/query/list-request';
import { findNamedFacet, findNamedNote, type UnknownName } from '../../core/query/named';
import { runQuery } from '../../core/query/run';
import type { Result } from '../../core/result';
import { facetData, findingsData, requestedListData } from '../../core/report/data';
import type { RefactorContext } from '../refactor/sources';
import type { InPhaseApi, InPhaseError } from './api';
import { placeAll } from './check-vault';

/** What the API works with. */
export type ApiContext = Pick<RefactorContext, 'app' | 'live' | 'locale'>;

/** Makes the API over the live index. While that is built anew, the last one answers what is asked at once. */
export function createApi({ app, live, locale }: ApiContext): InPhaseApi {
	let last = live.isReady ? live.index : undefined;
	let isClosed = false;
	live.onChange(({ kind }) => {
		isClosed = kind === 'closed';
		if (isClosed) last = undefined;
		else if (live.isReady) last = live.index;
	});
	const requireIndex = (): VaultIndex => {
		if (last === undefined || live.isGrowing) throw toError(isClosed ? locale.api.closed : locale.api.reading);
		return last;
	};
	const whenReady = async (): Promise<void> => {
		if ((await live.whole()) === undefined) throw toError(locale.api.closed);
	};
	return {
		version: 1,
		whenReady,
		phases(property) {
			const index = requireIndex();
			return facetData(index, valueOf(locale, findNamedFacet(index, property)));
		},
		list(request) {
			const index = requireIndex();
			const asked = askList(index, request);
			if (asked.isOk) return requestedListData(locale, asked.value, runQuery(index, asked.value.query));
			const [first] = asked.fault;
			throw toError(asked.fault.map(({ message }) => say(locale, message)).join('\n'), first);
		},
		async check(path) {
			await whenReady();
			if (path !== undefined) valueOf(locale, findNamedNote(live.index, path));
			const findings = await live.settledFacts(path);
			await whenReady();
			return findingsData(sayFindings(locale, await placeAll(app, findings)), path === undefined ? live.index.size : 1);
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

function valueOf<Value>(locale: Locale, named: Result<Value, UnknownName>): Value {
	if (named.isOk) return named.value;
	throw toError(say(locale, named.fault.message), named.fault);
}

function toError(
	message: string,
	{ option, nearest }: Partial<Pick<InPhaseError, 'option' | 'nearest'>> = {},
): InPhaseError {
	return Object.assign(new Error(message), { option, nearest });
}
