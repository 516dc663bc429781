import { isScalar, parseDocument, visit, YAMLParseError, type Document, type YAMLMap } from 'yaml';

/**
 * Parses YAML with the options Obsidian uses: YAML 1.2 core (`yes` and dates stay text), duplicate keys are errors.
 * Node ranges are UTF-16 offsets into `source`.
 *
 * @param keepSourceTokens Whether nodes keep the tokens they were made from, for edits that need the marks between them.
 */
export function parseYaml(source: string, keepSourceTokens = false): Document.Parsed {
	// The library compares each key with all before it, which a note of many thousand keys makes unbearable.
	const options = { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const;
	const document = parseDocument(source, { ...options, keepSourceTokens });
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

function findDuplicateKey(map: YAMLMap): YAMLParseError | undefined {
	const seen = new Set<unknown>();
	for (const { key } of map.items) {
		if (!isScalar(key)) continue;
		const [from = 0, to = from] = key.range ?? [];
		if (seen.has(key.value)) return new YAMLParseError([from, to], 'DUPLICATE_KEY', 'Map keys must be unique');
		seen.add(key.value);
	}
	return undefined;
}
