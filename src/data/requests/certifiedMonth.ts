import type { MonthFigures, MonthInput } from '../../domain/requests/figures/promiseFigures';
import { monthFigures } from '../../domain/requests/figures/promiseFigures';
import { certifiedMonthFormat, storedStandings } from '../../lists/requestFormats';

const PAUSED = 1;
const WITHDRAWN = 2;

/** A month, as it is kept once it was certified. */
export function packMonth({ month, inputs, directions, stopped, fingerprint }: MonthFigures): string {
  const names = directions.map(({ direction }) => direction);
  return certifiedMonthFormat.write({
    month,
    stopped,
    directions: names,
    rows: inputs.map(({ request, direction, contact, opening, isPaused, isWithdrawn }) => [
      request, names.indexOf(direction), storedStandings.indexOf(contact.standing), contact.taken, storedStandings.indexOf(opening.standing), opening.taken, (isPaused ? PAUSED : 0) + (isWithdrawn ? WITHDRAWN : 0)
    ]),
    fingerprint
  });
}

/** Figures computed anew from what was kept; null for what is none, or whose inputs do not give its fingerprint. */
export function unpackMonth(text: string): MonthFigures | null {
  const read = certifiedMonthFormat.read(text);
  if (!read.ok) return null;
  const { month, stopped, directions, rows, fingerprint } = read.value;
  const inputs = rows.flatMap(([request, direction, contact, contactTaken, opening, openingTaken, flags]): readonly MonthInput[] => {
    const [contactStanding, openingStanding] = [storedStandings[contact], storedStandings[opening]];
    const name = directions[direction];
    if (!contactStanding || !openingStanding || name === undefined) return [];
    return [{ request, direction: name, contact: { standing: contactStanding, taken: contactTaken }, opening: { standing: openingStanding, taken: openingTaken }, isPaused: (flags & PAUSED) > 0, isWithdrawn: (flags & WITHDRAWN) > 0 }];
  });
  const figures = monthFigures(month, inputs, stopped);
  return figures.fingerprint === fingerprint ? figures : null;
}
