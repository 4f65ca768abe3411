import { anchorOf, wholePassage } from './anchorOf';
import { descends } from './lineage';
import { resolveAnchor } from './resolveAnchor';
import { resolveAnchors } from './resolveAnchors';
import { firstVersion, nextVersion } from './testing/texts';

const sentences = Array.from({ length: 30 }, (_, index) => `Le passage ${index} parle de la mesure ${index * 7} et du service ${index * 13}.`);
const first = firstVersion(...sentences);
const versions = nextVersion([first], ...sentences.slice(2).map((text, index) => (index % 3 === 0 ? text.replace('parle', 'traite désormais') : text)));

test('many anchors stand where each alone does, in their order, a few at each turn', () => {
  const anchors = Array.from({ length: 450 }, (_, index) => {
    const passage = first.passages[index % 30];
    return passage && index % 5 > 0 ? anchorOf(1, passage, index % 11, (index % 11) + 12) : wholePassage(1, (index % 30) + 1);
  });
  const turns = [...resolveAnchors(anchors, versions)];
  expect(turns.map(({ length }) => length)).toEqual(Array.from({ length: 9 }, () => 50));
  expect(turns.flat()).toEqual(anchors.map((anchor) => resolveAnchor(anchor, versions)));
});

test('an anchor descends from another when its passage does', () => {
  const [one, two] = ['Le télétravail est ouvert à tous les agents.', 'La demande est faite par écrit.'];
  const split = nextVersion([firstVersion(`${one} ${two}`, 'Fin.')], one, two, 'Fin.');
  const whole = wholePassage(1, 1);
  expect(descends(split, whole, wholePassage(2, 3))).toBe(true);
  expect(descends(split, whole, wholePassage(1, 1))).toBe(true);
  expect(descends(split, whole, wholePassage(2, 1))).toBe(false);
  expect(descends(split, whole, wholePassage(2, 2))).toBe(false);
  expect(descends(split, whole, wholePassage(3, 3))).toBe(false);
  expect([descends(split, wholePassage(1, 2), wholePassage(2, 2)), descends(split, wholePassage(2, 2), wholePassage(1, 2))]).toEqual([true, false]);
  expect(descends(split, wholePassage(2, 3), wholePassage(1, 1))).toBe(false);
  expect(descends(split, wholePassage(1, 0), wholePassage(2, 0))).toBe(true);
  expect([descends(split, wholePassage(1, 0), wholePassage(2, 3)), descends(split, wholePassage(1, 1), wholePassage(2, 0))]).toEqual([false, false]);
  expect([descends(split, wholePassage(0, 1), wholePassage(1, 1)), descends(split, wholePassage(1, 1), wholePassage(9, 1))]).toEqual([false, false]);
});
