import type { CalendarDay } from '../../../calendar/calendarDay';
import { dayOf, weekdayOf } from '../../../calendar/calendarDay';
import type { Cents } from '../../amount';
import type { FindingWhy } from '../checkChange';
import type { ActDays, Delegation, LawfulLine, TariffChange } from '../TariffChange';

/** What a sentence of the oracle expects. `on` is the day that it names. */
export type Expected =
  | { readonly is: 'earliest'; readonly day: CalendarDay | 'any' }
  | { readonly is: 'never'; readonly whys: readonly FindingWhy[] }
  | { readonly is: 'onDay'; readonly kind: 'possible' | 'refused' | 'toLegal'; readonly whys: readonly FindingWhy[] };

/** A case as a lawyer reads it, and as the law is asked. */
export type OracleCase =
  | { readonly kind: 'change'; readonly change: TariffChange; readonly wanted: CalendarDay | null; readonly exemptsDecisions: boolean; readonly expected: readonly Expected[] }
  | { readonly kind: 'notice'; readonly session: CalendarDay; readonly clearDays: number | null; readonly sent: CalendarDay | null; readonly last: CalendarDay | null; readonly isInTime: boolean | null }
  | { readonly kind: 'review'; readonly on: CalendarDay; readonly isDue: boolean }
  /** Null: none was read for that day. */
  | { readonly kind: 'text'; readonly on: CalendarDay; readonly source: string | null };

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
/** `20`, `1er janvier`, `lundi 14 décembre 2026`: what is left out is that of the day before it in the sentence. */
const DAY = `(?:(?:${WEEKDAYS.join('|')}) )?\\d{1,2}(?:er)?(?: (?:${MONTHS.join('|')})(?: \\d{4})?)?`;
const AMOUNT = '(?:gratuit|\\d[\\d ]*(?:,\\d\\d)? €)';
const PRICE = `(?:rien|${AMOUNT}(?: / ${AMOUNT})*)`;

const LINES: Readonly<Record<string, Partial<LawfulLine>>> = {
  'une entrée de piscine': { family: 'piscines' },
  'une place de musée': { family: 'musées' },
  'une concession au cimetière': { family: 'cimetières' },
  'une location de salle': { family: 'salles', service: 'optional' },
  'un cours de musique': { family: 'musique', service: 'optional' },
  'un repas de cantine': { family: 'cantines', service: 'schoolMeal' },
  'une heure de garderie': { family: 'périscolaire', service: 'byIncome' },
  'une journée de centre de loisirs': { family: 'périscolaire', service: 'byIncome' },
  'une heure de stationnement': { family: 'stationnement', isRoadOrParking: true },
  'une terrasse': { family: 'voirie', isRoadOrParking: true },
  'la taxe de séjour': { family: 'taxe de séjour', fiscal: 'touristTax' },
  'la taxe de balayage': { family: 'taxe de balayage', fiscal: 'other' }
};

const GROUNDS: Readonly<Record<string, LawfulLine['ground']>> = { 'sans motif': '', "au motif d'une loi": 'law', "au motif d'une différence de situation": 'situation', "au motif d'un intérêt public lié au service": 'publicInterest', 'au motif de la résidence': 'residents' };

const WHYS: Readonly<Record<string, FindingWhy>> = {
  "l'acte n'est pas voté": 'notVoted',
  "l'acte n'est pas publié": 'notPublished',
  "l'acte n'est pas transmis": 'notTransmitted',
  "c'est avant la publication": 'beforePublication',
  "c'est avant la transmission": 'beforeTransmission',
  "c'est une baisse pour le passé": 'lowersThePast',
  'un tarif fiscal ne se délègue pas': 'fiscalByDelegation',
  'aucune délégation ne valait à la signature': 'noDelegation',
  'la délégation est sans limites': 'delegationWithoutLimits',
  "la famille n'est pas déléguée": 'familyNotDelegated',
  "c'est sous le plancher": 'belowFloor',
  "c'est au-dessus du plafond": 'aboveCeiling',
  "la hausse en un an est trop forte": 'risesTooMuch',
  "le prix d'il y a un an est inconnu": 'aYearBeforeUnknown',
  "le vote vient trop tard pour cette année": 'votedTooLate',
  "la date de vote de cette taxe n'a pas été lue": 'fiscalDayUnread',
  "c'est au-dessus du coût": 'aboveCost',
  'le coût est inconnu': 'costUnknown',
  'le motif manque': 'noGround',
  "aucun texte n'a été lu pour ce jour": 'ruleUnread'
};

