import type { PageCondition, PageList } from '../dataview/page-conditions';
import { parsePageQuery } from '../dataview/page-query';
import { parsePageScript } from '../dataview/page-script';
import { isTemplate } from '../../note/template';
import { openingOf, readBlock } from '../../query/block-source';
import { listBlocks } from '../../query/query';
import type { Vocabulary } from '../../vocabulary/facet';
import { findFacet, matchValue } from '../../vocabulary/match';
import type { TextRule } from '../rule';

const parsers: Readonly<Record<string, (source: string) => PageList | undefined>> = {
	dataview: parsePageQuery,
	dataviewjs: parsePageScript,
};

const rule: TextRule = {
	id: 'no-dataview-list',
	scope: 'text',
	severity: 'info',
	summary: 'A Dataview snippet that lists notes by type and phase, which a block of this plugin does.',
	why: [
		'Such snippets lose notes without a word: a phase that is written without a list, in another spelling or under its former name, a type that extends the one asked for. One of them throws when a single note is written in a way it does not expect.',
		'Only snippets that a block can replace are named: a list or table of pages with conditions on the type and on a phase (or scale) of this vault, and on what else a block can ask. Whatever does more is let pass.',
	],
	examples: [
		{
			title: 'A query for the patterns of a phase.',
			before: '---\ntitle: Formation\n---\n\n~~~dataview\nLIST\nWHERE type = "pattern" AND contains(phase, "formation")\n~~~',
			after: '---\ntitle: Formation\n---\n\n~~~phase-patterns\nphase: formation\n~~~',
		},
	],
	*check({ text, body }, { vocabulary }) {
		for (const block of body.blocks) {
			const parse = Object.hasOwn(parsers, block.language) ? parsers[block.language] : undefined;
			if (parse === undefined) continue;
			const { source } = readBlock(text, block);
			const list = isTemplate(source) ? undefined : parse(source);
			const replacement = list && replacementOf(list, vocabulary);
			if (replacement === undefined) continue;
			yield { address: { kind: 'range', range: openingOf(text, block) }, message: `A ${replacement} block lists what this Dataview snippet lists` };
		}
	},
};

/** The block that lists the same, in words; undefined when none does. */
function replacementOf({ conditions }: PageList, vocabulary: Vocabulary): string | undefined {
	const says = conditions.filter(({ how, isNegated }) => how === 'says' && !isNegated);
	const isAsked = ({ property, how, isNegated }: PageCondition): boolean =>
		!isNegated && (how === 'exists' || how === 'extends') && says.some((other) => other.property === property);
	const isUnderstood = (condition: PageCondition): boolean => says.includes(condition) || isAsked(condition) || leavesOutFolder(condition);
	if (!conditions.every(isUnderstood) || saysTwoThings(says)) return undefined;
	const types = [...new Set(says.filter(({ property }) => property.toLowerCase() === 'type').flatMap(({ values }) => values))];
	const asked = says.flatMap(({ property, values }) => {
		const facet = findFacet(vocabulary, property);
		return facet === undefined ? [] : [{ facet, values }];
	});
	const [first] = asked;
	const isOfVault = asked.every(({ facet, values }) => values.every((value) => matchValue(facet, value).length > 0));
	const isPlain = says.every(({ property }) => !property.includes('.'));
	if (types.length === 0 || first === undefined || !isOfVault || !isPlain) return undefined;
	const language = Object.entries(listBlocks).find(([, own]) => own.join() === types.join())?.[0] ?? 'phase-list';
	return `\`${language}\``;
}

/** Whether one property must say two things at once, where a block asks for one of them. */
function saysTwoThings(says: readonly PageCondition[]): boolean {
	const values = new Map<string, string>();
	return says.some((one) => {
		const before = values.get(one.property) ?? one.values.join('\n');
		values.set(one.property, before);
		return before !== one.values.join('\n');
	});
}

function leavesOutFolder({ property, how, isNegated }: PageCondition): boolean {
	return how === 'begins-with' && isNegated && ['file.path', 'file.folder'].includes(property);
}

export default rule;
