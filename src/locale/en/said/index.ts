import { baseline } from './baseline';
import { complete } from './complete';
import { edits } from './edits';
import { fix } from './fix';
import { kinds } from './kinds';
import { lint } from './lint';
import { note } from './note';
import { proposal } from './proposal';
import { query } from './query';
import { runs } from './runs';
import { snippet } from './snippet';
import { settingsFile } from './settings-file';
import { adding } from './adding';
import { baking } from './baking';
import { refactor } from './refactor';
import { plan } from './plan';
import { rules } from '../rules/index';
import { why } from './why';
import { yaml } from './yaml';

/** What the core says, by who says it. */
export const said = {
	...rules,
	adding,
	baseline,
	complete,
	kinds,
	plan,
	refactor,
	baking,
	settingsFile,
	snippet,
	proposal,
	query,
	runs,
	edits,
	note,
	why,
	yaml,
	fix,
	lint,
};

/** The sentences of the core, with the data that each takes. */
export type Said = typeof said;
