import { sha256OfBytes } from '../../../src/domain/fingerprint/sha256OfBytes';
import type { DecisionContent } from '../../../src/domain/calls/Decision';
import type { Descent, TextVersion } from '../../../src/domain/passages/Passage';
import { textFile } from '../../../src/data/calls/textFile';
import { inOrder } from '../../../src/domain/arrival/arrivalOfRows';
import type { CallRows } from './CallRows';
import { chance } from './chance';
import type { Said } from './charterSaid';
import { charterSaid, welcomeSaid } from './charterSaid';
import type { DemoCall } from './demoCalls';
import { between, later } from './demoCalls';
import type { Stored } from './supported';
import { supportSaid } from './supported';
import { letters, removed, voices } from './voices';

/** A file of a text, as it is published. */
export interface TextFile {
  readonly name: string;
  readonly content: string;
}

const OWNER = 'julien.roux';
const ANIMATORS = ['karim.benali', 'sophie.petit'] as const;

/** The charter's whole life: said, corrected, answered, some of it late, and published anew. @returns the files of its versions */
export function fillCharter(rows: CallRows, call: DemoCall): readonly TextFile[] {
  const { publishedAt: opened } = call;
  const closed = call.draft.closesAt ?? later(opened, 30);
  const corrected = later(opened, 14);
  rows.add(call, OWNER);
  const said = storeSaid(rows, call, charterSaid({ opened, corrected, closed }));
  supportSaid(rows, call, said, closed);
  const [first, second, third] = call.versions;
  if (!first || !second || !third) throw new Error('The charter has three versions.');
  const files = [first, naming(second, ledTo(said, corrected)), naming(third, ledTo(said, closed))].map((version) => fileOf(call, version));
  const [one, two, three] = files.map(({ content }) => content);
  rows.decide(call, { kind: 'published', content: { ...one, box: call.box, name: call.draft.title, closesAt: call.draft.closesAt, answersBy: call.draft.answersBy } }, OWNER, opened);
  rows.decide(call, { kind: 'held', reason: 'Les premières corrections sont en cours.', content: { until: corrected } }, ANIMATORS[0], later(corrected, -0.5));
  rows.decide(call, { kind: 'version', reason: 'Ancienneté ramenée à trois mois, présence séparée du plafond, aménagements pour les métiers de terrain, prêt de matériel.', content: two ?? {} }, ANIMATORS[0], corrected);
  opinions(rows, call, closed);
  moderate(rows, call, said);
  answer(rows, call, said, closed);
  rows.decide(call, { kind: 'version', reason: 'Version issue des réponses, transmise au comité social territorial.', content: three ?? {} }, ANIMATORS[0], later(closed, 9));
  return files.map(({ file }) => file);
}

/** A call that agents can contribute to now. @returns the files of its versions */
export function fillWelcome(rows: CallRows, call: DemoCall, now: Date): readonly TextFile[] {
  const files = publish(rows, call, 'sophie.petit');
  supportSaid(rows, call, storeSaid(rows, call, welcomeSaid(call.publishedAt, now)), now);
  return files;
}

/** @returns the files of its versions */
export function publish(rows: CallRows, call: DemoCall, author: string): readonly TextFile[] {
  const files = call.versions.map((version) => fileOf(call, version));
  rows.add(call, OWNER);
  rows.decide(call, { kind: 'published', content: { ...files[0]?.content, box: call.box, name: call.draft.title, closesAt: call.draft.closesAt, answersBy: call.draft.answersBy } }, author, call.publishedAt);
  return files.map(({ file }) => file);
}

/** In the order of their times, so that ids rise with them. */
function storeSaid(rows: CallRows, call: DemoCall, said: readonly Said[]): readonly Stored[] {
  const ids = new Map<Said, number>();
  const idOf = (one: Said): number => ids.get(one) ?? 0;
  const events = said.flatMap((one): { readonly created: Date; store(): void }[] => [
    { created: one.created, store: () => void ids.set(one, rows.say(call, one.draft, one)) },
    ...one.replies.map((reply) => ({
      created: reply.created,
      store: () => void rows.say(call, { ...one.draft, kind: 'remark', text: reply.text, wording: '', answers: idOf(one), direction: reply.direction }, reply)
    })),
    ...(one.editedText === null ? [] : [laterRecord(one, 25, () => ({ kind: 'edited' as const, text: one.editedText ?? '' }))]),
    ...(one.isWithdrawn ? [laterRecord(one, 90, () => ({ kind: 'withdrawn' as const }))] : [])
  ]);
  function laterRecord(one: Said, minutes: number, draft: () => Parameters<CallRows['record']>[2]): { readonly created: Date; store(): void } {
    const created = new Date(one.created.getTime() + minutes * 60_000);
    return { created, store: () => rows.record(call, { id: idOf(one), draft: one.draft }, draft(), { author: one.author, created }) };
  }
  for (const { row } of inOrder(events.map((row, id) => ({ id, created: row.created, row })))) row.store();
  return said.map((one) => ({ ...one, id: idOf(one) }));
}

