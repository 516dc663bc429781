import type { Message } from '../message';
import { deepest } from '../depth';
import { parseJson } from '../json';
import { failed, type Result } from '../result';
import { compactSettings } from './compact-settings';
import { findJsonFault } from './json-fault';
import { sayOfSettings } from './messages';
import { parseSettings, type Settings, type SettingsFault } from './settings';

/** Settings as a text to carry to another vault. That the welcome was seen is about this vault, and stays here. */
export function settingsToText(settings: Settings): string {
	return `${JSON.stringify({ version: settings.version, ...compactSettings({ ...settings, welcomed: false }) }, undefined, '\t')}\n`;
}

/**
 * Reads settings from a text. Every mistake says where it is: by key, or by line and column when the text is no JSON.
 *
 * @example
 * parseSettingsText('{"rules": 1}') // { isOk: false, fault: { isNewer: false, mistakes: ['rules: …'] } }
 */
export function parseSettingsText(text: string): Result<Settings, SettingsFault> {
	const json = parseJson(text);
	if (json.isOk) return parseSettings(json.value);
	const { reason, tooDeepOn } = json.fault;
	const mistake =
		tooDeepOn === undefined
			? describe(text.replace(/^\ufeff/, ''), reason)
			: sayOfSettings('isTooDeep', { line: tooDeepOn, most: deepest });
	return failed({ isNewer: false, mistakes: [mistake] });
}

/** The engine's own message is for a text in which no fault is found here. */
function describe(text: string, reason: string): Message {
	const fault = findJsonFault(text);
	if (fault === undefined) return sayOfSettings('noJson', { reason });
	const { line, column, found } = fault;
	return found === undefined
		? sayOfSettings('endsEarly', { line, column })
		: sayOfSettings('doesNotBelong', { line, column, found });
}
