import * as React from 'react';

/** The same array for as long as it holds the same. */
export function useSame<T>(values: readonly T[]): readonly T[] {
  const [kept, keep] = React.useState(values);
  const isSame = kept.length === values.length && kept.every((value, index) => value === values[index]);
  if (!isSame) keep(values);
  return isSame ? kept : values;
}
