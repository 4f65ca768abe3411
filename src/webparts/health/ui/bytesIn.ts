const MEGABYTE = 1024 ** 2;
const GIGABYTE = 1024 ** 3;

/** Bytes as people say them, in megabytes or gigabytes: `1,4 Go`. @param culture BCP 47 */
export function bytesIn(culture: string, bytes: number): string {
  const [unit, size] = bytes >= GIGABYTE ? (['gigabyte', GIGABYTE] as const) : (['megabyte', MEGABYTE] as const);
  return new Intl.NumberFormat(culture, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / size);
}
