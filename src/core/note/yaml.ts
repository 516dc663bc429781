import { Composer, isScalar, Lexer, Parser, visit, YAMLParseError, type CST, type Document, type YAMLMap } from 'yaml';
import { deepest, longestYaml } from '../depth';

/**
 * Parses YAML with the options Obsidian uses: YAML 1.2 core (`yes` and dates stay text), duplicate keys are errors.
 * Node ranges are UTF-16 offsets into `source`. What is longer than `longestYaml`, or nested deeper than `deepest`, is an
 * error of the code `RESOURCE_EXHAUSTION`, where it gets too long or too deep, and nothing of the source is read then.
 *
 * @param keepSourceTokens Whether nodes keep the tokens they were made from, for edits that need the marks between them.
 */
export function parseYaml(source: string, keepSourceTokens = false): Document.Parsed {
	const { tokens, tooMuchAt } = readTokens(source);
	const document = compose(tokens, source.length, keepSourceTokens);
	if (tooMuchAt !== undefined) {
		document.errors.push(new YAMLParseError([tooMuchAt, tooMuchAt + 1], 'RESOURCE_EXHAUSTION', ''));
	}
	if (document.errors.length === 0) {
		visit(document, {
			Map: (_, map) => {
				const error = findDuplicateKey(map);
				if (error === undefined) return undefined;
				document.errors.push(error);
				return visit.BREAK;
			},
		});
	}
	return document;
}

/** The tokens of a source as trees, which the library puts together without recursion; none where they are too many or go too deep. */
function readTokens(source: string): { readonly tokens: readonly CST.Token[]; readonly tooMuchAt?: number } {
	if (source.length > longestYaml) return { tokens: [], tooMuchAt: longestYaml };
	const parser = new Parser();
	const tokens: CST.Token[] = [];
	for (const lexeme of new Lexer().lex(source)) {
		for (const token of parser.next(lexeme)) tokens.push(token);
		// What is open: the document, and the collections, or what stands in them, down to where the parser is.
		const isTooDeep = parser.stack.length - 2 > deepest && isCollection(parser.stack.at(-1));
		if (isTooDeep) return { tokens: [], tooMuchAt: parser.offset - lexeme.length };
	}
	for (const token of parser.end()) tokens.push(token);
	return { tokens };
}

function isCollection(token: CST.Token | undefined): boolean {
	return token?.type === 'block-map' || token?.type === 'block-seq' || token?.type === 'flow-collection';
}

function compose(tokens: readonly CST.Token[], length: number, keepSourceTokens: boolean): Document.Parsed {
	// The library compares each key with all before it, which a note of many thousand keys makes unbearable.
	const options = { version: '1.2', uniqueKeys: false, logLevel: 'error', keepSourceTokens } as const;
	const documents = new Composer(options).compose(tokens, true, length);
	// Told to, it makes one of nothing, too.
	const document = documents.next().value as Document.Parsed;
	const second = documents.next();
	if (second.done !== true) {
		const [from, to] = second.value.range;
		document.errors.push(new YAMLParseError([from, to], 'MULTIPLE_DOCS', ''));
	}
	return document;
}

/** As the library answers where it looks for them itself; only the code of an error is ever looked at. */
function findDuplicateKey(map: YAMLMap): YAMLParseError | undefined {
	const seen = new Set<unknown>();
	for (const { key } of map.items) {
		if (!isScalar(key)) continue;
		const [from = 0, to = from] = key.range ?? [];
		if (seen.has(key.value)) return new YAMLParseError([from, to], 'DUPLICATE_KEY', '');
		seen.add(key.value);
	}
	return undefined;
}
