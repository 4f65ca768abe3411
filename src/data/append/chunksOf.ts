/** Conditions in one filter: keeps the address of a request well under SharePoint's limit. */
export const IDS_A_QUERY = 60;

export function chunksOf<T>(all: readonly T[], size = IDS_A_QUERY): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
