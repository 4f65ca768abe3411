import { badgeText, readBadge } from './badge';

describe('a badge', () => {
  it('finds its person in its session', () => {
    expect(readBadge(7, badgeText(7, 12))).toBe(12);
  });

  it.each(['parvis-badge 8 12', 'parvis-badge 7 012', 'parvis-badge 7 12 ', 'https://ville.test/?parvis=session-7', 'parvis-badge 7 12345678901', ''])('is nothing else: %s', (text) => {
    expect(readBadge(7, text)).toBeNull();
  });
});
