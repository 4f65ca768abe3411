import { contrast } from './contrast';

// Figures of the WCAG's own formula, as checkers of contrast give them.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#ffffff', 4.48],
  ['#0078d4', '#ffffff', 4.53],
  ['#ff0000', '#00ff00', 2.91],
  ['#0000ff', '#000000', 2.44],
  ['#0a0a0a', '#000000', 1.06],
  ['#323130', '#323130', 1]
])('the contrast of %s and %s is %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
});

test('of a colour in another form nothing is said against it', () => {
  expect(contrast('var(--accent)', '#ffffff')).toBe(21);
});
