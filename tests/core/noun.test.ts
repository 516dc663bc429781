import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/core/vocabulary/label';
import { singularOf } from '../../src/core/vocabulary/singular';
import { mainOf, nounOf } from '../../src/core/vocabulary/noun';
import { pluralOf as germanPluralOf } from '../../src/locale/de/words';
import { german } from '../../src/locale/de/index';
import * as help from '../../src/locale/en/cli/help';
import { english } from '../../src/locale/en/index';
import { capitalOf, oneOf, pluralOf, smallOf } from '../../src/locale/en/words';

/** The plugin's own name, its commands, blocks and marks in notes. */
const ownNames = /\bIn Phase\b|\bin-phase\b|\bphase-(?:list|map|lint|patterns|primitives)\b/g;

/** All that a language can say as it is written, with the way to it. */
function sourcesOf(said: unknown, where: string): readonly string[] {
	if (typeof said === 'object' && said !== null)
		return Object.entries(said).flatMap(([key, one]) => sourcesOf(one, `${where}.${key}`));
	return [`${where}: ${String(said)}`.replace(/\$\{[^}]*\}/g, '')];
}

/** The sentences of a language in which a facet is called by a noun that is not its own. */
function sentencesAbout(word: RegExp, language: object): readonly string[] {
	return sourcesOf(language, '').filter((source) =>
		word.test(source.slice(source.indexOf(': ')).replace(ownNames, '')),
	);
}

describe('a facet is called by its own noun', () => {
	it('which is told from the names that are not the facet’s', () => {
		const said = { board: 'Phase board', next: () => 'Go to phase', title: 'Welcome to In Phase', block: 'phase-list' };
		expect(sentencesAbout(/phase/i, said)).toEqual(['.board: Phase board', expect.stringContaining('Go to phase')]);
	});

	it.each([
		['English', english],
		['German', german],
		['the help of the command line', { help }],
	])('in every sentence of %s', (_name, language) => {
		expect(sourcesOf(language, '').length).toBeGreaterThan(40);
		expect(sentencesAbout(/phase|\bscales?\b|skala/i, language)).toEqual([]);
	});

	it('which the settings may say the plural of', () => {
		const zorb = { noun: 'Zorb', plural: 'Zorbi' };
		expect(english.phases.plural(zorb)).toBe('Zorbi');
		expect(german.phases.plural(zorb)).toBe('Zorbi');
		expect(english.phases.filter(zorb)).toBe('Filter zorbi…');
		expect(german.board.name(zorb)).toBe('Board der Zorbi');
		expect(english.welcome.found({ ...zorb, terms: 3, notes: 12, problems: 1 })).toBe(
			'Found in this vault: three zorbi, 12 notes and one problem.',
		);
		expect(german.phases.announce({ ...zorb, terms: 3, notes: 1 })).toBe('3 Zorbi, 1 Notiz');
	});

	it('and no more of it is told to a sentence', () => {
		const facet = { noun: 'Zorb', property: 'zorb', terms: [] };
		expect([nounOf(facet), nounOf({ ...facet, plural: 'Zorbi' })]).toEqual([
			{ noun: 'Zorb' },
			{ noun: 'Zorb', plural: 'Zorbi' },
		]);
	});

	it('the main one is the first that has terms', () => {
		const [empty, full] = [{ terms: [] }, { terms: ['seed'] }];
		expect([mainOf([empty, full]), mainOf([empty]), mainOf([])]).toEqual([full, empty, undefined]);
	});
});

