import { plainPaint, type Paint } from './paint';

const widest = 80;

/**
 * The Markdown of a rule's page as text for a terminal: headings without their marks, code indented, paragraphs in
 * lines of at most 80 characters, or of the terminal's width where that is less.
 */
export function renderPageText(markdown: string, paint: Paint = plainPaint, columns = widest): string {
	const width = Math.max(20, Math.min(widest, columns));
	const lines: string[] = [];
	let isCode = false;
	for (const line of markdown.trimEnd().split('\n')) {
		if (line.startsWith('```')) isCode = !isCode;
		else if (isCode) lines.push(`    ${line}`.trimEnd());
		else if (line.startsWith('#')) lines.push(paint('path', line.replace(/^#+ /, '')));
		else for (const one of wrap(line.replace(/\*\*/g, ''), width)) lines.push(one);
	}
	return `${lines.join('\n')}\n`;
}

function wrap(paragraph: string, width: number): readonly string[] {
	const lines = [''];
	for (const word of paragraph.split(' ')) {
		const line = lines[lines.length - 1] ?? '';
		if (line === '') lines[lines.length - 1] = word;
		else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}
