import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A list that a package makes has no protection, and installing fails where its title is taken: set-up alone makes lists. */
it('the package makes no list', () => {
  const { solution } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'config', 'package-solution.json'), 'utf8')) as { solution: { features: object[] } };
  expect(solution.features.every((feature) => !('assets' in feature))).toBe(true);
});
