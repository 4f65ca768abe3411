/** Without signs that are taken for one another. */
const SIGNS = '23456789ACDEFGHJKLMNPQRTUVWXY';
const CHECKED_BY = 7;

/** What is said aloud to join a room of this site: its number in few signs, the last of which tells a slip. It opens nothing that the site does not open. */
export function joinCode(id: number): string {
  let rest = id;
  let text = '';
  do {
    text = (SIGNS[rest % SIGNS.length] ?? '') + text;
    rest = Math.floor(rest / SIGNS.length);
  } while (rest > 0);
  const padded = text.padStart(3, SIGNS[0]);
  return padded + checkSign(padded);
}

/** The number that a code stands for, however it was typed; null for none. */
export function readJoinCode(typed: string): number | null {
  const code = typed.toUpperCase().replace(/[\s\-–.]/g, '');
  const body = code.slice(0, -1);
  if (body.length < 3 || body.length > 7 || checkSign(body) !== code.slice(-1)) return null;
  let id = 0;
  for (const sign of body) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) return null;
    id = id * SIGNS.length + value;
  }
  return id > 0 ? id : null;
}

/** Another one for each sign that is typed wrong, and for two that change places. */
function checkSign(body: string): string {
  let sum = 0;
  for (const sign of body) sum = (sum * CHECKED_BY + SIGNS.indexOf(sign)) % SIGNS.length;
  return SIGNS[sum] ?? '';
}
