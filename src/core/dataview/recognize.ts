import { failed, ok, type Result } from '../result';
import { startReading } from './conditions';
import { sayOfSnippet } from '../expression/messages';
import type { SnippetQuery } from './model';
import { recognizeQuery } from './recognize-query';
import { recognizeScript } from './recognize-script';
import type { Misunderstanding } from '../expression/token-reader';

/** The languages of Dataview's code blocks. */
export const snippetLanguages = ['dataview', 'dataviewjs'] as const;

export type SnippetLanguage = (typeof snippetLanguages)[number];

/** Whether a code block is one of Dataview's. */
export function isSnippetLanguage(language: string): language is SnippetLanguage {
	return snippetLanguages.some((one) => one === language);
}

/**
 * Understands a snippet that lists pages by what their properties say. It is parsed and understood whole, or not at all:
 * whatever a list block cannot do is named, with its place.
 *
 * @param typeFolder Where the notes of types lie, in which scripts look for what extends a type.
 */
export function recognizeSnippet(
	source: string,
	language: SnippetLanguage,
	typeFolder: string,
): Result<SnippetQuery, Misunderstanding> {
	const reading = startReading(source);
	const query = language === 'dataview' ? recognizeQuery(reading) : recognizeScript(reading, typeFolder);
	if (query !== undefined) return ok(query);
	return failed(reading.fault ?? { message: sayOfSnippet('reason.showsNoPages'), at: 0 });
}
