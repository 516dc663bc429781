import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import regexp from 'eslint-plugin-regexp';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Reads a JSON file as the expression it is, which is how the manifest rule expects it. */
const jsonExpressionParser = {
	meta: { name: 'json-expression', version: '1.0.0' },
	parseForESLint: (text) => tseslint.parser.parseForESLint(`(${text})`, { range: true, loc: true }),
};

const obsidianRulesOff = Object.fromEntries(Object.keys(obsidianmd.rules).map((name) => [`obsidianmd/${name}`, 'off']));

const spreadCall = {
	selector: ':matches(CallExpression, NewExpression) > SpreadElement',
	message: 'A list as long as a note likes overflows a call (`push(...found)`): go through it.',
};

/**
 * Forbids imports by the start of their name, beside what the plugin review forbids, and lists spread into calls.
 *
 * @param more Further restrictions of the same files.
 */
const forbidImports = (names, message, ...more) => [
	'error',
	spreadCall,
	{ selector: `ImportDeclaration[source.value=/^(${names})/]`, message },
	{ selector: `ImportExpression[source.value=/^(${names})/]`, message },
	...more,
];

/** Forbids imports from a folder of ours, those of types aside. */
const typesOnly = (folder, message) => ({
	selector: `ImportDeclaration[importKind!='type'][source.value=/^[.\\u002F]+\\u002F${folder}\\u002F/]`,
	message,
});

export default defineConfig([
	globalIgnores(['main.js', 'dist/', 'screenshots/', 'demo-vault/', 'docs/', 'e2e/app/', '**/package-lock.json']),
	...obsidianmd.configs.recommended,
	{
		files: ['**/*.ts', '**/*.mts', '**/*.mjs'],
		languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs', 'scripts/*.mjs'] } } },
		settings: { 'import/resolver': { node: { extensions: ['.ts', '.js', '.mjs'] } } },
	},
	{
		files: ['src/**/*.ts'],
		plugins: { regexp },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			// What is read is hostile: no pattern may take longer than its text is long.
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }],
			'no-restricted-syntax': ['error', spreadCall],
			'import/no-restricted-paths': [
				'error',
				{
					zones: [
						{
							target: './src/core',
							from: ['./src/obsidian', './src/cli', './src/main.ts'],
							message: 'The core knows no host.',
						},
						{
							target: './src/locale',
							from: ['./src/obsidian', './src/cli', './src/main.ts'],
							message: 'A language knows nothing of who speaks it.',
						},
						{
							target: './src/obsidian',
							from: ['./src/cli', './src/main.ts'],
							message: 'The app and the command line never meet.',
						},
						{
							target: './src/cli',
							from: ['./src/obsidian', './src/main.ts'],
							message: 'The app and the command line never meet.',
						},
					],
				},
			],
		},
	},
	{
		files: ['src/core/**/*.ts'],
		rules: {
			'no-restricted-syntax': forbidImports(
				'obsidian|electron|node:|fs|path|@codemirror\\u002F',
				'The core imports no host.',
				typesOnly('locale', 'The core is handed a language.'),
			),
		},
	},
	{
		files: ['src/locale/**/*.ts'],
		rules: {
			'no-restricted-syntax': forbidImports(
				'obsidian|electron|@codemirror\\u002F|node:',
				'A language imports no host.',
				typesOnly('core', 'What a language says is made from what it is given.'),
			),
		},
	},
	{
		files: ['src/cli/**/*.ts'],
		rules: {
			'no-restricted-syntax': forbidImports(
				'obsidian|electron|@codemirror\\u002F|node:',
				'Only src/cli/node.ts and src/cli/node/ import Node, and nothing here Obsidian.',
			),
			// Where no app runs there is no `Vault#configDir` to ask.
			'obsidianmd/hardcoded-config-path': 'off',
		},
	},
	{
		// What imports Node, behind the interface of src/cli/machine.ts.
		files: ['src/cli/node.ts', 'src/cli/node/**/*.ts'],
		languageOptions: { globals: globals.node },
		rules: {
			'no-restricted-syntax': forbidImports(
				'obsidian|electron|@codemirror\\u002F',
				'The command line knows nothing of Obsidian.',
			),
			'obsidianmd/no-nodejs-modules': 'off',
		},
	},
	{
		// What does not ship runs on Node and on the stand-in host, not in Obsidian.
		files: ['tests/**/*.{ts,mjs}', 'e2e/*.ts', 'scripts/**/*.mjs', 'scripts/**/*.mts', '*.mjs', '*.config.ts'],
		languageOptions: { globals: globals.node },
		rules: {
			...obsidianRulesOff,
			'import/no-extraneous-dependencies': 'off',
			'no-restricted-globals': 'off',
			// What a script imports by a computed path is what it has just built.
			'no-unsanitized/method': 'off',
		},
	},
	{
		files: ['**/*.mjs'],
		extends: [tseslint.configs.disableTypeChecked],
	},
	{
		files: ['package.json'],
		// The build template of Obsidian plugins asks for builtin-modules.
		rules: {
			'depend/ban-dependencies': [
				'error',
				{ presets: ['native', 'microutilities', 'preferred'], allowed: ['builtin-modules'] },
			],
		},
	},
	{
		files: ['manifest.json'],
		plugins: { obsidianmd },
		languageOptions: { parser: jsonExpressionParser },
		rules: { 'obsidianmd/validate-manifest': 'error' },
	},
	{
		files: ['LICENSE'],
		plugins: { obsidianmd },
		languageOptions: { parser: PlainTextParser },
		rules: { 'obsidianmd/validate-license': 'error' },
	},
]);
