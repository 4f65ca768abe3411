/** `npm run bench -- anchors`: aligning a long text with its next version, and finding again what fifty thousand contributions were said of. */
import type { Anchor, Standing } from '../src/domain/anchors/Anchor';
import { aligning } from '../src/domain/anchors/alignPassages';
import { anchorOf } from '../src/domain/anchors/anchorOf';
import { applyAlignment } from '../src/domain/anchors/applyAlignment';
import type { Course } from '../src/domain/anchors/Course';
import { lengthOf } from '../src/domain/anchors/characters';
import { resolveAnchors } from '../src/domain/anchors/resolveAnchors';
import type { Passage, TextVersion } from '../src/domain/passages/Passage';
import type { Bench, BenchRow } from './bench';

const SIZES = [100, 3000];
const CONTRIBUTIONS = 50_000;
const WORDS = 'le la les un agent agents ville service direction télétravail jours semaine deux trois responsable accord écrit demande matériel horaires réunion présence site bâtiment sécurité santé charte article annexe délai réponse recours formation équipement indemnité œuvre été'.split(' ');

export const bench: Bench = {
  title: `Texts of ${SIZES.join(' and ')} passages: aligning two versions, and ${CONTRIBUTIONS} contributions found again in the next one, in milliseconds of processor time`,
  async run(report): Promise<readonly BenchRow[]> {
    const columns = SIZES.map((size) => [String(size), measure(size, report)] as const);
    const measures = Object.keys(columns[0]?.[1] ?? {});
    return measures.map((measured) => ({ measure: measured, unit: 'ms', values: Object.fromEntries(columns.map(([size, values]) => [size, Math.round((values[measured] ?? 0) * 10) / 10])) }));
  }
};

function measure(size: number, report: (line: string) => void): Readonly<Record<string, number>> {
  const random = randomFrom(size);
  const first: TextVersion = { version: 1, title: '', passages: Array.from({ length: size }, (_, index) => passage(index + 1, sentence(random))), descents: [] };
  const after = first.passages.flatMap((one, index) => edited(one, index, random));
  const { result: alignment, took: align, slowest: alignStep } = stepwise(aligning(first, after));
  const versions = [first, applyAlignment([first], '', after, alignment)];
  const anchors = Array.from({ length: CONTRIBUTIONS }, (): Anchor => {
    const one = first.passages[Math.floor(random() * size)] as Passage;
    const start = Math.floor(random() * lengthOf(one.text) * 0.8);
    return anchorOf(1, one, start, random() < 0.2 ? start : start + 10 + Math.floor(random() * 120));
  });
  const states = new Map<Standing['state'], number>();
  let slowest = 0;
  let total = 0;
  let turn = processorTime();
  for (const standings of resolveAnchors(anchors, versions)) {
    const took = processorTime() - turn;
    slowest = Math.max(slowest, took);
    total += took;
    for (const { state } of standings) states.set(state, (states.get(state) ?? 0) + 1);
    turn = processorTime();
  }
  report(`${size} passages: ${alignment.descents.filter(({ isDoubtful }) => isDoubtful).length} descents of ${alignment.descents.length} are doubtful; ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}`);
  return { 'align two versions': align, 'slowest step of it (goal: 100)': alignStep, 'find all again': total, 'slowest turn (goal: 100)': slowest };
}

/** In milliseconds: what else the machine does meanwhile does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The page has its turn between two steps. */
function stepwise<T>(course: Course<T>): { readonly result: T; readonly took: number; readonly slowest: number } {
  const start = processorTime();
  for (let slowest = 0, last = start; ; ) {
    const { done, value } = course.next();
    const now = processorTime();
    slowest = Math.max(slowest, now - last);
    last = now;
    if (done) return { result: value, took: now - start, slowest };
  }
}

/** One of ten is gone, split or rewritten, and three have other words. */
function edited(one: Passage, index: number, random: () => number): readonly Passage[] {
  const words = one.text.split(' ');
  const half = Math.floor(words.length / 2);
  if (index % 10 === 0) return [];
  if (index % 10 === 1) return [passage(0, words.slice(0, half).join(' ')), passage(0, words.slice(half).join(' '))];
  if (index % 10 === 2) return [passage(0, sentence(random))];
  return [passage(0, index % 10 < 6 ? words.map((word) => (random() < 0.08 ? pick(random) : word)).join(' ') : one.text)];
}

function passage(id: number, text: string): Passage {
  return { id, kind: 'paragraph', level: 0, label: '', text, marks: [] };
}

function sentence(random: () => number): string {
  return Array.from({ length: 20 + Math.floor(random() * 80) }, () => (random() < 0.2 ? `${pick(random)}${Math.floor(random() * 300)}` : pick(random))).join(' ');
}

function pick(random: () => number): string {
  return WORDS[Math.floor(random() * WORDS.length)] ?? '';
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
