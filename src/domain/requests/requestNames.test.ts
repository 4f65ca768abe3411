import fc from 'fast-check';
import { LONGEST_SLUG, slugOf, slugProposals } from './requestNames';

it.each([
  ['Réseau des référent·e·s', 'reseau-des-referentes'],
  ['  Cœur de ville & Æther  ', 'coeur-de-ville-aether'],
  ['🎉 Fête 🎉', 'fete'],
  ['!?… —', ''],
  ['🎉', ''],
  ['L’été.à.la.plage', 'l-ete-a-la-plage'],
  ['Employé·e·s', 'employees'],
  ['2027', '2027'],
  ['Communauté '.repeat(12), 'communaute-communaute-communaute-communaute'],
  ['x'.repeat(120), 'x'.repeat(LONGEST_SLUG)]
])('%j is at %j', (name, slug) => expect(slugOf(name)).toBe(slug));

it('is letters, figures and single hyphens, and the same of what it is already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(LONGEST_SLUG);
      expect(slugOf(slug)).toBe(slug);
    })
  );
});

it('proposes three others, none of which is taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 0, max: 8 }), (name, many) => {
      const slug = slugOf(name);
      const taken = new Set([slug]);
      for (let times = 0; times < many; times++) taken.add(slugProposals(slug, (each) => taken.has(each), 2026)[0] ?? '');
      const proposed = slugProposals(slug, (each) => taken.has(each), 2026);
      expect([new Set(proposed).size, proposed.some((each) => taken.has(each)), proposed.every((each) => slugOf(each) === each)]).toEqual([3, false, true]);
    })
  );
});
