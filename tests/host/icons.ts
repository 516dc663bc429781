import { icons } from 'lucide';

const namespace = 'http://www.w3.org/2000/svg';
const added = new Map<string, string>();

/** Icons of Obsidian's own, and what is drawn in their place. */
const own: Readonly<Record<string, string>> = { 'right-triangle': 'chevron-down' };

/** Registers the inside of an svg with a view box of 100 by 100. */
export function addIcon(iconId: string, svgContent: string): void {
	added.set(iconId, svgContent);
}

export function removeIcon(iconId: string): void {
	added.delete(iconId);
}

export function getIconIds(): string[] {
	return [...added.keys(), ...Object.keys(icons).map((name) => `lucide-${toKebabCase(name)}`)];
}

/** Draws an icon, `lucide-list` and `list` alike; null where there is none of that name. */
export function getIcon(iconId: string): SVGSVGElement | null {
	const content = added.get(iconId);
	if (content !== undefined) return drawAdded(iconId, content);
	const name = own[iconId] ?? iconId.replace(/^lucide-/, '');
	const node = icons[toPascalCase(name) as keyof typeof icons];
	if ((node as unknown) === undefined) return null;
	const svg = createSvgElement('svg', {
		width: 24,
		height: 24,
		viewBox: '0 0 24 24',
		fill: 'none',
		stroke: 'currentColor',
		'stroke-width': 2,
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
		class: `svg-icon lucide-${name}`,
	});
	for (const [tag, attributes] of node) svg.append(createSvgElement(tag, attributes));
	return svg;
}

/** Puts an icon into an element in place of what was there; does nothing when there is no such icon. */
export function setIcon(parent: HTMLElement, iconId: string): void {
	const svg = getIcon(iconId);
	if (svg !== null) parent.replaceChildren(svg);
}

function drawAdded(iconId: string, content: string): SVGSVGElement {
	const source = new DOMParser().parseFromString(`<svg xmlns="${namespace}">${content}</svg>`, 'image/svg+xml');
	const svg = createSvgElement('svg', { viewBox: '0 0 100 100', class: `svg-icon ${iconId}` });
	svg.append(...[...source.documentElement.childNodes].map((node) => document.importNode(node, true)));
	return svg;
}

function createSvgElement<K extends keyof SVGElementTagNameMap>(
	tag: K,
	attributes: Readonly<Record<string, string | number | undefined>>,
): SVGElementTagNameMap[K];
function createSvgElement(tag: string, attributes: Readonly<Record<string, string | number | undefined>>): SVGElement;
function createSvgElement(tag: string, attributes: Readonly<Record<string, string | number | undefined>>): SVGElement {
	const el = document.createElementNS(namespace, tag);
	for (const [name, value] of Object.entries(attributes)) if (value !== undefined) el.setAttribute(name, String(value));
	return el;
}

function toPascalCase(name: string): string {
	return name
		.split('-')
		.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
		.join('');
}

function toKebabCase(name: string): string {
	return name
		.replace(/([a-z\d])([A-Z])/g, '$1-$2')
		.replace(/([a-z])(\d)/g, '$1-$2')
		.toLowerCase();
}
