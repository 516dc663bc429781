import type { Host } from '../host';
import { registryOf } from '../registry';

/** Opens the settings of a plugin, as the host draws them, and lets them be closed as a modal is. */
export function openSettings(host: Host, pluginId: string): void {
	if (registryOf(host.app).settingTabs.length === 0) return;
	const tab = host.openSettings(pluginId);
	const modal = tab.closest<HTMLElement>('.modal');
	const background = createDiv('modal-bg');
	modal?.parentElement?.prepend(background);
	const closeButton = modal?.createDiv({ cls: 'modal-close-button', attr: { 'aria-label': 'Close', role: 'button' } });
	const close = (): void => {
		document.removeEventListener('keydown', onKey);
		host.closeSettings();
	};
	const onKey = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') close();
	};
	background.addEventListener('click', close);
	closeButton?.addEventListener('click', close);
	document.addEventListener('keydown', onKey);
}
