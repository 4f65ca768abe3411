const ESCAPED = /(?:%[0-9a-f]{2})+/gi;

/** The path that an address says, e.g. `100 % vélo.pdf` for `100%20%25%20v%C3%A9lo.pdf`. What is no escape stands for itself, so nothing is thrown. */
export function plainPath(address: string): string {
  return address.replace(ESCAPED, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
