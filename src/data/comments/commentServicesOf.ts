import { callServicesOf } from '../calls/callServicesOf';
import type { Connection } from '../connection/Connection';
import { loadOnce } from '../loadOnce';
import type { CommentServices } from './CommentServices';
import { readPage } from './readPage';

/** With the services that calls of the same page have. */
export function commentServicesOf(connection: Connection, options?: Parameters<typeof callServicesOf>[1]): CommentServices {
  return {
    ...callServicesOf(connection, options),
    page: (path) => readPage(connection, path),
    earlier: loadOnce(async () => {
      const { earlierServices } = await import(/* webpackChunkName: 'comments-earlier' */ './earlierServices');
      return earlierServices(connection);
    })
  };
}
