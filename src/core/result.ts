import type { Message } from './message';

/** A value, or why there is none: a message, or one with the place that it is about. */
export type Result<Value, Fault = Message> =
	{ readonly isOk: true; readonly value: Value } | { readonly isOk: false; readonly fault: Fault };

/** A result that is a value. */
export function ok<Value>(value: Value): { readonly isOk: true; readonly value: Value } {
	return { isOk: true, value };
}

/** A result that is none. */
export function failed<Fault>(fault: Fault): { readonly isOk: false; readonly fault: Fault } {
	return { isOk: false, fault };
}
