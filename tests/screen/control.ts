import type { Locator } from 'playwright-core';

/** A role as the ARIA specification names it. */
export type Role = Parameters<Locator['getByRole']>[0];

/** What a person holds on to: what it is, and what it is called. */
export interface Control {
	readonly role: Role;
	readonly name: string | RegExp;
}

/** A button of this name. */
export function button(name: string | RegExp): Control {
	return { role: 'button', name };
}

/**
 * Matches a text that says a count, whatever the count is.
 *
 * @example
 * counted((count) => countOf(count, 'note')); // “1 note”, “2 notes”, “1,234 notes”
 */
export function counted(text: (count: number) => string): RegExp {
	const [before = '', after = ''] = text(7).split('7').map(escaped);
	return new RegExp(`^(?:${escaped(text(1))}|${before}\\d[\\d.,]*${after})$`);
}

/** Matches a text that quotes something, and finds what it quotes as the first group. */
export function quoting(text: (quoted: string) => string): RegExp {
	const [before = '', after = ''] = text('\0').split('\0').map(escaped);
	return new RegExp(`^${before}(.*)${after}$`);
}

/** Matches a text that begins so. */
export function startingWith(text: string): RegExp {
	return new RegExp(`^${escaped(text)}`);
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
