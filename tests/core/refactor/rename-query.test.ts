import { describe, expect, it } from 'vitest';
import { usualSelection } from '../../../src/core/plan/plan';
import { definition, fivePhases, note, type Files } from '../vault';
import { carriedOut, everything, renameIn, settingsPath } from './refactor-vault';

const folder = 'framework/group-phase';
const owned = { ...fivePhases, [`${folder}/formation.md`]: definition('Formation Phase', 'aliases: ["#formation"]') };

/** A file in which «formation» stands for what changes, with how many places are named as left. */
function check(path: string, marked: string, left: number, more: Files = {}): void {
	const before = marked.replaceAll('«formation»', 'formation');
	const files = { ...owned, ...more, [path]: before };
	const plan = renameIn(files, 'formation', 'settling');
	expect(carriedOut(files, plan, usualSelection)[path]).toBe(marked.replaceAll('«formation»', 'settling'));
	expect(plan.leftAlone.filter((one) => one.path === path)).toHaveLength(left);
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;

describe('a Dataview query', () => {
	it.each<[string, number]>([
		['LIST WHERE phase = "«formation»" OR season = "formation"', 0],
		['LIST WHERE "formation" = season AND "«formation»" = this.phase', 0],
		['LIST FROM "formation" or ("x" and -"formation") WHERE phase = "«formation»" SORT phase', 0],
		['LIST WHERE (phase = "«formation»" OR file.folder = "formation") AND file.name != "formation"', 1],
		['LIST WHERE meta(phase).display = "«formation»" AND meta(season).display = "formation"', 0],
		['LIST "formation: " + phase WHERE phase = "«formation»" AND contains(season, "formation x")', 1],
		['LIST WHERE phase = [[«formation»|Formation]] OR phase = link("«formation»", "the formation")', 2],
		['LIST WHERE contains(file.path, "phase/«formation»") AND file.name != "form"', 0],
		['LIST WHERE contains(lower(string(phase)), lower("«formation»")) AND contains(season, "formation")', 0],
		['LIST WHERE any(phase, (p) => p = "«formation»") AND any(season, (p) => p = "formation")', 0],
		['LIST WHERE default(phase, "«formation»") = "«formation»"', 0],
		['TABLE choice(phase = "«formation»", "formation", "x") AS "formation" WHERE phase', 1],
		['TABLE rows.file.link FLATTEN phase AS p WHERE p = "«formation»" GROUP BY phase', 0],
		['LIST GROUP BY phase WHERE key = "«formation»"', 0],
		['LIST WHERE contains(list("a", "«formation»"), phase) AND regexmatch("^formation$", phase)', 1],
		['TASK FROM #«formation» WHERE contains(tags, "«formation»") AND contains(file.etags, "#«formation»")', 0],
		['LIST // it\'s phase = "formation"\nWHERE phase = "«formation»" AND title != "it\'s"', 0],
		['LIST WHERE choice(season = "x", "formation", phase)', 1],
		['LIST WHERE ((((phase = "«formation»"', 0],
		['LIST WHERE contains(season, "formation") = contains(phase, "«formation»")', 0],
		['LIST WHERE default(season, "formation") = phase', 1],
	])('%s', (query, left) => check('a.md', fence('dataview', query), left));
});

describe('a script', () => {
	it.each<[string, number]>([
		['dv.pages(\'"formation"\').where(p => p.phase == "«formation»" && p.season != "formation")', 0],
		["// don't p.phase == 'formation'\ndv.pages().where(p => p.phase == '«formation»') /* \"formation */", 0],
		['const P = "«formation»"; dv.list(dv.pages().where(p => p.phase?.includes(P)))', 0],
		['const P = "formation"; show(p.phase == P, p.season == P)', 1],
		['for (const x of ["«formation»", "b"]) { dv.pages().where(p => p.phase == x) }', 0],
		['["«formation»"].forEach(x => { dv.list(dv.pages().where(p => p.phase.includes(x))) })', 0],
		['const order = ["a", "«formation»"]; dv.pages().sort(p => order.indexOf(p.phase))', 0],
		['const icon = { «formation»: "formation" }; dv.pages().map(p => icon[p.phase])', 1],
		['switch (p.phase) { case "«formation»": dv.span("formation") }', 1],
		['dv.header(2, "formation"); document.getElementById("formation").value = p.phase', 1],
		['for (let formation = 0; formation < 3; formation++) f("formation " + formation, p.phase)', 1],
		['dv.func.contains(p.phase, "«formation»") || dv.func.contains(p.season, "formation")', 0],
		['[p.phase].flat().concat().some(x => x.trim() === `«formation»`)', 0],
		['p["phase"] === "«formation»" && p[key] === "b"; p.phase.formation', 0],
		['dv.pages().where(({ phase }) => phase == "«formation»")', 0],
		['dv.el("b", `${dv.pages().where(p => p.phase == "«formation»").length} {${"}"}`)', 0],
		['await dv.query(`LIST WHERE phase = "«formation»" AND season = "formation" LIMIT ${n}`)', 0],
		['dv.query("LIST WHERE phase = \\"«formation»\\"")', 0],
		['dv.pages().groupBy(p => p.phase).filter(g => g.key == "«formation»")', 0],
		['/["\']formation/.test(p.title) && p.phase == "«formation»"', 0],
		['return <p>don\'t {p.phase == \'«formation»\' ? "x" : "y"}</p>', 0],
		['dv.view("list", { phase: "«formation»" })', 0],
		['fm.phase = "«formation»"; dv.pages("#«formation» and #x")', 0],
		['const { phase: x } = p; show(x == "«formation»", p.season == "formation")', 0],
		['dv.pages().where(({ season: x }) => x == "formation").where(({ phase: y }) => y === "«formation»")', 1],
		['const is = name => p => p.phase == name; dv.pages().where(is("«formation»"))', 0],
		['function isIn(p, name) { return p.phase.includes(name) } isIn(p, "«formation»"); other(p, "formation")', 1],
		['function by(key, value) { return p[key] == value } by("phase", "«formation»")', 0],
		['function by(key, value) { return p[key] == value } by("phase", "formation"); by("season", "formation")', 1],
		['const all = new Set(["«formation»"]); dv.pages().where(p => all.has(p.phase))', 0],
		['const sign = new Map([["«formation»", "Formation"]]); dv.pages().map(p => sign.get(p.phase))', 1],
		['const all = { «formation»: 1 }; for (const x in all) dv.pages().where(p => p.phase == x)', 0],
		['const all = { "«formation»": 1 }; Object.keys(all).forEach(x => dv.pages().where(p => p.phase == x))', 0],
		['const all = { formation: 1 }; Object.entries(all).forEach(([x]) => dv.pages().where(p => p.phase == x))', 1],
		['const all = [{ name: "«formation»" }]; for (const one of all) dv.pages().where(p => p.phase === one.name)', 0],
		['const all = [{ name: "formation" }]; for (const one of all) dv.pages().where(p => p.season === one.name)', 0],
		['dv.pages().map(p => ({ at: p.phase })).where(r => r.at == "«formation»")', 0],
		['const n = {}; for (const p of dv.pages()) n[p.phase] = 1; dv.span(n.«formation» + n["«formation»"])', 0],
		['dv.span(count.formation)', 1],
		['const Phase = { FORMATION: "«formation»" }; dv.pages().where(p => p.phase === Phase.FORMATION)', 0],
		['const get = p => p.phase; dv.pages().where(p => get(p) === "«formation»")', 0],
		['function get(p) { if (!p) return; return p.phase } dv.pages().where(p => get(p) === "«formation»")', 0],
		['function get(p) { return p.season } dv.pages().where(p => get(p) === "formation")', 0],
		['let x = "b"; if (y) { x = "«formation»" } dv.pages().where(p => p.phase == x)', 0],
		['for (const { id } of [{ id: "«formation»" }]) dv.pages().where(p => p.phase == id)', 0],
		['[{ id: "«formation»" }].forEach(({ id }) => dv.pages().where(p => p.phase == id))', 0],
		['[{ id: "formation" }].forEach(({ id }) => dv.pages().where(p => p.season == id))', 0],
		['const now = app.metadataCache.getFileCache(f).frontmatter.phase === "«formation»"', 0],
		['dv.pages().where(p => (p.phase ?? "«formation»") == x || p.season == "formation")', 0],
		['dv.compare(p.phase, "«formation»") == 0 && p.phase.equals(dv.fileLink("«formation»"))', 0],
		[
			'p.value("phase") === "«formation»" || p.field("phase")?.value === "«formation»" || p.value("season") == "formation"',
			0,
		],
		['p.$frontmatter?.phase?.value === "«formation»" && p.$frontmatter["season"].value === "formation"', 0],
		['dc.query(`@page and $frontmatter.phase.value = "«formation»"`)', 0],
	])('%s', (script, left) => {
		check('a.md', fence('dataviewjs', script), left);
		if (!script.includes('`') && !script.includes('\n')) check('a.md', `So: \`$= ${script}\`.\n`, left);
	});

	it('of Datacore asks in its own words', () => {
		check(
			'a.md',
			fence('datacorejsx', 'dc.useQuery(`@page and #«formation» and phase = "«formation»" and path("formation")`)'),
			0,
		);
	});
});

describe('a base', () => {
	it.each<[string, number]>([
		['filters: phase == "«formation»" || cycle == "formation"', 0],
		['filters: \'note.phase == "«formation»"\'', 0],
		['filters: "note[\\"phase\\"].contains(\\"«formation»\\")"', 0],
		['filters:\n  not:\n    - or:\n        - \'["a", "«formation»"].contains(phase)\'', 0],
		['filters: phase.containsAny("a", "«formation»") && file.inFolder("formation")', 0],
		['filters: list(phase).filter(value.lower() == "«formation»").length > 0', 0],
		['filters: >-\n  phase == "«formation»" &&\n  file.name == "formation"', 1],
		['filters:\n  and:\n    - phase\n        == "«formation»"', 0],
		['formulas:\n  stage: phase.lower()\nfilters: formula.stage == "«formation»"', 0],
		['formulas:\n  icon: if(phase == "«formation»", "formation", "x")', 1],
		['filters: file.hasTag("x", "«formation»") && tags == ["«formation»"] && file.tags.contains("«formation»")', 0],
		['filters: /^formation$/.matches(phase) && file.hasProperty("formation")', 1],
		['views:\n  - name: formation\n    filters: phase == "«formation»"\n    order: [note.formation]', 1],
		['filters: [phase == "formation"\nviews: x', 1],
	])('%s', (base, left) => {
		check('x.base', `${base}\n`, left);
		check('a.md', fence('base', base), left);
		const quoted = `> ${base.replaceAll('\n', '\n> ')}`;
		check('a.md', `> \`\`\`base\n${quoted}\n> \`\`\`\n`, left);
	});
});

describe('a query of another kind', () => {
	it.each<[string, string, number]>([
		['tasks', 'tags include #«formation»\npath includes formation', 1],
		['tasks', 'filename includes formation.md\nroot includes formation\ndescription includes Formation', 2],
		['tasks', '(tag includes «formation») AND (heading includes formation)', 1],
		['tasks', 'filter by function task.file.property("phase") === "«formation»"', 0],
		['tasks', 'filter by function task.tags.includes("#«formation»") || task.status.name === "formation"', 0],
		['tasks', 'tags regex matches /formation/', 1],
		['query', 'tag:#«formation» -path:formation', 1],
		['query', 'path:"framework/group-phase/«formation»" file:formatio', 0],
		['query', '["phase":«formation»] [season:formation]', 0],
		['query', '[phase: «formation» OR "«formation»"] "formation"', 1],
		['query', '"[[«formation»]]" path:"a"', 0],
		['query', '"[[«formation»]]" "formation"', 1],
		['query', 'line:("[[«formation»]]" "b") -"formation phase"', 1],
		['phase-list', 'phase: { name: formation }', 1],
		['phase-list', 'phase: formation, iteration', 1],
		['meta-bind', 'INPUT[select(\n  option(«formation»),\n  option("«formation»", Formation)\n):phase]', 0],
		['meta-bind', "INPUT[multiSelect(option('«formation»'), option(the formation)):Other note#phase]", 1],
		['meta-bind', 'INPUT[toggle(onValue(«formation»), offValue(b)):["phase"]]', 0],
		['meta-bind', 'INPUT[select(option(formation)):season]', 0],
		['meta-bind', 'INPUT[select(option(formation))]', 1],
		[
			'meta-bind-button',
			'label: To formation\nactions:\n  - type: updateMetadata\n    bindTarget: phase\n    value: «formation»',
			1,
		],
		['meta-bind-button', 'actions:\n  - bindTarget: phase\n    evaluate: true\n    value: \'"«formation»"\'', 0],
		['meta-bind-button', 'actions:\n  - bindTarget: season\n    value: formation', 1],
		['meta-bind-js-view', '{phase} as p\n---\nreturn context.bound.p === "formation"', 1],
		['yaml:dbfolder', 'columns:\n  a:\n    key: phase\n    options:\n      - { label: x, value: "«formation»" }', 0],
		['yaml:dbfolder', 'filters:\n  - field: phase\n    value: «formation»\n  - field: season\n    value: formation', 1],
		['button', 'name To formation\naction append', 1],
		['js', 'p.phase == "formation"', 0],
	])('%s: %s', (language, query, left) => check('a.md', fence(language, query), left));
});

describe('one of our blocks', () => {
	it.each<[string, string?]>([
		['phase: «formation»'],
		['phase: [iteration, «formation»]\nwhere: { topic: formation, phase: [«formation»] }'],
		['phase: [formation, «formation», Formation]', 'phase: [settling]'],
		['phase:\n  - Formation\n  - settling\n  - iteration', 'phase:\n  - settling\n  - iteration'],
		['phase: "[[«formation»]]"\nfrom: formation\nempty: no formation'],
		['where: { phase: «formation», Phase: "«formation»" }'],
	])('%s', (marked, expected) => {
		const before = marked.replaceAll('«formation»', 'formation');
		const after = expected ?? marked.replaceAll('«formation»', 'settling');
		const forms = [
			(options: string): string => fence('phase-list', options),
			(options: string): string => `> ${fence('phase-list', options).trim().replaceAll('\n', '\n> ')}\n`,
			(options: string): string => `%% in-phase phase-list\n${options}\n%%\n%% /in-phase %%\n`,
			(options: string): string =>
				`> - %% in-phase phase-list ${options.replaceAll('\n', '\\n')}\\nsort: title %%\n>   %% /in-phase %%\n`,
		];
		for (const form of forms) {
			const files = { ...owned, 'a.md': form(before) };
			expect(carriedOut(files, renameIn(files, 'formation', 'settling'))['a.md']).toBe(form(after));
			const canvas = (options: string): string => JSON.stringify({ nodes: [{ type: 'text', text: form(options) }] });
			const cards = { ...owned, 'c.canvas': canvas(before) };
			expect(carriedOut(cards, renameIn(cards, 'formation', 'settling'))['c.canvas']).toBe(canvas(after));
		}
	});
});

describe('what other plugins write and offer', () => {
	it.each<[string, string, Files?]>([
		['Templates/t.md', '<%* tR += "phase: «formation»\\nseason: formation" %>\n'],
		['Templates/t.md', '<% tp.system.suggester(["A", "«formation»"], ["a", "«formation»"]) %>\n'],
		['Templates/t.md', '<% tp.frontmatter.season == "formation" ? "«formation»" : "" %>\n'],
		[
			'tools/types/a.md',
			note(
				'fields:\n  - name: phase\n    options:\n      valuesList: { "1": «formation», "2": x }\n  - name: season\n    options: [formation]',
			),
		],
		[
			'.config/plugins/metadata-menu/data.json',
			'{"presetFields":[{"name":"Phase","options":{"valuesList":{"1":"«formation»"}}},{"name":"x","options":{"1":"formation"}}]}',
			{ [settingsPath]: '{}' },
		],
	])('%s: %s', (path, marked, more = {}) => {
		const before = marked.replaceAll('«formation»', 'formation');
		const files = { ...owned, ...more, [path]: before };
		const plan = renameIn(files, 'formation', 'settling');
		expect(carriedOut(files, plan)[path]).toBe(before);
		expect(carriedOut(files, plan, everything)[path]).toBe(marked.replaceAll('«formation»', 'settling'));
	});
});

it.each<[string, string]>([
	['parentheses', `${'('.repeat(5000)}p.phase == "formation"${')'.repeat(5000)}`],
	['holes', `${'`${'.repeat(5000)}p.phase == "formation"${'}`'.repeat(5000)}`],
	['members', `p${'.a'.repeat(60_000)} && p.phase == "formation"`],
	['sums', `${'a + '.repeat(60_000)} p.phase == "formation"`],
	['open quotes', `${"'\\".repeat(60_000)}\np.phase == "formation"`],
	['open comments', `${'/*'.repeat(60_000)}\np.phase == "formation"`],
	[
		'constants',
		`${Array.from({ length: 5_000 }, (_, at) => `a${at + 1} = a${at};`).join('\n')} p.phase == "formation"`,
	],
	['one constant', `${'a = "formation"; p.phase == a;'.repeat(3_000)}`],
])('goes through very many %s without end or overflow', (_, script) => {
	const files = { ...owned, 'a.md': fence('dataviewjs', script) };
	const start = performance.now();
	renameIn(files, 'formation', 'settling');
	expect(performance.now() - start).toBeLessThan(8000);
});
