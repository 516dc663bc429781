import type { Locale } from '../../locale/locales';
import { say } from '../../core/message';
import type { VaultIndex } from '../../core/index/vault-index';
import type { InPhaseApi, InPhaseError } from '../../core/commands/api';
import { answerCheck, settleCheck } from '../../core/commands/check';
import { requestList } from '../../core/commands/list';
import { answerPhases } from '../../core/commands/phases';
import type { UnknownName } from '../../core/query/named';
import type { Result } from '../../core/result';
import { facetData, findingsData, listData } from '../../core/report/data';
import type { RefactorContext } from '../actions/sources';
import { readText } from '../vault/read-text';

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
			return facetData(valueOf(locale, answerPhases(requireIndex(), property)));
		},
		list(request) {
			const answered = requestList(requireIndex(), request);
			if (answered.isOk) return listData(locale, answered.value);
			const [first] = answered.fault;
			throw toError(answered.fault.map(({ message }) => say(locale, message)).join('\n'), first);
		},
		async check(path) {
			await whenReady();
			valueOf(locale, settleCheck(live.index, { path }));
			const found = await live.settledFacts(path);
			await whenReady();
			return findingsData(locale, await answerCheck(live.index, { path }, found, (one) => readText(app.vault, one)));
		},
		onChange(callback) {
			const stopChanges = live.onChange(({ kind }) => kind !== 'closed' && callback());
			const stopFindings = live.onFindings(({ isAll, changed }) => (isAll || changed.size > 0) && callback());
			return () => {
				stopChanges();
				stopFindings();
			};
		},
	};
}

function valueOf<Value>(locale: Locale, named: Result<Value, UnknownName>): Value {
	if (named.isOk) return named.value;
	throw toError(say(locale, named.fault.message), { nearest: named.fault.nearest });
}

function toError(
	message: string,
	{ option, nearest }: Partial<Pick<InPhaseError, 'option' | 'nearest'>> = {},
): InPhaseError {
	return Object.assign(new Error(message), { option, nearest });
}
