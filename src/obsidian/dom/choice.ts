import type { DropdownComponent, Setting } from 'obsidian';

/** A list to choose from, which is called what its line is called. */
export function addChoice(
	setting: Setting,
	name: string,
	chosen: string,
	options: readonly (readonly [value: string, label: string])[],
	choose: (value: string) => void,
): void {
	setting.setName(name).addDropdown((dropdown: DropdownComponent) => {
		for (const [value, label] of options) dropdown.addOption(value, label);
		dropdown.selectEl.setAttr('aria-label', name);
		dropdown.setValue(chosen).onChange(choose);
	});
}
