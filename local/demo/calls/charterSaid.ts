import { anchorOf, wholePassage } from '../../../src/domain/anchors/anchorOf';
import type { Anchor } from '../../../src/domain/anchors/Anchor';
import { lengthOf } from '../../../src/domain/anchors/characters';
import { descendantsOf } from '../../../src/domain/anchors/lineage';
import type { ContributionDraft } from '../../../src/domain/calls/Contribution';
import type { Passage, TextVersion } from '../../../src/domain/passages/Passage';
import type { CrowdPerson } from '../crowd';
import { crowd } from '../crowd';
import type { Chance } from './chance';
import { chance } from './chance';
import { charter, welcomeNote } from './texts';
import type { Voice } from './voices';
import { closings, lateTexts, letters, removed, replies, voices, welcomeVoices } from './voices';

/** Agents of the crowd who say something. */
export const SPEAKERS = 460;
const speakers = [...crowd(SPEAKERS)];

/** Somebody's contribution, with what becomes of it. */
export interface Said {
  readonly draft: ContributionDraft;
  readonly author: string;
  readonly created: Date;
  /** Of the letter or the voice that it is one of; -1: of none. */
  readonly letter: number;
  readonly voice: number;
  /** Of `removed`; -1: it was not. */
  readonly removed: number;
  readonly isWithdrawn: boolean;
  readonly editedText: string | null;
  /** Who replied, when and how. */
  readonly replies: readonly { readonly author: string; readonly direction: string; readonly created: Date; readonly text: string }[];
}

export interface Course {
  readonly opened: Date;
  /** The second version; null: there was none. */
  readonly corrected: Date | null;
  readonly closed: Date;
}

/** What agents said of the charter, oldest first: always the same, but for the dates. */
export function charterSaid(course: Course): readonly Said[] {
  const random = chance(20_260_302);
  const said: Said[] = [];
  letters.forEach((letter, index) => {
    for (const author of some(letter.count, index * 31)) said.push({ ...say(letter, [letter.text, random.of(letter.endings)], author, course, random), letter: index });
  });
  voices.forEach((voice, index) => {
    for (const author of some(voice.count, 17 + index * 53)) {
      const at = random.below(voice.claims.length);
      const text = [voice.claims[at] ?? '', random.of(voice.reasons), random.of(closings)];
      said.push({ ...say(voice, voice.kind === 'support' ? text.slice(0, 2) : text, author, course, random, voice.wordings?.[at]), voice: index });
    }
  });
  removed.forEach(({ passage, text }, index) => {
    for (const author of some(1, 301 + index)) said.push({ ...say({ passage, kind: 'remark' }, [text], author, course, random), removed: index, replies: [] });
  });
  // Written while nobody's page was there to close the call.
  for (const [index, author] of some(lateTexts.length, 411).entries()) {
    const late = say({ passage: 12, kind: 'remark' }, [lateTexts[index] ?? ''], author, { ...course, corrected: null }, random);
    said.push({ ...late, created: new Date(course.closed.getTime() + (random.below(60) + 5) * 60_000), replies: [], isWithdrawn: false, editedText: null });
  }
  return inOrder(said);
}

/** What agents have said so far of the note on the welcome. */
export function welcomeSaid(opened: Date, now: Date): readonly Said[] {
  const random = chance(40);
  const course = { opened, corrected: null, closed: now };
  return inOrder(
    welcomeVoices.flatMap(({ texts, ...voice }, index) =>
      some(texts.length, 5 + index * 71).map((author, at) => say(voice, [texts[at] ?? ''], author, course, random, undefined, welcomeNote))
    )
  );
}

