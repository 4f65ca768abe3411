import type { Connection } from './Connection';

/** What is made of a connection once: all that a page shows of it share the same. @param make the first who asks says with which options */
export function perConnection<T extends object, O = void>(make: (connection: Connection, options?: O) => T): (connection: Connection, options?: O) => T {
  const made = new WeakMap<Connection, T>();
  return (connection, options) => {
    let known = made.get(connection);
    if (!known) made.set(connection, (known = make(connection, options)));
    return known;
  };
}
