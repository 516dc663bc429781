import type { VaultIndex } from '../../core/index/vault-index';
import { basenameOf } from '../../core/note/path';
import { propertiesOf, textOf } from '../../core/note/properties';

/** The title by which a file is known in lists; the name of the file for what has none, with its ending for what is no note. */
export function titleOf(index: VaultIndex, path: string): string {
	const note = index.find(path);
	return (note && textOf(propertiesOf(note), 'title')) ?? basenameOf(path);
}
