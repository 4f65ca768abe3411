/** @jest-environment node */
import type { MonthInput } from '../../domain/requests/figures/promiseFigures';
import { inputsFingerprint, monthFigures } from '../../domain/requests/figures/promiseFigures';
import { packMonth, unpackMonth } from './certifiedMonth';

const inputs: readonly MonthInput[] = Array.from({ length: 42 }, (_, index) => ({
  request: 1000 + index, direction: index % 3 === 0 ? '' : `Direction ${index % 5}`, contact: { standing: index % 2 === 0 ? 'kept' : 'keptLate', taken: index % 9 }, opening: { standing: 'void', taken: 0 }, isPaused: index % 4 === 0, isWithdrawn: index % 7 === 0
}));

it('is read as it was certified, in few bytes, and is none where somebody changed a number', () => {
  const figures = monthFigures('2026-10', inputs, 3);
  const text = packMonth(figures);
  expect(unpackMonth(text)).toEqual(figures);
  expect(text.length).toBeLessThan(42 * 20 + 300);
  expect([unpackMonth(text.replace('"stopped":3', '"stopped":4')), unpackMonth(text.replace('[1000,', '[999,')), unpackMonth('{}')]).toEqual([null, null, null]);
});

it('reads what version 1 certified: figures that follow are not taken from it', () => {
  const { total, directions } = monthFigures('2026-10', inputs);
  const older = JSON.stringify({ month: '2026-10', inputs, total: { ...total, received: 9999 }, directions, fingerprint: inputsFingerprint('2026-10', inputs) });
  expect(unpackMonth(older)).toEqual(monthFigures('2026-10', inputs));
});
