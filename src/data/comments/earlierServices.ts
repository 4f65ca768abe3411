import type { Connection } from '../connection/Connection';
import type { EarlierServices } from './CommentServices';
import { EarlierComments } from './EarlierComments';
import { PageComments } from './PageComments';

export function earlierServices(connection: Connection): EarlierServices {
  return { own: new PageComments(connection), kept: new EarlierComments(connection) };
}
