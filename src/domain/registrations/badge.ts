/** What the QR code of a badge says: who has a place in which session, by the numbers that the site knows both by. It proves nothing: it finds a row, and the organiser who looks at the person marks it. */
export function badgeText(session: number, person: number): string {
  return `parvis-badge ${session} ${person}`;
}

/** Whose badge of a session it is; null for any other code. */
export function readBadge(session: number, text: string): number | null {
  const [, of, person] = /^parvis-badge ([1-9]\d{0,9}) ([1-9]\d{0,9})$/.exec(text) ?? [];
  return Number(of) === session ? Number(person) : null;
}