describe('a noun in English', () => {
	it.each([
		['Phase', 'phases'],
		['Stage', 'stages'],
		['Status', 'statuses'],
		['Category', 'categories'],
		['Categories', 'categories'],
		['Phases', 'phases'],
		['Day', 'days'],
		['Class', 'classes'],
		['Branch', 'branches'],
		['Axis', 'axes'],
		['Criterion', 'criteria'],
		['Series', 'series'],
		['Life Stage', 'life stages'],
		['OKR', 'OKRs'],
		['Leaf', 'leaves'],
		['Shelf', 'shelves'],
		['Bookshelf', 'bookshelves'],
		['First Half', 'first halves'],
		['Life', 'lives'],
		['Knife', 'knives'],
		['Wolf', 'wolves'],
		['Elf', 'elves'],
		['Belief', 'beliefs'],
		['Roof', 'roofs'],
		['Gulf', 'gulfs'],
		['Brief', 'briefs'],
		['Safe', 'safes'],
		['Zorb', 'zorbs'],
	])('many of %j are %j', (noun, expected) => {
		expect(pluralOf(noun)).toBe(expected);
	});

	it('keeps the capitals that are part of it', () => {
		expect(['API Level', 'OKR', 'Stage'].map(smallOf)).toEqual(['API level', 'OKR', 'stage']);
		expect([oneOf('Axis'), oneOf('Stage'), capitalOf(pluralOf('Status'))]).toEqual(['an axis', 'a stage', 'Statuses']);
	});
});

describe('a noun in German', () => {
	it.each([
		['Phase', 'Phasen'],
		['Lebensphase', 'Lebensphasen'],
		['Status', 'Status'],
		['Stadium', 'Stadien'],
		['Stufe', 'Stufen'],
		['Skala', 'Skalen'],
		['Thema', 'Themen'],
		['Kategorie', 'Kategorien'],
		['Entwicklung', 'Entwicklungen'],
		['Station', 'Stationen'],
		['Priorität', 'Prioritäten'],
		['Zentrum', 'Zentren'],
		['Zeitraum', 'Zeiträume'],
		['Zustand', 'Zustände'],
		['Reifegrad', 'Reifegrade'],
		['Schritt', 'Schritte'],
		['Typ', 'Typen'],
		['Art', 'Arten'],
		['Zyklus', 'Zyklen'],
		['Modus', 'Modi'],
		['Ergebnis', 'Ergebnisse'],
		['Prozess', 'Prozesse'],
		['Kapitel', 'Kapitel'],
		['Level', 'Level'],
		['Stage', 'Stages'],
		['Category', 'Categories'],
		['Leaf', 'Leaves'],
		['Life', 'Lives'],
		['Shelf', 'Shelves'],
		['Blatt', 'Blätter'],
		['Baum', 'Bäume'],
		['Haus', 'Häuser'],
		['Plan', 'Pläne'],
		['Wolf', 'Wölfe'],
		['Segment', 'Segmente'],
		['Quadrant', 'Quadranten'],
		['Horizont', 'Horizonte'],
		['Ring', 'Ringe'],
		['Lernweg', 'Lernwege'],
		['Sprint', 'Sprints'],
		['Zorb', 'Zorbs'],
	])('many of %j are %j', (noun, expected) => {
		expect(germanPluralOf(noun)).toBe(expected);
	});
});

describe('a property named for many', () => {
	it.each([
		['Categories', 'Category'],
		['Stages', 'Stage'],
		['Leaves', 'Leaf'],
		['Shelves', 'Shelf'],
		['Lives', 'Life'],
		['Grooves', 'Groove'],
		['Statuses', 'Status'],
		['Classes', 'Class'],
		['Branches', 'Branch'],
		['Niches', 'Niche'],
		['Houses', 'House'],
		['Axes', 'Axe'],
		['Status', 'Status'],
		['Series', 'Series'],
	])('%j gives the noun %j', (many, one) => {
		expect(singularOf(many)).toBe(one);
	});
});

describe('a label', () => {
	it.each([
		['slow-start', 'Phase', 'Slow Start Phase'],
		['02', 'Phase', 'Phase 02'],
		['2a', 'Phase', 'Phase 2a'],
		['II', 'Phase', 'Phase II'],
		['B', 'Phase', 'Phase B'],
		['Phase 02', 'Phase', 'Phase 02'],
		['phase02', 'Phase', 'Phase02'],
		['Phase', 'Phase', 'Phase'],
		['Planungsphase', 'Phase', 'Planungsphase'],
		['planungsphase', 'Phase', 'Planungsphase'],
		['Last Call', 'Stage', 'Last Call Stage'],
		['in_progress', 'Status', 'In Progress Status'],
		['🌱', 'Stage', '🌱 Stage'],
		['age', 'Stage', 'Age Stage'],
	])('of %j says the noun %j once: %j', (name, noun, expected) => {
		expect(labelOf(name, noun)).toBe(expected);
	});
});
