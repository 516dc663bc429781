const phases = ['conversation', 'formation', 'organization', 'iteration', 'completion'];
const labelOf = (name: string): string => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)} Phase`;

/** A framework with so many notes in its formation phase, a third of them with something wrong, and some in the other phases. */
export function framework(count: number): Record<string, string> {
	const files: Record<string, string> = {
		'.obsidian/app.json': '{}',
		'.obsidian/plugins/in-phase/data.json': '{"welcomed":true}',
		'Home.md': '# Home\n',
		'tools/types/pattern.md': '---\nextends: ""\n---\n',
		'tools/types/primitive.md': '---\nextends: ""\n---\n',
		'tools/types/practice.md': '---\nextends: primitive\n---\n',
		'List.md': '```phase-list\nphase: formation\ngroup: type\n```\n',
		'Table.md': '```phase-list\nphase: formation\nview: table\ncolumns: [title, type, phase, due, source]\n```\n',
		'Cards.md': '```phase-list\nphase: formation\nview: cards\n```\n',
		'Map.md': '```phase-map\n```\n\n```phase-map\nview: matrix\n```\n',
		'Empty.md': '---\ntitle: Empty\ntype: pattern\nphase:\n---\n',
		'Query.md': '```dataview\nLIST\nWHERE type = "pattern" AND contains(phase, "formation")\n```\n',
		'Findings.md': '```phase-lint\nfrom: beds\n```\n',
	};
	for (const name of phases)
		files[`group-phase/${name}-phase.md`] =
			`---\ntitle: ${labelOf(name)}\ntags: [group-phase]\naliases: ["#${name}"]\n---\n`;
	// A vocabulary that is no facet yet.
	for (let at = 0; count > 0 && at < 9; at += 1)
		files[`shed/tool-${at}.md`] = `---\ncondition_stage: ${['Sharp', '"[[Worn Stage]]"', '🔧'][at % 3] ?? ''}\n---\n`;
	if (count > 0) files['stages/Worn Stage.md'] = '---\ntitle: Worn Condition Stage\n---\n';
	if (count > 0) files['beds/typo.md'] = '---\ntype: pattern\nphase: [formatoin]\n---\n';
	const said = [
		'[formation]',
		'[formation, coordination]',
		'formation',
		'[formation, completion]',
		'[formation, organisation]',
	];
	for (let at = 1; at <= count; at += 1) {
		const title =
			at % 5 === 3
				? `A gathering of everybody who waters, weeds or carries, with a rather long name ${at}`
				: `Bed ${at}`;
		const type = ['pattern', 'practice', 'primitive'][at % 3] ?? 'pattern';
		files[`beds/row ${Math.ceil(at / 20)}/bed-${at}.md`] =
			`---\ntitle: ${title}\ntype: ${type}\nphase: ${said[at % said.length] ?? ''}\ndue: 2026-0${(at % 9) + 1}-14\nsource: "[[Home]]"\ndescription: What grows in bed ${at}, and who waters it when it has not rained.\n---\n\nBelongs to the [[formation-phase|Formation Phase]].\n`;
	}
	return files;
}
