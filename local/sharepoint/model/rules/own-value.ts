/** What a table says of a name that a client sent. `constructor` is in no table, although every object has one. */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
