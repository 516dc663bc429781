/** The blocks of ours in a part of the page, in order: Obsidian names the element of a block after its language. */
export function blocksIn(place: ParentNode): HTMLElement[] {
	return [...place.querySelectorAll<HTMLElement>('[class*="block-language-phase-"]')];
}
