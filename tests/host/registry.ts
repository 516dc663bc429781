import type {
	BasesViewRegistration,
	CliFlags,
	CliHandler,
	Command,
	EditorSuggest,
	HoverLinkSource,
	MarkdownPostProcessor,
	MarkdownPostProcessorContext,
	ObsidianProtocolHandler,
	PaneType,
	PluginSettingTab,
	ViewCreator,
} from 'obsidian';

/** A code block handler, as plugins register it. */
export type CodeBlockHandler = (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => unknown;

/** A command line handler with what its help shows. */
export interface CliRegistration {
	readonly description: string;
	readonly flags: CliFlags | null;
	readonly handler: CliHandler;
}

/** A call to `workspace.openLinkText`. */
export interface OpenedLink {
	readonly linktext: string;
	readonly sourcePath: string;
	readonly paneType: PaneType | boolean;
}

/** A notice that was shown. */
export interface ShownNotice {
	readonly text: string;
	/** Milliseconds; 0 stays until it is clicked. */
	readonly duration: number;
	readonly el: HTMLElement;
}

/** What plugins have registered with one app, and what they made it do. */
export class Registry {
	readonly commands = new Map<string, Command>();
	readonly views = new Map<string, ViewCreator>();
	readonly extensions = new Map<string, string>([
		['md', 'markdown'],
		['canvas', 'canvas'],
	]);
	readonly codeBlocks = new Map<string, CodeBlockHandler>();
	readonly hoverSources = new Map<string, HoverLinkSource>();
	readonly cliHandlers = new Map<string, CliRegistration>();
	readonly basesViews = new Map<string, BasesViewRegistration>();
	readonly protocolHandlers = new Map<string, ObsidianProtocolHandler>();
	readonly editorExtensions: unknown[] = [];
	readonly editorSuggests: EditorSuggest<unknown>[] = [];
	readonly settingTabs: PluginSettingTab[] = [];
	readonly ribbonIcons: HTMLElement[] = [];
	readonly statusBarItems: HTMLElement[] = [];
	readonly opened: OpenedLink[] = [];
	readonly notices: ShownNotice[] = [];
	private readonly processors: { readonly processor: MarkdownPostProcessor; readonly sortOrder: number }[] = [];

	/** Post processors in the order they run: by sort order, then as they came. */
	get postProcessors(): MarkdownPostProcessor[] {
		return [...this.processors].sort((a, b) => a.sortOrder - b.sortOrder).map(({ processor }) => processor);
	}

	addPostProcessor(processor: MarkdownPostProcessor, sortOrder: number): () => void {
		return addTo(this.processors, { processor, sortOrder });
	}
}

/** Adds to a list; what comes back takes exactly that entry out again. */
export function addTo<T>(list: T[], item: T): () => void {
	list.push(item);
	return () => {
		const at = list.indexOf(item);
		if (at !== -1) list.splice(at, 1);
	};
}

/** Adds under a key that must be free. */
export function claim<K, T>(map: Map<K, T>, key: K, value: T, taken: string): () => void {
	if (map.has(key)) throw new Error(taken);
	map.set(key, value);
	return () => {
		map.delete(key);
	};
}

const registries = new WeakMap<object, Registry>();

/** The registry of an app; made when first asked for. */
export function registryOf(app: object): Registry {
	const registry = registries.get(app) ?? new Registry();
	registries.set(app, registry);
	return registry;
}
