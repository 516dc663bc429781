import { journeys } from '../journeys';
import { obsidianDriver } from './obsidian-driver';

describe('In Phase in Obsidian', () => {
	for (const { name, walk } of journeys) it(name, () => walk(obsidianDriver()));
});
