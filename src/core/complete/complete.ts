import { untyped } from '../index/keys';
import type { VaultIndex } from '../index/vault-index';
import { translated } from '../language';
import { rules } from '../lint/rules/index';
import { severities } from '../lint/severity';
import { lintOptionNames } from '../query/lint-block';
import { mapOptionNames, mapViews } from '../query/map';
import { optionNames } from '../query/parse-options';
import { listBlocks, listViews } from '../query/query';
import type { Facet } from '../vocabulary/facet';
import { findFacet } from '../vocabulary/match';
import { compareText, joinWords } from '../words';

const text = translated({ formerly: (names: readonly string[]) => `formerly ${joinWords(names)}` }, { formerly: (names) => `früher ${joinWords(names)}` });

/** One thing that could be written at the cursor. */
export interface Completion {
	/** What is written. */
	readonly text: string;
	/** What is shown. */
	readonly label: string;
	/** A quieter word about it: the label and the former name of a term. */
	readonly detail: string | undefined;
	/** Other names by which it is found: the label and former names of a term. */
	readonly also: readonly string[];
}

/** What could be written in place of part of a line. */
export interface Completions {
	/** Columns of the line from 0, half-open, in UTF-16 units: what is replaced. */
	readonly from: number;
	readonly to: number;
	/** Those that fit what is written so far, best first. */
	readonly items: readonly Completion[];
}

/** The line a cursor is in, and what is above it in the same block or frontmatter. */
export interface CompletionSite {
	readonly above: readonly string[];
	readonly line: string;
	/** From 0, in UTF-16 units. */
	readonly column: number;
}

/** What the suggestions need to know of a language of ours. */
interface Block {
	readonly options: readonly string[];
	readonly hasFacets: boolean;
	readonly views: readonly string[];
}

function findBlock(language: string): Block | undefined {
	if (Object.hasOwn(listBlocks, language)) return { options: optionNames, hasFacets: true, views: listViews };
	if (language === 'phase-map') return { options: mapOptionNames, hasFacets: false, views: mapViews };
	return language === 'phase-lint' ? { options: lintOptionNames, hasFacets: true, views: [] } : undefined;
}

const optionBegin = /^(\s*)([\w-]*)$/;

/** Option names and values for a line in one of our blocks; undefined in other blocks, or where nothing fits. */
export function completeBlock(index: VaultIndex, language: string, site: CompletionSite): Completions | undefined {
	const block = findBlock(language);
	if (block === undefined) return undefined;
	const before = site.line.slice(0, site.column);
	const name = optionBegin.exec(before);
	if (name?.[2] !== undefined && name[1] === '') {
		const facets = block.hasFacets ? index.vocabulary.facets.map(({ property }) => property) : [];
		const names = [...facets, ...block.options];
		const taken = new Set(site.above.map((line) => /^([\w-]+):/.exec(line)?.[1]?.toLowerCase()));
		return offer(site, name[2], names.filter((option) => !taken.has(option.toLowerCase())).map((option) => ({ ...plain(option), text: `${option}: ` })));
	}
	const value = findValueSite(site);
	return value && offer(site, value.written, valuesOf(index, value.key, block));
}

/** Terms and types for a line of frontmatter whose property is a facet or `type`; undefined elsewhere. */
export function completeFrontmatter(index: VaultIndex, site: CompletionSite): Completions | undefined {
	const value = findValueSite(site);
	if (value === undefined) return undefined;
	const facet = findFacet(index.vocabulary, value.key);
	if (facet !== undefined) return offer(site, value.written, termsOf(facet));
	return value.key.toLowerCase() === 'type' ? offer(site, value.written, typesOf(index)) : undefined;
}

interface ValueSite {
	readonly key: string;
	/** What is written of the value so far, without quotes and what stands before it in a list. */
	readonly written: string;
}

/** The property a cursor gives a value: on the line of its key, or in a list below it. */
function findValueSite({ above, line, column }: CompletionSite): ValueSite | undefined {
	const before = line.slice(0, column);
	const inline = /^([\w-]+):[ \t]+(.*)$/.exec(before);
	if (inline?.[1] !== undefined) return { key: inline[1], written: lastPart(inline[2] ?? '') };
	const item = /^[ \t]*-[ \t]+(.*)$/.exec(before);
	if (item === null) return undefined;
	const key = above.findLast((other) => !/^[ \t]*(-|#|$)/.test(other));
	const opened = key === undefined ? null : /^([\w-]+):[ \t]*$/.exec(key);
	return opened?.[1] === undefined ? undefined : { key: opened[1], written: lastPart(item[1] ?? '') };
}

/** What is written behind the last comma or opening bracket, without an opening quote. */
function lastPart(written: string): string {
	const from = Math.max(written.lastIndexOf(','), written.lastIndexOf('[')) + 1;
	return written.slice(from).trimStart().replace(/^["']/, '');
}

function valuesOf(index: VaultIndex, option: string, { hasFacets, views }: Block): readonly Completion[] {
	const name = option.toLowerCase();
	const facet = hasFacets ? findFacet(index.vocabulary, name) : undefined;
	if (facet !== undefined) return termsOf(facet);
	const properties = index.vocabulary.facets.map(({ property }) => property);
	switch (name) {
		case 'type':
			return typesOf(index);
		case 'view':
			return views.map(plain);
		case 'subtypes':
			return ['true', 'false'].map(plain);
		case 'facet':
			return properties.map(plain);
		case 'sort':
			return ['title', 'path', 'modified', 'created', ...properties].flatMap((by) => [by, `${by} desc`]).map(plain);
		case 'severity':
			return severities.map(plain);
		case 'rule':
			return rules.map((rule) => ({ ...plain(rule.id), detail: rule.text.summary }));
		case 'group':
			return ['type', ...properties, 'folder'].map(plain);
		case 'columns':
			return ['title', 'type', ...properties, 'description', 'folder', 'path', 'modified', 'created'].map(plain);
		default:
			return [];
	}
}

function termsOf(facet: Facet): readonly Completion[] {
	return facet.terms.map(({ name, label, formerly }) => ({
		text: name,
		label: name,
		detail: formerly.length === 0 ? label : text.formerly(formerly),
		also: [label, ...formerly],
	}));
}

function typesOf(index: VaultIndex): readonly Completion[] {
	const defined = [...index.types.names.values()];
	const used = [...index.typeKeys()].filter((key) => key !== untyped && !index.types.names.has(key));
	return [...defined, ...used].sort(compareText).map(plain);
}

function plain(name: string): Completion {
	return { text: name, label: name, detail: undefined, also: [] };
}

/** Keeps what begins with what is written, then what another name of it does; nothing when it is written out already. */
function offer({ column }: CompletionSite, written: string, items: readonly Completion[]): Completions | undefined {
	const wanted = written.toLowerCase();
	const begins = (name: string): boolean => name.toLowerCase().startsWith(wanted);
	const byLabel = items.filter(({ label }) => begins(label));
	const byOther = items.filter((item) => !byLabel.includes(item) && item.also.some(begins));
	const found = [...byLabel, ...byOther];
	const isWritten = found.length === 1 && found[0]?.text === written;
	return found.length === 0 || isWritten ? undefined : { from: column - written.length, to: column, items: found };
}
