import fc from 'fast-check';
import { frozenTargets } from './frozenTargets';

describe('targets of a decision', () => {
  it('are stored as steps, and read as ids that rise, each once', () => {
    expect(frozenTargets.write([40, 12, 13, 40])).toBe('[12,1,27]');
    expect(frozenTargets.read('[12,1,27]')).toEqual({ ok: true, value: [12, 13, 40] });
    expect(frozenTargets.read('[12,0]').ok).toBe(false);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2_000_000_000 })), (ids) => {
        const rising = [...ids].sort((a, b) => a - b);
        expect(frozenTargets.read(frozenTargets.write(ids))).toEqual({ ok: true, value: rising });
        expect(frozenTargets.unpack(frozenTargets.pack(ids))).toEqual({ ok: true, value: rising });
      })
    );
  });
});
