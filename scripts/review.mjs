import { relative, sep } from 'node:path';
import { ESLint } from 'eslint';
import obsidianmd from 'eslint-plugin-obsidianmd';

// What the review of community plugins sees: its recommended set as it is, without our own exceptions. Fails where
// something else comes up than docs/review.md explains.

/** What is explained: a rule, and the files in which it may speak. */
const explained = [
	{ rule: 'depend/ban-dependencies', severity: 2, files: /^package\.json$/, about: /^"builtin-modules"/ },
	{ rule: 'obsidianmd/no-nodejs-modules', severity: 1, files: /^(src\/cli\/node(\/[\w-]+)?|vitest\.config)\.ts$/ },
	{ rule: 'obsidianmd/hardcoded-config-path', severity: 1, files: /^src\/cli\/machine\.ts$/ },
];

const eslint = new ESLint({
	overrideConfigFile: true,
	overrideConfig: [
		...obsidianmd.configs.recommended,
		{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: true } } },
	],
});

const found = (await eslint.lintFiles(['src', '*.ts', 'package.json'])).flatMap(({ filePath, messages }) =>
	messages.map((message) => ({ ...message, file: relative(process.cwd(), filePath).split(sep).join('/') })),
);

const isExplained = ({ ruleId, severity, file, message }) =>
	explained.some(
		(one) =>
			one.rule === ruleId && one.severity === severity && one.files.test(file) && (one.about?.test(message) ?? true),
	);

const unexplained = found.filter((one) => !isExplained(one));
for (const { file, line, ruleId, severity, message } of unexplained)
	console.error(`${file}:${line}: ${severity === 2 ? 'error' : 'warning'} ${ruleId}: ${message}`);

const errors = found.filter(({ severity }) => severity === 2).length;
console.log(
	`As the review sees it: errors ${errors}, warnings ${found.length - errors}, not explained ${unexplained.length}`,
);
process.exitCode = unexplained.length === 0 ? 0 : 1;
