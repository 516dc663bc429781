import { afterEach, describe, it } from 'vitest';
import { journeys } from '../../e2e/journeys';
import { standInDriver } from './stand-in-driver';

describe('the journeys, which the app is walked through as well', () => {
	const driver = standInDriver();
	afterEach(() => driver.end());

	it.each(journeys)('$name', ({ walk }) => walk(driver));
});
