import { keyOf } from '../vocabulary/key';

/** The names of properties that say a stage of something, in several languages, the plainest first. */
const stageNames = [
	/phase|stage|stadium$|^stufe|^(?:fase|etapa|[eé]tape|est[aá]gio|tappa|etap|vaihe|steg|aşama|этап|стадия|阶段|階段|段階|ステージ|단계)s?$/,
	/^status$|[_ -]status$|growth|maturity|readiness|^trl$|^reife|life-?cycle|^(?:estado|statut|stato|stav|tila|durum|статус|状态|狀態|状態|ステータス|상태)$/,
	/altitude|milestone|horizon/,
];

/** Names that have such a word in them and say something else: of persons, of plants, of films, of servers. */
const otherNames =
	/(?:marital|civil|relationship|employment|family|http|response|habit)[_ -]?status|maturity[_ -]?(?:rating|date)|growth[_ -]?(?:habit|rate|form|type|zone)/;

/** How plainly the name of a property says a stage, from 0 for the plainest; undefined where it says none. */
export function rankOfName(key: string): number | undefined {
	const rank = stageNames.findIndex((name) => name.test(key));
	return rank === -1 || otherNames.test(key) ? undefined : rank;
}

/** The rank of a name that says no stage, where others have theirs. */
export const leastRank = stageNames.length;

/** Names that may say one, or where in a framework a note belongs: believed of a property that is kept like a vocabulary. */
const likelyNames = /^(?:ring|quadrant|tier|layer|gate|wave|lane|swimlane|cycle|pillar|orbit)s?$/;

/** Names that say what a note is about or how it is, so that its values are none of a framework however they read. */
const topicNames = keysIn(`
	section, chapter, part, unit, lesson, lecture, session, volume, act, scene, episode, audience, topic, topics, subject, subjects, theme, module, package, method, since, stability,
	visibility, deprecated, level, difficulty, course, genre, genres, medium, format, mood, weather, season, group, groups,
	relationship, role, roles, team, department, area, areas, domain, field, discipline, context, effort, category,
	categories, collection, shelf, condition, edition, journal, channel, environment, thema, kapitel, lektion, einheit, bereich, kategorie`);

/** What tells that a task or a book is done with, which is no framework of anybody's. */
const choreWords = keysIn(`
	todo, to-do, doing, done, open, closed, new, started, not-started, ongoing, in-progress, pending, waiting, on-hold,
	paused, blocked, next, later, someday, backlog, cancelled, canceled, complete, completed, finished, active, inactive,
	resolved, unresolved, reopened, fixed, wontfix, duplicate, queue, queued, up-next, skipped, archived, yes, no, true,
	false, read, unread, reading, currently-reading, to-read, want-to-read, tbr, dnf, did-not-finish, abandoned, dropped, shelved,
	watched, unwatched, watching, currently-watching, to-watch, want-to-watch, plan-to-watch, seen, unseen, played,
	unplayed, playing, to-play, want-to-play, beaten, listened, listening, to-listen, learned, learnt, learning, known,
	to-learn, want-to-learn, owned, wishlist, bought, sent, received, tried, to-try, cooked, translated, untranslated, reviewed,
	offen, erledigt, in-arbeit, geplant, begonnen, angefangen, laufend, pausiert, abgeschlossen, abgebrochen, aktiv,
	inaktiv, archiviert, gelesen, ungelesen, zu-lesen, gesehen, fertig, pendiente, en-curso, en-progreso, hecho,
	completado, terminado, leído, leyendo, por-leer, à-faire, en-cours, fait, terminé, lu, à-lire`);

/** Words that say how far something has come, in whatever field; none that is as well a topic, a season or a grade. */
const stageWords = keysIn(`
	draft, drafting, proposed, proposal, review, in-review, under-review, last-call, final, accepted, approved, rejected,
	declined, withdrawn, deferred, stagnant, living, superseded, deprecated, obsolete, retired, implemented, adopted,
	provisional, experimental, candidate, ratified, adopt, trial, assess, hold, sunset, seed, seedling, sapling, sprout,
	bud, budding, bloom, blooming, evergreen, 🌱, 🌿, 🌳, 🌲, 🪴, nascent, emerging, emergent, growing, maturing, mature,
	established, declining, dormant, sandbox, incubating, incubation, graduated, concept, idea, ideation, prototype, pilot,
	mvp, alpha, beta, validated, proven, discover, discovery, define, develop, deliver, delivery, empathize, ideate,
	planning, building, launch, launched, rollout, inception, initiation, elaboration, construction, transition, execution,
	closure, closing, forming, storming, norming, performing, adjourning, h1, h2, h3, entwurf, vorgeschlagen, angenommen,
	abgelehnt, endgültig, idee, keimling, planung, umsetzung, abschluss`);

function keysIn(words: string): ReadonlySet<string> {
	return new Set(words.split(',').map(keyOf));
}

/** How values are said, by key. */
type Counts = ReadonlyMap<string, number>;

/** Whether nearly all that is said is of tasks. */
export function isOfChores(values: Counts): boolean {
	return shareOf(values, (value) => choreWords.has(value)) >= 0.9;
}

/**
 * How plainly a property whose name is no stage's may be one all the same: 2 by what its values read like, 1 by its name,
 * 0 where nothing tells it.
 */
export function likelihoodOf(key: string, values: Counts): 0 | 1 | 2 {
	if (topicNames.has(keyOf(key))) return 0;
	if (readLikeStages(values)) return 2;
	const areGrades = [...values.keys()].every((value) => /^\p{L}[+-]?$/u.test(value));
	return likelyNames.test(key) && !areGrades ? 1 : 0;
}

/** Whether values read like the stages of something: by words of that kind, or with a number before each, from the first on. */
function readLikeStages(values: Counts): boolean {
	const known = [...values.keys()].filter((value) => stageWords.has(value));
	if (known.length >= 3 && shareOf(values, (value) => stageWords.has(value)) >= 0.6) return true;
	const numbers = [...values.keys()].map((value) => Number(/^0*(\d{1,2})-+\p{L}/u.exec(value)?.[1] ?? Number.NaN));
	return (
		numbers.length >= 3 &&
		numbers.sort((left, right) => left - right).every((number, at) => number - at === (numbers[0] ?? 0)) &&
		(numbers[0] ?? 2) <= 1
	);
}

function shareOf(values: Counts, isOne: (value: string) => boolean): number {
	let [all, some] = [0, 0];
	for (const [value, count] of values) {
		all += count;
		if (isOne(value)) some += count;
	}
	return all === 0 ? 0 : some / all;
}
