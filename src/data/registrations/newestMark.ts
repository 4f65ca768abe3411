import type { Mark } from '../../domain/registrations/Mark';
import { decisionsIn } from './registrationRows';
import type { RegistrationTables } from './registrationTables';

/** Marks that others stored beside are passed over, if they are not too many. */
const LOOKED_AT = 5;

/** The newest mark of a session that an organiser of its activity stored; one operation. @param folder where its decisions lie */
export async function newestMark(table: RegistrationTables['decisions'], session: number, folder: string): Promise<Mark | null> {
  const { rows } = await table.page({ where: [{ column: 'session', is: 'eq', value: session }, { column: 'kind', is: 'eq', value: 'mark' }], descending: true, size: LOOKED_AT });
  const [decision] = decisionsIn(rows, folder).decisions;
  return decision && !decision.isAltered ? (decision.content.mark ?? null) : null;
}
