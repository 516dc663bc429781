import { Menu } from 'obsidian';
import type { App, MenuPositionDef } from 'obsidian';

interface ShowMethods {
	readonly showAtMouseEvent: (this: Menu, event: MouseEvent) => Menu;
	readonly showAtPosition: (this: Menu, position: MenuPositionDef, doc?: Document) => Menu;
}

const gap = 4;

/** Gives menus a place on the page and closes them as a window system does: by a click elsewhere or Escape. */
export function placeMenus(app: App): void {
	let open: Menu | null = null;
	const { showAtMouseEvent, showAtPosition } = Menu.prototype as unknown as ShowMethods;
	const place = (menu: Menu, x: number, y: number, { body, win }: Document): void => {
		const el = [...body.querySelectorAll<HTMLElement>(':scope > .menu')].at(-1);
		if (el === undefined) return;
		open?.hide();
		open = menu;
		const { width, height } = el.getBoundingClientRect();
		const left = Math.max(gap, Math.min(x, win.innerWidth - width - gap));
		const top = Math.max(gap, Math.min(y, win.innerHeight - height - gap));
		el.setCssStyles({ left: `${String(left)}px`, top: `${String(top)}px` });
	};
	Menu.prototype.showAtMouseEvent = function (event: MouseEvent) {
		showAtMouseEvent.call(this, event);
		place(this, event.clientX, event.clientY, event.doc);
		return this;
	};
	Menu.prototype.showAtPosition = function (position: MenuPositionDef, doc?: Document) {
		showAtPosition.call(this, position, doc);
		place(this, position.x, position.y, doc ?? activeDocument);
		return this;
	};
	const close = (): void => {
		open?.hide();
		open = null;
	};
	const listen = (doc: Document): void => {
		doc.addEventListener(
			'pointerdown',
			(event) => {
				if (event.targetNode?.instanceOf(Element) === true && event.targetNode.closest('.menu') !== null) return;
				close();
			},
			{ capture: true },
		);
		doc.addEventListener(
			'keydown',
			(event) => {
				if (event.key !== 'Escape' || doc.querySelector('body > .menu') === null) return;
				event.stopPropagation();
				close();
			},
			{ capture: true },
		);
	};
	listen(document);
	app.workspace.on('window-open', (_container, { document: doc }) => {
		listen(doc);
	});
}
