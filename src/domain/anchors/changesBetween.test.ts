import fc from 'fast-check';
import type { TextVersion } from '../passages/Passage';
import { changesBetween } from './changesBetween';
import { firstVersion, nextVersion } from './testing/texts';

const A = 'Le télétravail est ouvert à tous les agents titulaires de la ville.';
const B = 'La demande est faite par écrit au responsable du service.';
const C = 'Deux jours par semaine au plus peuvent être télétravaillés.';
const D = 'La ville fournit un ordinateur portable et un casque.';
const E = 'Un recours est possible auprès de la direction.';

function written(versions: readonly TextVersion[], from: number, to: number): readonly string[] {
  return changesBetween(versions, from, to).map(({ kind, before, after, contributions }) => `${kind} ${before.map(({ id }) => id).join('+')}>${after.map(({ id }) => id).join(',')} ${contributions.join(' ')}`.trim());
}

/** Contributions behind the descent of a passage. */
function led(versions: readonly TextVersion[], version: number, id: number, contributions: readonly number[]): readonly TextVersion[] {
  return versions.map((one) => (one.version === version ? { ...one, descents: one.descents.map((descent) => ([...descent.from, ...descent.to].includes(id) ? { ...descent, contributions } : descent)) } : one));
}

test('from one version to the next, changes are its descents in the order of the text, what is gone after what it followed', () => {
  const versions = led(nextVersion([firstVersion(A, D, `${B} ${C}`)], A.replace('titulaires', 'permanents'), B, C, E), 2, 4, [9, 7]);
  expect(written(versions, 1, 2)).toEqual(['changed 1>1', 'gone 2>', 'split 3>4,5 7 9', 'new >6']);
});

test('across versions, passages of one family are told together, with what was behind each step', () => {
  const second = nextVersion([firstVersion(A, `${B} ${C}`, D)], A, B, C, D);
  const third = nextVersion(second, A, B, `${C} ${D}`);
  const versions = led(led(third, 2, 2, [3]), 3, 3, [1, 3]);
  expect(written(versions, 1, 3)).toEqual(['same 1>1', 'changed 2+3>4,6 1 3']);
  expect(written(versions, 2, 3)).toEqual(['same 1>1', 'same 4>4', 'joined 5+3>6 1 3']);
  expect(written(nextVersion(third, A), 1, 4)).toEqual(['same 1>1', 'gone 2>', 'gone 3>']);
  expect(written(versions, 1, 9)).toEqual([]);
});

test('what was behind a step between counts, though neither what it began with nor what it ended with is there any more', () => {
  const versions = [[`${A} ${B}`, C], [A, B, C], [`${A} ${B}`, C]].reduce((all: readonly TextVersion[], texts) => nextVersion(all, ...texts), [firstVersion(`${A} ${B} ${C}`)]);
  expect(versions[2]?.descents).toContainEqual({ kind: 'split', from: [2], to: [4, 5] });
  expect(written(led(versions, 3, 2, [8]), 1, 4)).toEqual(['split 1>6,3 8']);
  // Where only one of its pieces went on, too.
  const shorter = nextVersion(versions.slice(0, 3), A, C);
  expect(written(led(shorter, 3, 2, [8]), 1, 4)).toEqual(['split 1>4,3 8']);
});

test('what was behind a passage between counts, though it was changed before it was split and only a piece of it stayed', () => {
  const versions = [[`${A} ${B}`, C], [`${A} ${B.replace('écrit', 'courriel')}`, C], [A, B.replace('écrit', 'courriel'), C], [A, C]].reduce((all: readonly TextVersion[], texts) => nextVersion(all, ...texts), [firstVersion(`${A} ${B} ${C}`)]);
  expect(versions[2]?.descents).toContainEqual({ kind: 'changed', from: [2], to: [2] });
  expect(written(led(versions, 3, 2, [8]), 1, 5)).toEqual(['split 1>4,3 8']);
});

test('passages that were joined and split again changed, even where the words of the first one are the same', () => {
  expect(written(nextVersion(nextVersion([firstVersion(A, B)], `${A} ${B}`), A, B), 1, 3)).toEqual(['changed 1+2>4,5']);
});

test('what is gone stands after what it followed, first where it was first', () => {
  expect(written(nextVersion([firstVersion(A, B, C)], A, B), 1, 2)).toEqual(['same 1>1', 'same 2>2', 'gone 3>']);
  expect(written(nextVersion([firstVersion(A, B, C)], B, C), 1, 2)).toEqual(['gone 1>', 'same 2>2', 'same 3>3']);
  expect(written(nextVersion([firstVersion(A, B, C, D)], A, B), 1, 2)).toEqual(['same 1>1', 'same 2>2', 'gone 3>', 'gone 4>']);
});

test('what was behind a passage that is gone is behind nothing else', () => {
  const versions = led(nextVersion(nextVersion([firstVersion(A, B, C)], A, B), A.replace('titulaires', 'permanents'), B), 2, 3, [6]);
  expect(written(versions, 1, 3)).toEqual(['changed 1>1', 'same 2>2', 'gone 3> 6']);
});

test('what is new stands where it was put in, and what was behind later changes is not behind earlier ones', () => {
  const versions = nextVersion(nextVersion([firstVersion(A, B)], A, E, B), A.replace('titulaires', 'permanents'), E, B);
  expect(written(led(versions, 3, 1, [5]), 1, 2)).toEqual(['same 1>1', 'new >3', 'same 2>2']);
  expect(written(led(versions, 3, 1, [5]), 1, 3)).toEqual(['changed 1>1 5', 'new >3', 'same 2>2']);
});

test('each passage of both versions is in exactly one change', () => {
  const text = fc.array(fc.constantFrom(A, B, C, D, E, `${A} ${B}`, `${C} ${D}`, 'Oui.'), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), ([first = [], ...others]) => {
      const versions = others.reduce((all: readonly TextVersion[], texts) => nextVersion(all, ...texts), [firstVersion(...first)]);
      const changes = changesBetween(versions, 1, versions.length);
      expect(changes.flatMap(({ before }) => before.map(({ id }) => id)).sort()).toEqual(versions[0]?.passages.map(({ id }) => id).sort());
      expect(changes.flatMap(({ after }) => after.map(({ id }) => id)).sort()).toEqual(versions[versions.length - 1]?.passages.map(({ id }) => id).sort());
    })
  );
});
