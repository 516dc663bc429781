const words =
	'group people share meeting decision purpose trust work season circle proposal role learning signal practice story value care rhythm plan review space'.split(
		' ',
	);
const phases = ['conversation', 'formation', 'organization', 'iteration', 'completion'];

/** Dates as people write them: of the forms that YAML libraries disagree about, too. */
const dates = [
	'2021-06-30',
	'30-06-2021',
	'2021-06-30T10:15',
	'30.6.2021',
	'2021/06/30',
	'June 30, 2021',
	'202106301015',
];

/**
 * The same vault every time, with the statistics of real ones: notes of about 4.5 KB, a third of them with a type and
 * phases and a third with CRLF, three in a hundred with frontmatter that does not parse, dates of all forms, types with
 * commas, a few findings.
 *
 * @param {number} size How many notes.
 * @returns {Map<string, string>} Texts by path.
 */
export function generateVault(size) {
	const { random, pick } = dice(42);
	const files = new Map();
	for (const type of ['pattern', 'primitive']) files.set(`tools/types/${type}.md`, '---\nlimit: 20\n---\n');
	files.set('tools/types/practice.md', '---\nextends: primitive\n---\n');
	for (const phase of phases) {
		const title = `${phase.charAt(0).toUpperCase()}${phase.slice(1)} Phase`;
		files.set(
			`group-phase/${phase}-phase.md`,
			`---\ntitle: ${title}\naliases: ["#${phase}"]\ntags: [group-phase]\n---\nAbout ${phase}.\n`,
		);
	}
	for (let number = 0; files.size < size; number += 1) {
		const lines = [...frontmatterOf(number, random, pick), ...bodyOf(size, random, pick)];
		files.set(`notes/${number % 50}/note-${number}.md`, `${lines.join(random(3) === 0 ? '\r\n' : '\n')}\n`);
	}
	return files;
}

function frontmatterOf(number, random, pick) {
	const broken =
		random(100) < 3 ? [pick(['summary: one: two', '\tindented: by a tab', 'list: [one, two', 'title: "open'])] : [];
	const date = random(3) === 0 ? [`date: ${pick(dates)}`] : [];
	if (random(3) === 0) {
		const type = pick(['pattern', 'primitive', 'practice']);
		return [
			'---',
			`title: Note ${number}`,
			random(20) === 0 ? `type: ${type}, ${pick(words)}` : `type: [${type}]`,
			`phase: [${random(200) === 0 ? 'coordination' : pick(phases)}]`,
			`tags: [${pick(words)}]`,
			...date,
			...broken,
			'---',
			'',
		];
	}
	if (random(2) === 0) return ['---', 'tags:', `  - ${pick(words)}`, 'aliases: []', ...date, ...broken, '---', ''];
	return [];
}

function bodyOf(size, random, pick) {
	const sentence = (more = []) =>
		`${[...Array.from({ length: 8 + random(14) }, () => pick(words)), ...more].join(' ')}.`;
	const lines = [`# ${sentence()}`, ''];
	for (let part = 8 + random(9); part > 0; part -= 1) {
		const kind = random(30);
		if (kind === 0) lines.push('```js', `run("${pick(words)}");`, '```', '');
		else if (kind === 1) lines.push(`> [!note] ${pick(words)}`, `> ${sentence()}`, '');
		else if (kind < 8) lines.push(`- ${sentence([`[[note-${random(size)}]]`])}`, `- ${sentence()}`, '');
		else
			lines.push(
				[
					sentence([`[[note-${random(size)}|${pick(words)}]]`]),
					sentence([`\`${pick(words)}\``]),
					sentence(),
					sentence([`#${pick(words)}`]),
				].join(' '),
				'',
			);
	}
	return lines;
}

/** The same throws every time. */
function dice(seed) {
	let state = seed;
	const random = (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	return { random, pick: (list) => list[random(list.length)] };
}
