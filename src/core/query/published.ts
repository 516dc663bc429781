import type { Note } from '../note/note';
import { propertiesOf, textOf } from '../note/properties';

/** What a note says in its properties that may be published: `publish: true`. */
export interface PublishMark {
	readonly property: string;
	readonly value: string;
}

/** What notes say unless somebody says otherwise. */
export const usualPublishMark: PublishMark = { property: 'publish', value: 'true' };

/** Whether a note says that it may be published. */
export function isPublished(note: Note | undefined, { property, value }: PublishMark): boolean {
	return note !== undefined && textOf(propertiesOf(note), property)?.toLowerCase() === value.toLowerCase();
}

/** Reads how notes say that they may be published: `dg-publish`, `draft: false`; undefined where no property is named. */
export function parsePublishMark(text: string): PublishMark | undefined {
	const [, property = '', value = ''] = /^([^:]*)(?::(.*))?$/s.exec(text) ?? [];
	const said = value.trim();
	return property.trim() === '' ? undefined : { property: property.trim(), value: said === '' ? 'true' : said };
}
