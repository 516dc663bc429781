import { FuzzySuggestModal, type App, type TFile } from 'obsidian';

/** Chooses a note by its path, the ones opened last first. */
export class NoteSuggest extends FuzzySuggestModal<TFile> {
	readonly #choose: (path: string) => void;

	constructor(app: App, placeholder: string, choose: (path: string) => void) {
		super(app);
		this.#choose = choose;
		this.setPlaceholder(placeholder);
	}

	override getItems(): TFile[] {
		const recent = new Map(this.app.workspace.getLastOpenFiles().map((path, at) => [path, at]));
		const rankOf = ({ path }: TFile): number => recent.get(path) ?? recent.size;
		return this.app.vault.getMarkdownFiles().sort((left, right) => rankOf(left) - rankOf(right));
	}

	override getItemText({ path }: TFile): string {
		return path.replace(/\.md$/i, '');
	}

	override onChooseItem({ path }: TFile): void {
		this.#choose(path);
	}
}
