import { excerptOf } from './excerptOf';

test.each([
  ['Deux jours', 'Deux jours'],
  ['  Deux\n\n jours ', 'Deux jours'],
  ['a'.repeat(60), 'a'.repeat(60)],
  [`${'mot '.repeat(15)}fin`, `${'mot '.repeat(14)}mot…`],
  [`${'mot '.repeat(14)}motif qui suit`, `${'mot '.repeat(14).trim()}…`],
  ['a'.repeat(61), `${'a'.repeat(60)}…`]
])('%j is named by %j', (text, excerpt) => expect(excerptOf(text)).toBe(excerpt));
