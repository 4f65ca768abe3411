import type { Queryable } from '@pnp/queryable';
import type { Connection } from './Connection';

/** The same connection, for what asks much: each operation is told before it goes out. @param onOperation what it throws the operation rejects with */
export function countedConnection(connection: Connection, onOperation: () => void): Connection {
  const counted = <T extends Queryable>(instance: T): T => {
    instance.on.pre(async (url, init, result) => {
      onOperation();
      return [url, init, result];
    });
    return instance;
  };
  return { ...connection, sp: connection.sp.branch().using(counted), batched: () => connection.batched().using(counted) };
}
