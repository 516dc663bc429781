import { say, type Message } from '../src/core/message';
import { german } from '../src/locale/de/index';
import { english } from '../src/locale/en/index';

/** A message as it reads in English. */
export function inEnglish(message: Message | string): string {
	return say(english, message);
}

/** A message as it reads in German. */
export function inGerman(message: Message | string): string {
	return say(german, message);
}

/** A message that says a text in every language. */
export function asMessage(text: string): Message {
	return { area: 'plan', id: 'file.isRefused', data: { why: text } };
}

/** A value in which every message is what it says in English. */
export function spoken(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(spoken);
	if (typeof value !== 'object' || value === null) return value;
	if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, spoken(one)]));
	if (isMessage(value)) return inEnglish(value);
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoken(one)]));
}

function isMessage(value: object): value is Message {
	return 'area' in value && 'id' in value && 'data' in value;
}