function fileOf({ box }: DemoCall, version: TextVersion): { readonly file: TextFile; readonly content: DecisionContent } {
  const content = textFile.write(version);
  const hash = sha256OfBytes(new TextEncoder().encode(content));
  const name = `${box}-v${version.version}-${hash.slice(0, 12)}.json`;
  return { file: { name, content }, content: { version: version.version, file: name, hash } };
}

/** Some of those that led to a change, by the passage that they were made on. */
function ledTo(said: readonly Stored[], before: Date): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { id, draft, created, voice, letter, isWithdrawn } of said) {
    const isKept = letter >= 0 ? letters[letter]?.disposition === 'kept' : voices[voice]?.disposition === 'kept' && draft.kind !== 'support';
    const ids = found.get(draft.anchor.passage) ?? [];
    if (isKept && !isWithdrawn && created < before && ids.length < 4 + ((draft.anchor.passage * 5) % 9)) found.set(draft.anchor.passage, [...ids, id]);
  }
  return found;
}

function naming(version: TextVersion, ledToPassage: ReadonlyMap<number, readonly number[]>): TextVersion {
  const named = (descent: Descent): Descent => {
    const contributions = descent.kind === 'same' ? [] : descent.from.flatMap((passage) => ledToPassage.get(passage) ?? []).sort((a, b) => a - b);
    return contributions.length === 0 ? descent : { ...descent, contributions };
  };
  return { ...version, descents: version.descents.map(named) };
}

function opinions(rows: CallRows, call: DemoCall, closed: Date): void {
  rows.decide(call, { kind: 'opinion', reason: 'Avis favorable à l’unanimité sur les dispositions relatives à la santé et au matériel.', content: { bodyId: 2, state: 'favourable' } }, OWNER, later(closed, -3));
  rows.decide(call, { kind: 'opinion', reason: 'Avis réservé : le comité demande trois jours et un recours en cas de refus.', content: { bodyId: 1, state: 'reserved' } }, OWNER, later(closed, -1));
}

function moderate(rows: CallRows, call: DemoCall, said: readonly Stored[]): void {
  for (const { id, created, removed: index } of said) {
    const why = removed[index];
    if (why) rows.decide(call, { kind: 'moderated', contribution: id, reason: why.reason, content: { reasonId: why.reasonId } }, ANIMATORS[0], later(created, 0.2));
  }
}

/** Letters are answered as groups; voices at once, by theme; some people by themselves; a few late, a few not yet. */
function answer(rows: CallRows, call: DemoCall, said: readonly Stored[], closed: Date): void {
  const promised = call.draft.answersBy ?? closed;
  const answerable = said.filter(({ created, isWithdrawn, removed: index }) => created < closed && !isWithdrawn && index < 0);
  letters.forEach((letter, index) => {
    const targets = answerable.filter((one) => one.letter === index).map(({ id }) => id);
    const at = later(closed, 1 + index);
    rows.decide(call, { kind: 'grouped', targets, content: { group: index + 1, name: letter.group } }, ANIMATORS[1], at);
    rows.decide(call, { kind: 'themed', content: { group: index + 1, name: letter.theme } }, ANIMATORS[1], later(at, 0.01));
    rows.decide(call, { kind: 'disposed', reason: letter.answer, content: { group: index + 1, disposition: letter.disposition } }, ANIMATORS[0], later(at, 0.1));
  });
  voices.forEach((voice, index) => {
    const targets = answerable.filter((one) => one.voice === index).map(({ id }) => id);
    const animator = ANIMATORS[index % ANIMATORS.length] ?? OWNER;
    // The last but two are late; the one before the last is answered for a part alone.
    const late = voices.length - index <= 3;
    const at = late ? later(promised, 1 + index / 100) : between(later(closed, 1.5), later(promised, -0.5), index / voices.length);
    rows.decide(call, { kind: 'themed', targets, content: { name: voice.theme } }, animator, later(at, -0.05));
    if (index % 6 === 0) rows.decide(call, { kind: 'assigned', targets, content: { name: 'Bureau du temps de travail' } }, animator, later(at, -0.04));
    const answered = index === voices.length - 2 ? targets.slice(0, 12) : targets;
    rows.decide(call, { kind: 'disposed', targets: answered, reason: voice.answer, content: { disposition: voice.disposition } }, animator, at);
  });
  answerAlone(rows, call, answerable, promised);
}

function answerAlone(rows: CallRows, call: DemoCall, answerable: readonly Stored[], promised: Date): void {
  const random = chance(11);
  const some = answerable.filter(({ voice, draft }) => voice >= 0 && draft.kind === 'question' && random.below(9) === 0);
  for (const { id } of some) {
    const reason = 'Vous avez aussi reçu une réponse par courriel ; votre responsable a été informé. Merci pour cette question, qui a fait préciser la foire aux questions.';
    rows.decide(call, { kind: 'disposed', contribution: id, reason, content: { disposition: 'kept' } }, ANIMATORS[1], later(promised, -0.2));
  }
}
