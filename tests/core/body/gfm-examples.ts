/**
 * Examples of what GitHub's Markdown adds to CommonMark (https://github.github.com/gfm/: tables, task lists,
 * strikethrough, addresses, footnotes), in our own words, with tags and links where they matter.
 */
export const gfmExamples: readonly string[] = [
	'| a | b |\n| - | - |\n| [[x]] | #y |\n',
	'a | b\n-|-\n[x](y.md) | #z\nlast [[row]]\n\nprose #tag',
	'| a ` | b |\n| --- | :-: |\n| #c | ` #d |\n',
	'| a \\| b | c |\n| --- | --- |\n| [[x\\|y]] | `|` #z |\n',
	'| a |\n| --- |\n> #quote\n',
	'| a | b |\n| --- |\n| no table ` | #x ` |\n',
	'prose ` above\n| a |\n| - |\n| ` #b |\n',
	'| a | b |\n| - | - |\n| short |\n| long | x | #y | [[z]] |\n',
	'- [ ] #todo [[note]]\n- [x] done\n  - [ ] nested #deep\n',
	'- [ ]\n- [x](y.md)\n',
	'1. [ ] ```js\n   x #no\n   ```\n   #yes\n',
	'~~#no [[yes]]~~ and ~[x](y.md)~\n',
	'~~~~\n~~#no~~\n~~~~\n~~~ x ~~~\n#no\n',
	'see www.example.org/#no and https://example.org/a_(b)#no, #yes\n',
	'mail me@example.org or <me@example.org#no> #yes\n',
	'<https://example.org/[[no]]> [[yes]]\n',
	'[^1] and #yes\n\n[^1]: note #a [[b]]\n\n    more #c\n\n        code #no\n\nprose #d\n',
	'[^1]: ```js\n    #no\n    ```\n\n#yes\n',
	'> [^1]: #a\n> #b\n',
	'<strong> <title> <style> <em> #yes\n',
	'<title>\n#no\n\n#yes\n',
];
