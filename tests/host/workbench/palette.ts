import { FuzzySuggestModal } from 'obsidian';
import type { App, Command, FuzzyMatch } from 'obsidian';
import type { Host } from '../host';
import { registryOf } from '../registry';

/** The command palette: the plugin's commands that can run now. */
class CommandPalette extends FuzzySuggestModal<Command> {
	constructor(private readonly host: Host) {
		super(host.app);
		this.setPlaceholder('Select a command…');
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to use' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
	}

	getItems(): Command[] {
		return [...registryOf(this.app).commands.values()].filter((command) => canRun(this.app, command));
	}

	getItemText(command: Command): string {
		return command.name;
	}

	override renderSuggestion({ item }: FuzzyMatch<Command>, el: HTMLElement): void {
		el.createDiv({ cls: 'suggestion-content', text: item.name });
	}

	onChooseItem(command: Command): void {
		void this.host.runCommand(command.id);
	}
}

/** Opens the command palette. */
export function openPalette(host: Host): void {
	new CommandPalette(host).open();
}

function canRun(app: App, command: Command): boolean {
	if (command.checkCallback !== undefined) return command.checkCallback(true) === true;
	const view = app.workspace.activeEditor;
	const editor = view?.editor;
	if (command.editorCheckCallback !== undefined)
		return view !== null && editor !== undefined && command.editorCheckCallback(true, editor, view) === true;
	if (command.editorCallback !== undefined) return editor !== undefined;
	return command.callback !== undefined;
}
