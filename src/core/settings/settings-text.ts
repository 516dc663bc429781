import { compactSettings } from './compact-settings';
import { parseSettings, type ParsedSettings, type Settings } from './settings';

/** Settings as a text to carry to another vault. That the welcome was seen is about this vault, and stays here. */
export function settingsToText(settings: Settings): string {
	return `${JSON.stringify({ version: settings.version, ...compactSettings({ ...settings, welcomed: false }) }, undefined, '\t')}\n`;
}

/**
 * Reads settings from a text. Every mistake says where it is: by key, or by line and column when the text is no JSON
 * and the reader of JSON tells.
 *
 * @example
 * parseSettingsText('{"rules": 1}') // { isValid: false, mistakes: ['rules: …'] }
 */
export function parseSettingsText(text: string): ParsedSettings {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch (error) {
		return { isValid: false, isNewer: false, mistakes: [describe(error instanceof Error ? error.message : String(error), text)] };
	}
	if (value === null) return { isValid: false, isNewer: false, mistakes: ['must be an object'] };
	return parseSettings(value);
}

/** Engines say the place as an offset, as line and column, or not at all. */
function describe(message: string, text: string): string {
	const offset = /at position (\d+)/.exec(message)?.[1];
	if (offset === undefined || /line \d+ column \d+/.test(message)) return message;
	const lines = text.slice(0, Number(offset)).split('\n');
	return `${message} (line ${lines.length} column ${(lines.at(-1) ?? '').length + 1})`;
}