function say(
  { passage, kind, quote }: Pick<Voice, 'passage' | 'kind' | 'quote'>,
  sentences: readonly string[],
  author: CrowdPerson,
  { opened, corrected, closed }: Course,
  random: Chance,
  wording = '',
  versions: readonly TextVersion[] = charter
): Said {
  const then = momentBetween(opened, closed, random);
  const inSecond = corrected && then >= corrected ? anchorIn(2, passage, quote, versions) : null;
  // Words that the correction took away were spoken of before it.
  const created = inSecond || !corrected || then < corrected ? then : momentBetween(opened, corrected, random);
  const anchor = inSecond ?? anchorIn(1, passage, quote, versions) ?? WHOLE;
  const isWithdrawn = random.below(80) === 0;
  const text = sentences.filter((sentence) => sentence !== '').join(' ');
  return {
    draft: { kind, anchor, text, wording, answers: 0, files: [], direction: author.department },
    author: author.login,
    created,
    letter: -1,
    voice: -1,
    removed: -1,
    isWithdrawn,
    editedText: !isWithdrawn && text !== '' && random.below(45) === 0 ? `${text} (Corrigé : je parle de mon service seulement.)` : null,
    replies: random.below(20) === 0 ? [replyTo(created, closed, random)] : []
  };
}

const WHOLE: Anchor = { version: 1, passage: 0, quote: '', before: '', after: '', start: 0, end: 0 };

/** Where words of a passage of the first version are in another; null: nowhere. */
function anchorIn(version: number, passage: number, quote: string | undefined, versions: readonly TextVersion[]): Anchor | null {
  const text = versions.find((each) => each.version === version);
  if (!text || passage === 0) return passage === 0 ? { ...WHOLE, version } : null;
  const ids = version === 1 ? [passage] : descendantsOf(passage, 1, versions.slice(0, version)).filter((id) => text.passages.some((each) => each.id === id));
  const found = text.passages.filter(({ id }) => ids.includes(id));
  if (quote === undefined) return found[0] ? wholePassage(version, found[0].id) : null;
  const holder = found.find((each) => each.text.includes(quote));
  return holder ? quoted(version, holder, quote) : null;
}

function quoted(version: number, passage: Passage, quote: string): Anchor {
  const start = lengthOf(passage.text.slice(0, passage.text.indexOf(quote)));
  return anchorOf(version, passage, start, start + lengthOf(quote));
}

function replyTo(created: Date, closed: Date, random: Chance): Said['replies'][number] {
  const [author] = some(1, random.below(SPEAKERS));
  const minutes = random.below(REPLIED_WITHIN) + 20;
  const end = new Date(Math.min(created.getTime() + REPLIED_WITHIN * 60_000, closed.getTime()));
  return { author: author?.login ?? '', direction: author?.department ?? '', created: atWork(created, end, minutes / (REPLIED_WITHIN + 40), { hours: minutes % 10, minutes: minutes % 60, seconds: minutes % 59 }), text: random.of(replies) };
}

/** Different people, the same ones each time. */
export function some(count: number, from: number): readonly CrowdPerson[] {
  // A step without a common divisor comes to everybody once.
  return Array.from({ length: count }, (_, index) => speakers[(from + index * 37) % speakers.length]).flatMap((speaker) => speaker ?? []);
}

/** Between something said and a reply to it, at most, in minutes. */
const REPLIED_WITHIN = 3000;

/** In working hours; more at the beginning and before the end. */
export function momentBetween(from: Date, to: Date, random: Chance): Date {
  const share = random.share();
  const curve = random.below(3) === 0 ? share * share * 0.4 : random.below(2) === 0 ? 1 - share * share * 0.3 : share;
  return atWork(from, to, curve, { hours: random.below(10), minutes: random.below(60), seconds: random.below(60) });
}

/** About so much of the way from one moment to the other, so long after seven o'clock of a working day; where none is between them, at that moment itself. */
function atWork(from: Date, to: Date, share: number, { hours, minutes, seconds }: Readonly<Record<'hours' | 'minutes' | 'seconds', number>>): Date {
  const moment = new Date(from.getTime() + share * (to.getTime() - from.getTime()));
  for (const days of [0, 1, -1, 2, -2, 3, -3]) {
    const at = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate() - days, 7 + hours, minutes, seconds));
    if (at > from && at < to && at.getUTCDay() % 6 !== 0) return at;
  }
  return moment;
}

function inOrder(said: readonly Said[]): readonly Said[] {
  return [...said].sort((a, b) => a.created.getTime() - b.created.getTime());
}
