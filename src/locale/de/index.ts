import type { Locale } from '../en/index';
import { api } from './api';
import { appCli } from './app-cli';
import { bake } from './bake';
import { blocks } from './blocks';
import { board } from './board';
import { clipboard } from './clipboard';
import { commands } from './commands';
import { convert } from './convert';
import { editor } from './editor';
import { fixing } from './fixing';
import { panel } from './panel';
import { phases } from './phases';
import { refactor } from './refactor';
import { settings } from './settings';
import { setup } from './setup';
import { report } from './said/report';
import { said } from './said/index';
import { vault } from './vault';
import { welcome } from './welcome';
import { why } from './why';
import { words } from './words';

/** All that is said, in German. */
export const german: Locale = {
	tag: 'de',
	words,
	said,
	report,
	api,
	appCli,
	bake,
	blocks,
	board,
	clipboard,
	commands,
	convert,
	editor,
	fixing,
	panel,
	phases,
	refactor,
	settings,
	setup,
	vault,
	welcome,
	why,
};
