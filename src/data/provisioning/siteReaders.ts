import type { InferOutput } from 'valibot';
import { array, number, object, string } from 'valibot';
import type { Principal } from '../../domain/people/insiders';
import { defineStored } from '../../domain/stored/defineStored';
import type { Connection } from '../connection/Connection';
import { tabStorage } from '../kept/browserStorage';
import { isYoung } from '../kept/isYoung';
import { KeptValue } from '../kept/KeptValue';
import { swallowed } from '../swallowed';
import { isAdministrator, mayRead } from './levels';
import { readAccess } from './readAccess';

/** As long as columns are not looked at again. */
const LIFE_MS = 15 * 60_000;

const schema = object({ at: number(), readers: array(object({ id: number(), name: string() })) });
const stored = defineStored({ name: 'site readers', version: 1, schema });

const asked = new WeakMap<Connection, Promise<readonly Principal[]>>();

function kept(): KeptValue<InferOutput<typeof schema>> {
  return new KeptValue(tabStorage(), 'parvis-site-readers', stored);
}

/** Who may read the site or more, without those who have full control: one operation. */
export async function readReaders({ sp }: Connection): Promise<readonly Principal[]> {
  const access = await readAccess(sp.at('_api/web'));
  return access.filter((each) => !isAdministrator(each) && mayRead(each.levels)).map(({ principalId, principal }) => ({ id: principalId, name: principal }));
}

/** They are asked for at the next view. */
export function forgetReaders({ webUrl }: Connection): void {
  kept().forget(webUrl);
}

/** As `readReaders`, once a quarter of an hour and tab, for all parts of a page. None where it cannot be told: nobody is then missed in a list. */
export function siteReaders(connection: Connection, now: () => number = Date.now): Promise<readonly Principal[]> {
  const known = kept().read(connection.webUrl);
  if (known && isYoung(known.at, now(), LIFE_MS)) return Promise.resolve(known.readers);
  const reading =
    asked.get(connection) ??
    readReaders(connection).then(
      (readers) => {
        kept().write(connection.webUrl, { at: now(), readers: [...readers] });
        asked.delete(connection);
        return readers;
      },
      (error: unknown) => {
        asked.delete(connection);
        swallowed(error, 'who reads the site');
        return [];
      }
    );
  asked.set(connection, reading);
  return reading;
}
