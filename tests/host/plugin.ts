import './events';
import type {
	BasesViewRegistration,
	CliFlags,
	CliHandler,
	Command,
	EditorSuggest,
	HoverLinkSource,
	MarkdownPostProcessor,
	ObsidianProtocolHandler,
	PluginSettingTab,
	ViewCreator,
} from 'obsidian';
import { Plugin } from 'obsidian-test-mocks/obsidian';
import { setIcon } from './icons';
import { HostLeaf } from './leaf';
import { addTo, claim, registryOf, type CodeBlockHandler, type Registry } from './registry';
import { setTooltip } from './tooltip';

/** Everything a plugin registers is taken back when it is unloaded. */
export abstract class HostPlugin extends Plugin {
	private get registry(): Registry {
		return registryOf(this.app);
	}

	/** The name and the id get the plugin's own in front, on the very object that was passed in. */
	override addCommand(command: Command): Command {
		command.id = `${this.manifest.id}:${command.id}`;
		command.name = `${this.manifest.name}: ${command.name}`;
		this.register(claim(this.registry.commands, command.id, command, `Command "${command.id}" is already registered`));
		return command;
	}

	override removeCommand(commandId: string): void {
		this.registry.commands.delete(`${this.manifest.id}:${commandId}`);
	}

	override addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = createDiv('clickable-icon side-dock-ribbon-action');
		setIcon(el, icon);
		setTooltip(el, title, { placement: 'right' });
		el.addEventListener('click', callback);
		this.app.workspace.containerEl.querySelector('.workspace-ribbon')?.append(el);
		return this.lend(this.registry.ribbonIcons, el);
	}

	override addStatusBarItem(): HTMLElement {
		const el = createDiv(`status-bar-item plugin-${this.manifest.id}`);
		document.querySelector('.status-bar')?.append(el);
		return this.lend(this.registry.statusBarItems, el);
	}

	override addSettingTab(tab: PluginSettingTab): void {
		tab.update();
		this.register(addTo(this.registry.settingTabs, tab));
	}

	/** Tabs that waited for this type get their view; when the plugin goes, they wait again. */
	override registerView(type: string, creator: ViewCreator): void {
		const release = claim(this.registry.views, type, creator, `Attempting to register an existing view type "${type}"`);
		this.register(() => {
			release();
			for (const leaf of this.leavesOf(type)) void leaf.orphan();
		});
		for (const leaf of this.leavesOf(type)) if (!leaf.isDeferred) void leaf.setViewState(leaf.getViewState());
	}

	override registerExtensions(extensions: string[], viewType: string): void {
		for (const extension of extensions) {
			this.register(
				claim(
					this.registry.extensions,
					extension,
					viewType,
					`Attempting to register an existing file extension "${extension}"`,
				),
			);
		}
	}

	override registerHoverLinkSource(id: string, info: HoverLinkSource): void {
		this.register(claim(this.registry.hoverSources, id, info, `Hover source "${id}" is already registered`));
	}

	override registerMarkdownPostProcessor(processor: MarkdownPostProcessor, sortOrder = 0): MarkdownPostProcessor {
		this.register(this.registry.addPostProcessor(processor, sortOrder));
		return processor;
	}

	override registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler): MarkdownPostProcessor {
		this.register(
			claim(
				this.registry.codeBlocks,
				language,
				handler,
				`Code block postprocessor for language ${language} is already registered`,
			),
		);
		return () => undefined;
	}

	override registerBasesView(viewId: string, registration: BasesViewRegistration): boolean {
		if (this.app.vault.getConfig__('basesEnabled') === false) return false;
		this.register(
			claim(this.registry.basesViews, viewId, registration, `Bases view "${viewId}" is already registered`),
		);
		return true;
	}

	override registerEditorExtension(extension: unknown): void {
		const release = addTo(this.registry.editorExtensions, extension);
		this.app.workspace.updateOptions();
		this.register(() => {
			release();
			this.app.workspace.updateOptions();
		});
	}

	override registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
		const release = addTo(this.registry.editorSuggests, suggest);
		this.register(() => {
			suggest.close();
			release();
		});
	}

	override registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
		this.register(
			claim(this.registry.protocolHandlers, action, handler, `Protocol handler "${action}" is already registered`),
		);
	}

	override registerCliHandler(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
		this.register(
			claim(
				this.registry.cliHandlers,
				command,
				{ description, flags, handler },
				`CLI command "${command}" is already registered`,
			),
		);
	}

	override async loadData(): Promise<unknown> {
		const { adapter } = this.app.vault;
		if (!(await adapter.exists(this.dataPath))) return null;
		return JSON.parse(await adapter.read(this.dataPath)) as unknown;
	}

	override async saveData(data: unknown): Promise<void> {
		const { adapter } = this.app.vault;
		await adapter.mkdir(this.folder);
		await adapter.write(this.dataPath, JSON.stringify(data, null, 2));
	}

	private get folder(): string {
		return this.manifest.dir ?? `${this.app.vault.configDir}/plugins/${this.manifest.id}`;
	}

	private get dataPath(): string {
		return `${this.folder}/data.json`;
	}

	private leavesOf(type: string): HostLeaf[] {
		return this.app.workspace.getLeavesOfType(type).filter((leaf): leaf is HostLeaf => leaf instanceof HostLeaf);
	}

	private lend(list: HTMLElement[], el: HTMLElement): HTMLElement {
		const release = addTo(list, el);
		this.register(() => {
			release();
			el.remove();
		});
		return el;
	}
}
