import type { LinkParts } from './syntax';

/** `https://example.org` and `obsidian://open` leave the vault; `notes/a.md` and `#Part` do not. */
export function isExternal(href: string): boolean {
	return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
}

/** The readable form of an escaped address (`My%20note.md`), or the address itself when its escapes are broken. */
export function decodeAddress(href: string): string {
	try {
		return decodeURI(href);
	} catch {
		return href;
	}
}

/** Gives `link` the attributes that Obsidian's reading view gives a link to `href`. */
export function setLink(link: HTMLElement, href: string, isResolved: (target: string) => boolean): void {
	const external = isExternal(href);
	const target = external ? href : decodeAddress(href);
	link.className = external ? 'external-link' : 'internal-link';
	if (!external) {
		link.dataset['href'] = target;
		link.classList.toggle('is-unresolved', !isResolved(target));
	}
	setOpening(link, target);
}

/** The link of a wikilink: `[[Note#Part]]` reads `Note > Part`, `[[Note|shown]]` reads `shown`. */
export function fillWikilink(link: HTMLElement, parts: LinkParts, isResolved: (target: string) => boolean): void {
	link.className = 'internal-link';
	link.dataset['href'] = parts.target;
	link.classList.toggle('is-unresolved', !isResolved(parts.target));
	setOpening(link, parts.target);
	link.textContent = parts.display ?? parts.target.replaceAll('#', ' > ').replace(/^ > /, '');
	if (parts.display === null) return;
	link.ariaLabel = parts.target;
	link.dataset['tooltipPosition'] = 'top';
}

/** The link of a tag such as `#iteration`. */
export function fillTag(link: HTMLElement, tag: string): void {
	link.className = 'tag';
	setOpening(link, tag);
	link.textContent = tag;
}

function setOpening(link: HTMLElement, href: string): void {
	link.setAttribute('href', href);
	link.setAttribute('target', '_blank');
	link.setAttribute('rel', 'noopener nofollow');
}
