const MILLIONTHS_A_PERCENT = 10_000;

/** A share as people write it: `2,5 %`, `0.75`. Four decimals at most, never negative. @returns millionths; null where it is none */
export function readPercent(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  if (!/^\d{1,4}(?:\.\d{1,4})?$/.test(text)) return null;
  const [whole = '0', decimals = ''] = text.split('.');
  return Number(whole) * MILLIONTHS_A_PERCENT + Number(decimals.padEnd(4, '0'));
}

/** As it is typed again. */
export function writePercent(millionths: number): string {
  return String(millionths / MILLIONTHS_A_PERCENT).replace('.', ',');
}
