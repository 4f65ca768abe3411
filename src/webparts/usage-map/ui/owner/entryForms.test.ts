import { emptyUsageMap } from '../../../../domain/usages/usageMap';
import { site, tool, usage } from '../../../../domain/usages/testing/generateUsageMap';
import { isDouble } from './entryForms';

const map = {
  ...emptyUsageMap,
  usages: [usage(1, { title: 'Réserver une salle' })],
  tools: [tool(1, { title: 'Pastell' }), tool(2, { title: 'C++' })],
  sites: [site(1, { title: 'villes.exemple.fr' })]
};

test.each([
  ['usage', 'reserver une salle', true],
  ['usage', ' RÉSERVER  une salle', true],
  ['usage', 'Réserver une salle !', false],
  ['tool', 'Pastell+', false],
  ['tool', 'pastell', true],
  ['tool', 'C#', false],
  ['tool', 'c++', true],
  ['site', 'villes-exemple.fr', false],
  ['site', 'Villes.Exemple.fr', true],
  ['tool', '', false]
] as const)('the form of a new %s named "%s" says that there is one: %s', (kind, title, expected) => {
  expect(isDouble(kind, 0, { title }, map)).toBe(expected);
});

test('an entry is no double of itself', () => expect(isDouble('tool', 1, { title: 'pastell' }, map)).toBe(false));
