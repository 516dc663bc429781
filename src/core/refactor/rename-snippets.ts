import { findRegions, optionsOf } from '../snapshot/region';
import type { Body } from '../body/body';
import type { Range } from '../text';
import { sayOfRefactor } from '../plan/messages';
import { escape } from './names';
import type { QueryPlace } from './query-links';
import { renameOwnBlock } from './rename-block';
import type { Rivals } from './rename-links';
import { offerExample } from './rename-elsewhere';
import { renameButton, renameDatabase, renameInput } from './rename-forms';
import { queryKindOf, renameQuery } from './rename-query';
import { leaveUnread } from './rename-said';
import { renameTemplate } from './rename-template';
import type { Retelling } from './retelling';
import { joinLines, stretchOf, within, type Quoted } from '../links/quoted';

/** Our own code blocks. */
const ownBlock = /^phase-[a-z]+$/;

/** A text in Markdown: a note, or a card of a canvas. */
export interface Markdown {
	readonly path: string;
	readonly text: string;
	readonly body: Body;
	/** Where the body starts. */
	readonly bodyStart: number;
	/** The text in its file, where it is not the whole of that. */
	readonly card?: Quoted;
}

/**
 * Plans our blocks, those that snapshots were made of too, and the queries of other plugins in code blocks and inline
 * code. What templates write is offered.
 */
export function renameSnippets(retelling: Retelling, markdown: Markdown, rivals: Rivals | undefined): void {
	const { path, text, body, bodyStart, card } = markdown;
	const { name } = retelling;
	const placed = (place: Quoted): Quoted => (card === undefined ? place : within(card, place));
	const lists = { kind: 'block', reason: sayOfRefactor('snippets.lists', { name: name.text }) };
	const asks = { kind: 'snippet', reason: sayOfRefactor('snippets.asksFor', { name: name.text }) };
	for (const { language, lines } of body.blocks) {
		const query: QueryPlace = { path, place: placed(joinLines(text, lines)), rivals, reason: asks };
		const kind = queryKindOf(language);
		if (ownBlock.test(language)) renameOwnBlock(retelling, { ...query, reason: lists });
		else if (kind !== undefined) renameQuery(retelling, query, kind);
		else if (/^meta-bind-button$/i.test(language)) renameButton(retelling, query);
		else if (/^meta-bind$/i.test(language)) renameInput(retelling, query);
		else if (/^(?:meta-bind|button|dbfolder|datacore)/i.test(language)) leaveUnread(retelling, query);
		else if (/^yaml:dbfolder$/i.test(language)) renameDatabase(retelling, query);
		else offerExample(retelling, query, language);
	}
	for (const region of findRegions(text).regions) {
		if (!ownBlock.test(region.language)) continue;
		const place = optionsOf(text, region);
		if (place !== undefined) renameOwnBlock(retelling, { path, place: placed(place), rivals, reason: lists });
	}
	for (const { range, sign } of findInline(text, body, bodyStart)) {
		const query: QueryPlace = { path, place: placed(stretchOf(text, range)), rivals, reason: asks };
		if (sign === 'INPUT[') renameInput(retelling, query);
		else renameQuery(retelling, query, sign === '=' ? 'query' : 'script');
	}
	renameTemplate(retelling, { path, text, placed, rivals });
	const names = retelling.facet.properties.map(escape).join('|');
	const field = new RegExp(`(^|[\\[(\\s>*-])(?:${names})::[ \\t]*([^\\n\\])]*)`, 'gi');
	for (const match of text.slice(bodyStart).matchAll(field)) {
		const from = bodyStart + match.index + (match[1] ?? '').length;
		const place = placed(stretchOf(text, { from, to: bodyStart + match.index + match[0].length }));
		leaveUnread(retelling, { path, place, rivals, reason: asks }, 'snippets.isInlineField');
	}
}

/** Inline code that is a query: `= …`, `$= …`, or an input or a view of Meta Bind, in so many backticks as there are. */
const inline = /(?<!`)(`+)(?!`)( ?)(\$?=|INPUT\[|VIEW\[)([^\n]*?[^`\n])\1(?!`)/g;

interface Inline {
	readonly range: Range;
	readonly sign: string;
}

function findInline(text: string, { blocks }: Body, bodyStart: number): readonly Inline[] {
	let block = 0;
	return [...text.slice(bodyStart).matchAll(inline)].flatMap((match) => {
		const [, ticks = '', blank = '', sign = '', query = ''] = match;
		const from = bodyStart + match.index + ticks.length + blank.length + sign.length;
		while ((blocks[block]?.to ?? Infinity) <= from) block += 1;
		if ((blocks[block]?.from ?? Infinity) <= from) return [];
		return [{ range: { from, to: from + query.length }, sign }];
	});
}
