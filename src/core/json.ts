/**
 * A value as JSON, for people to read; never throws. A script may give what JSON has no word for: what holds itself is
 * `{…}` or `[…]`, a function `function`.
 */
export function jsonOf(value: unknown): string {
	if (typeof value === 'bigint') return String(value);
	try {
		return JSON.stringify(value) ?? typeof value;
	} catch {
		return Array.isArray(value) ? '[…]' : '{…}';
	}
}
