import { Menu } from 'obsidian';
import type { MenuPositionDef } from 'obsidian';

interface ShowMethods {
	readonly showAtMouseEvent: (this: Menu, event: MouseEvent) => Menu;
	readonly showAtPosition: (this: Menu, position: MenuPositionDef, doc?: Document) => Menu;
}

const gap = 4;

/** Gives menus a place on the page and closes them as a window system does: by a click elsewhere or Escape. */
export function placeMenus(body: HTMLElement): void {
	let open: Menu | null = null;
	const { showAtMouseEvent, showAtPosition } = Menu.prototype as unknown as ShowMethods;
	const place = (menu: Menu, x: number, y: number): void => {
		const el = [...body.querySelectorAll<HTMLElement>(':scope > .menu')].at(-1);
		if (el === undefined) return;
		open?.hide();
		open = menu;
		const { width, height } = el.getBoundingClientRect();
		const left = Math.max(gap, Math.min(x, window.innerWidth - width - gap));
		const top = Math.max(gap, Math.min(y, window.innerHeight - height - gap));
		el.setCssStyles({ left: `${String(left)}px`, top: `${String(top)}px` });
	};
	Menu.prototype.showAtMouseEvent = function (event: MouseEvent) {
		showAtMouseEvent.call(this, event);
		place(this, event.clientX, event.clientY);
		return this;
	};
	Menu.prototype.showAtPosition = function (position: MenuPositionDef, doc?: Document) {
		showAtPosition.call(this, position, doc);
		place(this, position.x, position.y);
		return this;
	};
	const close = (): void => {
		open?.hide();
		open = null;
	};
	document.addEventListener('pointerdown', (event) => {
		if (event.target instanceof Element && event.target.closest('.menu') !== null) return;
		close();
	}, { capture: true });
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') close();
	});
}
