import type { TreeState } from './tree-node';

/** Which branches of a tree are open: all of them or none, but for some. The workspace remembers it. */
export class OpenState implements TreeState {
	readonly #onChange: () => void;
	#isOpenMostly: boolean;
	#exceptions = new Set<string>();

	constructor(isOpenMostly: boolean, onChange: () => void) {
		this.#isOpenMostly = isOpenMostly;
		this.#onChange = onChange;
	}

	isOpen(id: string, startsOpen = this.#isOpenMostly): boolean {
		return startsOpen !== this.#exceptions.has(id);
	}

	setOpen(id: string, isOpen: boolean, startsOpen = this.#isOpenMostly): void {
		if (isOpen === startsOpen) this.#exceptions.delete(id);
		else this.#exceptions.add(id);
		this.#onChange();
	}

	/** Opens or closes every branch, those that come later too. */
	setAll(isOpen: boolean): void {
		this.#isOpenMostly = isOpen;
		this.#exceptions.clear();
		this.#onChange();
	}

	/** The state as the workspace keeps it. */
	serialize(): Record<string, unknown> {
		return { open: this.#isOpenMostly, except: [...this.#exceptions] };
	}

	/** Takes over what the workspace kept; what makes no sense is passed over. */
	restore(value: unknown): void {
		if (typeof value !== 'object' || value === null) return;
		if ('open' in value && typeof value.open === 'boolean') this.#isOpenMostly = value.open;
		const except: unknown = 'except' in value ? value.except : undefined;
		if (Array.isArray(except)) this.#exceptions = new Set(except.filter((id) => typeof id === 'string'));
	}
}
