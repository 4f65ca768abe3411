/** @jest-environment node */
import fc from 'fast-check';
import { archivedTitle, isArchivedTitle, mayWrite, reopenedTitle, withoutWriting } from './readOnlySpace';

const half = fc.integer({ min: 0, max: 0xffffffff });

describe('a space that is read only', () => {
  it('keeps what a level reads, and nothing that writes', () => {
    fc.assert(
      fc.property(half, half, (low, high) => {
        const left = withoutWriting({ low, high });
        expect(mayWrite(left)).toBe(false);
        expect((left.low & ~low) >>> 0).toBe(0);
        expect(left.high).toBe(high);
        expect(withoutWriting(left)).toEqual(left);
      })
    );
    // View, open, versions, forms, the site: what Read has.
    expect(withoutWriting({ low: 0x1 | 0x20 | 0x40 | 0x1000 | 0x10000 | 0x20000 | 0x2, high: 0x30 })).toEqual({ low: 0x1 | 0x20 | 0x40 | 0x1000 | 0x10000 | 0x20000, high: 0x30 });
  });

  it('says so in its title, once, and no longer when it is written in again', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('fr' as const, 'en' as const), (title, language) => {
        const archived = archivedTitle(title, language);
        expect(isArchivedTitle(archived)).toBe(true);
        expect(archivedTitle(archived, language)).toBe(archived);
        expect(isArchivedTitle(reopenedTitle(archived))).toBe(false);
      })
    );
    expect(reopenedTitle('Réseau (archivée)')).toBe('Réseau');
  });
});
