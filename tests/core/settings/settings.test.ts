import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings } from '../../../src/core/settings/settings';
import { scopeOf } from '../../../src/core/settings/scope';
import { emptyVaultConfig, parseVaultConfig, type VaultConfig } from '../../../src/core/settings/vault-config';
import { inEnglish } from '../../said';

function mistakesIn(value: unknown): readonly string[] {
	const parsed = parseSettings(value);
	return parsed.isOk ? [] : parsed.fault.mistakes.map(inEnglish);
}

describe('settings', () => {
	it.each([[null], [undefined], [{}], [{ version: 1 }]])('of %j are the defaults', (value) => {
		expect(parseSettings(value)).toEqual({ isOk: true, value: defaultSettings });
	});

	it.each<[string, unknown, RegExp]>([
		['a text', 'x', /^the settings must be an object/],
		['a list', [], /^must be an object, not a list$/],
		['an unknown key', { ruels: {} }, /^ruels: there is no such key; did you mean “rules”\?$/],
		['a key like no other', { facets: [{ property: 'phase', zebra: 1 }] }, /^facets\.0\.zebra: there is no such key$/],
		['no version at all', { version: 'one' }, /^version: must be 1 or 2$/],
		['a version before the first', { version: 0 }, /^version: must be 1 or 2$/],
		['a newer version', { version: 3, what: 'ever' }, /^version: 3 is newer than 2, .*; update In Phase$/],
		[
			'an unknown severity',
			{ rules: { 'no-former-name': 'fatal' } },
			/^rules\.no-former-name: must be “error”, “warning”, “info” or “off”$/,
		],
		[
			'a term without a name',
			{ facets: [{ property: 'phase', terms: [{ name: ' ' }] }] },
			/^facets\.0\.terms\.0\.name: must not be empty$/,
		],
		['a facet without a property', { facets: [{ noun: 'Phase' }] }, /^facets\.0: names no property/],
		['folders that are no texts', { excludedFolders: [1] }, /^excludedFolders\.0: /],
	])('with %s are faulty, and say where', (_, value, message) => {
		expect(mistakesIn(value)).toEqual([expect.stringMatching(message)]);
	});

	it('tell of all their mistakes at once', () => {
		expect(mistakesIn({ version: '1', phasedTypes: 'pattern', rules: { a: 'b' } })).toHaveLength(3);
	});
});

describe('the scope of a vault', () => {
	it('leaves out tools, drafts, templates, and what settings and template plugins name', () => {
		const settings = { ...defaultSettings, excludedFolders: ['archive', '', 'drafts'] };
		expect(scopeOf(settings, { ...emptyVaultConfig, templateFolders: ['meta/templates'] }).excludedFolders).toEqual([
			'tools',
			'drafts',
			'templates',
			'meta/templates',
			'archive',
		]);
	});
});

describe('the settings of other plugins', () => {
	const none = { metadataMenu: undefined, templates: undefined, templater: undefined, app: undefined };

	it('tell where types and templates are', () => {
		expect(
			parseVaultConfig({
				...none,
				metadataMenu: '{ "classFilesPath": "tools/classes/" }',
				templates: '{ "folder": "/Meta/Templates" }',
				templater: '{ "templates_folder": "Scripts" }',
			}),
		).toEqual({
			...emptyVaultConfig,
			typeFolder: 'tools/classes',
			typeAlias: 'fileClass',
			templateFolders: ['Meta/Templates', 'Scripts'],
		});
	});

	it.each([
		[
			'{"folder_templates": [{"folder": "/beds/", "template": "moulds/bed.md"}]}',
			[{ folder: 'beds', template: 'moulds/bed.md' }],
		],
		['{"folder_templates": [{"folder": "/", "template": ""}, 3, {"folder": 1, "template": "a.md"}]}', []],
		['{"enable_folder_templates": false, "folder_templates": [{"folder": "beds", "template": "a.md"}]}', []],
		['{"folder_templates": "beds"}', []],
	])('tell what Templater has for folders: %s', (templater, expected) => {
		expect(parseVaultConfig({ ...none, templater }).folderTemplates).toEqual(expected);
	});

	it.each<[string, VaultConfig['links']]>([
		['{"useMarkdownLinks": true, "newLinkFormat": "relative"}', { isMarkdown: true, path: 'relative' }],
		['{"useMarkdownLinks": "yes", "newLinkFormat": "sideways"}', { isMarkdown: false, path: 'shortest' }],
	])('and Obsidian’s own %s, how links are written', (app, expected) => {
		expect(parseVaultConfig({ ...none, app }).links).toEqual(expected);
	});

	it.each([
		'',
		'{',
		'null',
		'[]',
		'3',
		'{"classFilesPath": null, "folder": 1}',
		'{"classFilesPath": "", "folder": "/"}',
		'{"__proto__": {"folder": "x"}}',
	])('that say %j count as missing', (text) => {
		expect(parseVaultConfig({ ...none, metadataMenu: text, templates: text, templater: text })).toEqual(
			emptyVaultConfig,
		);
	});
});
