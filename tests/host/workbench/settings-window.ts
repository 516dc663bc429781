import { Modal } from 'obsidian';
import type { PluginSettingTab } from 'obsidian';
import type { Host } from '../host';
import { registryOf } from '../registry';

/** The settings window, with the plugin's tab only. */
class SettingsWindow extends Modal {
	constructor(
		host: Host,
		private readonly tab: PluginSettingTab,
		name: string,
	) {
		super(host.app);
		this.modalEl.addClass('mod-settings');
		this.setTitle(name);
	}

	override onOpen(): void {
		this.contentEl.append(this.tab.containerEl);
		this.tab.display();
	}

	override onClose(): void {
		this.tab.hide();
		this.tab.containerEl.remove();
	}
}

/** Opens the settings of the plugin; does nothing when it has none. */
export function openSettings(host: Host, name: string): void {
	const tab = registryOf(host.app).settingTabs[0];
	if (tab !== undefined) new SettingsWindow(host, tab, name).open();
}
