/** Four numbers, as packages and features carry them. */
const VERSION = /^\d{1,9}(\.\d{1,9}){1,3}$/;

export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Negative, zero or positive as `left` is older than, the same as or newer than `right`; missing parts count as zero. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => text.split('.').map(Number));
  for (let part = 0; part < 4; part++) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
