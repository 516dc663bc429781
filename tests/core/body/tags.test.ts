import { describe, expect, it } from 'vitest';
import { noteOf } from '../vault';

const tagsOf = (text: string): readonly string[] => noteOf('a.md', text).bodyTags;

describe('the tags in a body', { timeout: 30_000 }, () => {
	it.each<[string, string, readonly string[]]>([
		['stand at the start of a line', '#one\n#two', ['one', 'two']],
		['stand behind white space', 'a #one\tb\t#two', ['one', 'two']],
		['are kept as spelled, in order, with repeats', '#B #a #B', ['B', 'a', 'B']],
		['may be nested', '#phase/iteration #a/b/c', ['phase/iteration', 'a/b/c']],
		['lose a slash at their end', '#phase/ #a//', ['phase', 'a']],
		[
			'may have hyphens, underscores and digits',
			'#two-words #two_words #2024-plan #v2',
			['two-words', 'two_words', '2024-plan', 'v2'],
		],
		['may be of any script', '#größe #段階 #фаза #árbol #हिन्दी', ['größe', '段階', 'фаза', 'árbol', 'हिन्दी']],
		['may hold emoji', '#🌱 #grow🌱ing #👩‍🌾', ['🌱', 'grow🌱ing', '👩‍🌾']],
		['are not digits alone', '#2024 #1 #007', []],
		['end at punctuation', '#one, #two. #three; (#four) #five!', ['one', 'two', 'three', 'five']],
		['do not stand inside a word', 'a#one b/#two https://example.org/#three', []],
		['do not follow one another without a space', '#one#two', ['one']],
		['are no headings', '# One\n## Two\n#three', ['three']],
		['are not escaped', '\\#one', []],
		['end lines with CRLF', '#one\r\n#two\r\n', ['one', 'two']],
		['stand in lists, quotes and tables', '- #one\n> #two\n| #three |', ['one', 'two', 'three']],
		['stand in headings', '# A title #one', ['one']],
		['stand in a comment', '%% #one %% #two', ['one', 'two']],
		['stand in a comment over several lines', '%%\n#one\n\n- #two\n%%\n#three', ['one', 'two', 'three']],
	])('%s', (_, body, expected) => {
		expect(tagsOf(body)).toEqual(expected);
	});

	it.each<[string, string, readonly string[]]>([
		['a fence of backticks', '```\n#no\n```\n#yes', ['yes']],
		['a fence of tildes', '~~~js\n#no\n~~~\n#yes', ['yes']],
		['a fence in a fence', '````\n```\n#no\n```\n#no\n````\n#yes', ['yes']],
		['a fence that only a bare fence closes', '```\n``` js\n#no\n```\n#yes', ['yes']],
		['a fence in a quote or a list', '> ```\n> #no\n> ```\n- ~~~\n  #no\n  ~~~\n#yes', ['yes']],
		['a fence that is never closed', '```\n#no\n', []],
		['a fence with CRLF', '```\r\n#no\r\n```\r\n#yes\r\n', ['yes']],
		['inline code', '`#no` `` #no ` #no `` #yes', ['yes']],
		['inline code in three backticks, which is no fence', '``` #no ```\n#yes', ['yes']],
		['an HTML comment', '<!-- #no -->\n#yes', ['yes']],
		['math', '$$ #no $$\n$$\n#no\n$$\n#yes', ['yes']],
		['math in a line', '$a #no$ #yes $b$ #yes $c #no\nd$', ['yes', 'yes']],
		['a wikilink', '[[Note #no]] [[a|b #no]] #yes', ['yes']],
		['a Markdown link', '[text](page#no) [see #no](page) #yes', ['yes']],
	])('are not those in %s', (_, body, expected) => {
		expect(tagsOf(body)).toEqual(expected);
	});

	it.each<[string, string, readonly string[]]>([
		['a backtick that opens nothing', 'a ` b #yes', ['yes']],
		['a comment sign in code', '`%%` #yes\n#yes', ['yes', 'yes']],
		['a bracket that opens nothing', '[[ #yes', ['yes']],
		['one dollar', 'costs $5 #yes and $6 #yes, $ 7 #yes, US$8 #yes', ['yes', 'yes', 'yes', 'yes']],
		['three dollars', 'costs $$$ here #yes and $$$ there', ['yes']],
		['two dollars without an end', 'costs $$ #yes\n\n$$ #yes', ['yes', 'yes']],
		['a comment sign', '100%% sure #yes', ['yes']],
		['a sign of an HTML comment in a line', 'an arrow <!-- #yes\n\n#yes', ['yes', 'yes']],
		['an escaped sign of an HTML comment', '\\<!-- #yes -->', ['yes']],
		['an escaped backtick', '\\` #yes \\`', ['yes']],
		['an escaped bracket', '\\[\\[#yes\\]\\]', ['yes']],
		['the blank of what is no link', '[text](page #yes)', ['yes']],
		['the mark of a quote', '>#yes', ['yes']],
		['a fence sign in a comment', '%%\n```\n%%\n#yes', ['yes']],
	])('are those behind %s', (_, body, expected) => {
		expect(tagsOf(body)).toEqual(expected);
	});

	it('are not those in the frontmatter', () => {
		expect(tagsOf('---\ntags: [a]\ntitle: see #b\n---\n#c')).toEqual(['c']);
	});

	it('are those of all the text where frontmatter is not closed', () => {
		expect(tagsOf('---\ntitle: a\n#c')).toEqual(['c']);
	});

	it.each([
		['runs of backticks of all lengths', Array.from({ length: 300 }, (_, at) => '`'.repeat(at + 1)).join('a')],
		['brackets', '[['.repeat(100_000)],
		['link openings', '[a]('.repeat(50_000)],
		['spaces before a fence sign', `${' '.repeat(100_000)}x \`\`\``],
		['quote signs before a fence sign', `${'> '.repeat(50_000)}x ~~~`],
		['comment signs', '%'.repeat(200_001)],
		['number signs', '#'.repeat(200_000)],
	])('are found in bounded time behind many %s', (_, text) => {
		expect(tagsOf(`${text}\n\n#yes`).length).toBeLessThanOrEqual(1);
	});
});
