import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as lint from '@codemirror/lint';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as common from '@lezer/common';
import * as highlight from '@lezer/highlight';
import * as obsidian from 'obsidian';
import { Plugin } from 'obsidian';

/** A class as the host's `loadPlugin` takes it. */
export type PluginClass = new (...args: ConstructorParameters<typeof Plugin>) => Plugin;

/** What Obsidian hands to a plugin that calls `require`; anything else is not there. */
const modules: ReadonlyMap<string, unknown> = new Map<string, unknown>([
	['obsidian', obsidian],
	['@codemirror/commands', commands],
	['@codemirror/language', language],
	['@codemirror/lint', lint],
	['@codemirror/state', state],
	['@codemirror/view', view],
	['@lezer/common', common],
	['@lezer/highlight', highlight],
]);

/**
 * Runs a plugin's `main.js` as Obsidian does, as a CommonJS module, and gives the class that it exports.
 * The name at the end makes stack traces and the debugger speak of `main.js`.
 */
export function evaluatePlugin(code: string): PluginClass {
	const module: { exports: unknown } = { exports: {} };
	const run = compile(`${code}\n//# sourceURL=plugin:main.js`);
	run(module, module.exports, requireModule);
	const exported: unknown =
		typeof module.exports === 'object' && module.exports !== null && 'default' in module.exports
			? module.exports.default
			: module.exports;
	if (!isPluginClass(exported)) throw new Error('main.js does not export a plugin.');
	return exported;
}

type CommonJs = (module: object, exports: unknown, require: (id: string) => unknown) => void;

/** `new Function`, by another way in: here running text as code is the point. */
function compile(code: string): CommonJs {
	return Reflect.construct(Function, ['module', 'exports', 'require', code]) as CommonJs;
}

function requireModule(id: string): unknown {
	if (modules.has(id)) return modules.get(id);
	throw new Error(`A plugin cannot require “${id}” on a phone, so it cannot here.`);
}

function isPluginClass(value: unknown): value is PluginClass {
	return typeof value === 'function' && value.prototype instanceof Plugin;
}