/** Sentences of a file: its numbered lines, without typography. */
export function sentencesOf(text: string): readonly { readonly number: number; readonly sentence: string }[] {
  return [...text.matchAll(/^(\d+)\. (.+)$/gm)].map(([, number, sentence = '']) => ({ number: Number(number), sentence: sentence.replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'").trim() }));
}

/** @throws Error where any part of the sentence says nothing that is known: none is passed over */
export function readOracle(sentence: string): OracleCase {
  const days = new DayReader();
  const [, facts = '', answer = ''] = found(/^(.*?) : (.*)\.$/, sentence);
  const review = /^Règle consultée le (.+)$/.exec(facts);
  if (review) return { kind: 'review', on: days.read(review[1]), isDue: one(answer, { 'à jour': false, 'à relire': true }) };
  const text = /^Texte lu pour le (.+)$/.exec(facts);
  if (text) return { kind: 'text', on: days.read(text[1]), source: answer === 'aucun' ? null : answer };
  if (/^(?:Conseil|Convocation) le /.test(facts)) return readNotice(facts, answer, days);
  return readChange(facts, answer, days);
}

function readNotice(facts: string, answer: string, days: DayReader): OracleCase {
  const clearDays = /, en urgence/.test(facts) ? 1 : null;
  const plain = facts.replace(', en urgence', '');
  const council = new RegExp(`^Conseil le (${DAY})$`).exec(plain);
  if (council) {
    const session = days.read(council[1]);
    const [, last] = found(new RegExp(`^convocation envoyée au plus tard le (${DAY})$`), answer);
    return { kind: 'notice', session, clearDays, sent: null, last: days.read(last), isInTime: null };
  }
  const [, sent, session] = found(new RegExp(`^Convocation le (${DAY}), conseil le (${DAY})$`), plain);
  return { kind: 'notice', sent: days.read(sent), session: days.read(session), clearDays, last: null, isInTime: one(answer, { 'délai tenu': true, 'délai trop court': false }) };
}

interface Facts {
  line: LawfulLine;
  before: readonly Cents[];
  after: readonly Cents[];
  aYearBefore: Cents | null;
  act: { -readonly [K in keyof ActDays]: ActDays[K] };
  delegations: Delegation[];
  reachesBack: TariffChange['reachesBack'];
}

function readChange(facts: string, answer: string, days: DayReader): OracleCase {
  const [subject = '', ...clauses] = facts.split(/, (?![^()]*\))/);
  const [, what = '', from = '', to = ''] = found(new RegExp(`^(.+?) (?:passe de (${PRICE}) à (${PRICE})|reste à (${PRICE}))$`), subject).filter((part) => part !== undefined);
  const own = LINES[what.charAt(0).toLowerCase() + what.slice(1)];
  if (!own) throw new Error(`not known: ${what}`);
  const before = amounts(from);
  const read: Facts = {
    line: { family: '', fiscal: 'no', isRoadOrParking: false, service: 'other', cost: null, isOfCategory: false, ground: '', ...own },
    before,
    after: to === '' ? before : amounts(to),
    aYearBefore: before.length === 1 ? (before[0] ?? null) : null,
    act: { kind: 'deliberation', votedOn: null, publishedOn: null, transmittedOn: null },
    delegations: [],
    reachesBack: null
  };
  let wanted: CalendarDay | null = null;
  let exemptsDecisions = true;
  const patterns: readonly (readonly [RegExp, (parts: readonly string[]) => void])[] = [
    [/^pas encore votée?$/, () => undefined],
    [new RegExp(`^(voté|signé)e? le (${DAY})$`), ([how, day]) => void Object.assign(read.act, { kind: how === 'signé' ? 'decision' : 'deliberation', votedOn: days.read(day) })],
    [/^pas encore signée?$/, () => void (read.act.kind = 'decision')],
    [new RegExp(`^(?:mise? en ligne|publiée?|affichée?) le (${DAY})$`), ([day]) => void (read.act.publishedOn = days.read(day))],
    [new RegExp(`^publiée? et transmise? le (${DAY})$`), ([day]) => void ((read.act.publishedOn = days.read(day)), (read.act.transmittedOn = read.act.publishedOn))],
    [new RegExp(`^(?:transmise?|reçue? en préfecture) le (${DAY})$`), ([day]) => void (read.act.transmittedOn = days.read(day))],
    // Neither is a publication of the whole act on the city's site.
    [/^pas publiée?$|^seulement un extrait en ligne$|^seulement affichée? en mairie$/, () => void (read.act.publishedOn = null)],
    [/^pas transmise?$/, () => void (read.act.transmittedOn = null)],
    [new RegExp(`^voulue? pour le (${DAY})$`), ([day]) => void (wanted = days.read(day))],
    [/^pour certains usagers seulement$/, () => void (read.line = { ...read.line, isOfCategory: true })],
    [new RegExp(`^(${Object.keys(GROUNDS).join('|')})$`), ([ground = '']) => void (read.line = { ...read.line, ground: GROUNDS[ground] ?? '' })],
    [new RegExp(`^coût par usager (${PRICE})$`), ([cost = '']) => void (read.line = { ...read.line, cost: cents(cost) })],
    [/^coût par usager inconnu$/, () => void (read.line = { ...read.line, cost: null })],
    [new RegExp(`^(${PRICE}) un an avant$`), ([price = '']) => void (read.aYearBefore = cents(price))],
    [/^prix d'il y a un an inconnu$/, () => void (read.aYearBefore = null)],
    [/^une loi permet de revenir en arrière$/, () => void (read.reachesBack = 'law')],
    [/^l'acte répare une illégalité$/, () => void (read.reachesBack = 'repair')],
    [/^si la dispense ne vaut que pour le conseil$/, () => void (exemptsDecisions = false)],
    [new RegExp(`^(?:autre )?délégation (?:depuis le (${DAY})|du (${DAY}) au (${DAY}))(?: pour ([^()]+?))?(?: \\((.+)\\)| sans limites)$`), (parts) => void read.delegations.push(delegation(parts, days))]
  ];
  for (const clause of clauses) {
    const known = patterns.map(([pattern, take]) => ({ parts: pattern.exec(clause), take })).find(({ parts }) => parts !== null);
    if (!known?.parts) throw new Error(`not known: “${clause}”`);
    known.take(known.parts.slice(1));
  }
  return { kind: 'change', change: read, wanted, exemptsDecisions, expected: answer.split(' ; ').map((each) => readAnswer(each, days)) };
}

function readAnswer(answer: string, days: DayReader): Expected {
  const [head = '', why] = answer.split(' car ');
  const whys = why === undefined ? [] : why.split(' et ').map((each) => one(each, WHYS));
  if (head === "applicable n'importe quel jour") return { is: 'earliest', day: 'any' };
  if (head === "inapplicable en l'état") return { is: 'never', whys };
  if (head === 'possible ce jour-là') return { is: 'onDay', kind: 'possible', whys };
  if (head === 'refusé ce jour-là') return { is: 'onDay', kind: 'refused', whys };
  if (head === 'aux juristes ce jour-là') return { is: 'onDay', kind: 'toLegal', whys };
  const [, day] = found(new RegExp(`^applicable le (${DAY})$`), head);
  return { is: 'earliest', day: days.read(day) };
}

function delegation([since, from, until, families = '', limits = '']: readonly (string | undefined)[], days: DayReader): Delegation {
  const first = days.read(since ?? from);
  const last = until === undefined ? null : days.read(until);
  let [floor, ceiling, mostAYear]: (number | null)[] = [null, null, null];
  for (const limit of limits === '' ? [] : limits.split(', ')) {
    const [, name = '', price = '', whole = '', tenths = ''] = found(new RegExp(`^(?:(plancher|plafond) (${PRICE})|(\\d+)(?:,(\\d))? % par an)$`), limit);
    if (name === 'plancher') floor = cents(price);
    else if (name === 'plafond') ceiling = cents(price);
    else mostAYear = Number(whole) * 10_000 + Number(tenths) * 1000;
  }
  return { from: first, until: last, families: families === '' ? [] : families.split(' et '), floor: floor ?? null, ceiling: ceiling ?? null, mostAYear: mostAYear ?? null };
}

function amounts(text: string): readonly Cents[] {
  return text === 'rien' ? [] : text.split(' / ').map(cents);
}

function cents(text: string): Cents {
  if (text === 'gratuit') return 0;
  const [, euros = '', rest = '00'] = found(/^(\d[\d ]*)(?:,(\d\d))? €$/, text);
  return Number(euros.replace(/ /g, '')) * 100 + Number(rest);
}

/** Reads days of one sentence, each completed by the one before. */
class DayReader {
  private month = '';
  private year = '';

  public read(text: string | undefined): CalendarDay {
    const [, weekday, day = '', month = this.month, year = this.year] = found(new RegExp(`^(?:(${WEEKDAYS.join('|')}) )?(\\d{1,2})(?:er)?(?: (${MONTHS.join('|')})(?: (\\d{4}))?)?$`), text ?? '');
    if (month === '' || year === '') throw new Error(`no month or year: ${text}`);
    this.month = month;
    this.year = year;
    const read = dayOf(Number(year), MONTHS.indexOf(month) + 1, Number(day));
    if (Number(read.slice(8)) !== Number(day)) throw new Error(`no day: ${text}`);
    if (weekday !== undefined && WEEKDAYS[weekdayOf(read) - 1] !== weekday) throw new Error(`no ${weekday}: ${text}`);
    return read;
  }
}

function found(pattern: RegExp, text: string): readonly (string | undefined)[] {
  const parts = pattern.exec(text);
  if (!parts) throw new Error(`not known: “${text}”`);
  return parts;
}

function one<T>(text: string, values: Readonly<Record<string, T>>): T {
  const value = values[text];
  if (value === undefined) throw new Error(`not known: “${text}”`);
  return value;
}
