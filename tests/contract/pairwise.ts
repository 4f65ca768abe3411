/** What each switch can be set to. */
export type Switches = Readonly<Record<string, readonly (boolean | string)[]>>;
export type Positions = Readonly<Record<string, boolean | string>>;

/** Few rows that hold each position of each switch together with each position of each other one; always the same rows. */
export function pairwise(switches: Switches): readonly Positions[] {
  const names = Object.keys(switches);
  const missing = new Set<string>();
  names.forEach((one, index) => {
    for (const other of names.slice(index + 1)) {
      for (const here of switches[one] ?? []) for (const there of switches[other] ?? []) missing.add(pairOf(one, here, other, there));
    }
  });
  const rows: Positions[] = [];
  while (missing.size > 0) {
    const row: Record<string, boolean | string> = {};
    const [seed = ''] = missing;
    const [one, here, other, there] = JSON.parse(seed) as [string, boolean | string, string, boolean | string];
    Object.assign(row, { [one]: here, [other]: there });
    for (const name of names.filter((each) => !(each in row))) row[name] = best(switches[name] ?? [], (value) => pairsOf({ ...row, [name]: value }, names).filter((pair) => missing.has(pair)).length);
    for (const pair of pairsOf(row, names)) missing.delete(pair);
    rows.push(Object.fromEntries(names.map((name) => [name, row[name] ?? false])));
  }
  return rows;
}

function best<T>(values: readonly T[], score: (value: T) => number): T {
  const [first] = [...values].sort((a, b) => score(b) - score(a));
  if (first === undefined) throw new RangeError('a switch without positions');
  return first;
}

function pairsOf(row: Positions, names: readonly string[]): readonly string[] {
  const set = names.filter((name) => name in row);
  return set.flatMap((one, index) => set.slice(index + 1).map((other) => pairOf(one, row[one] ?? false, other, row[other] ?? false)));
}

function pairOf(one: string, here: boolean | string, other: string, there: boolean | string): string {
  return JSON.stringify([one, here, other, there]);
}
