import { refusal } from '../../errors';
import { CLIENT_ACTIONS, CLIENT_OBJECT_PATHS, CLIENT_REQUEST_LENGTH } from '../../limits';
import { child, readXml, XmlError, type XmlElement } from '../../model/xml/element';

/** What a program sends to `ProcessQuery` (MS-CSOM): how each object is reached, and what is done with it, in order. */
export interface ClientQuery {
  readonly actions: readonly XmlElement[];
  /** Elements of `ObjectPaths` by their `Id`. */
  readonly paths: ReadonlyMap<string, XmlElement>;
}

/**
 * Reads the body of a request.
 * @throws SharePointError `badRequest` for what is no such request, `clientResources` for one that is longer than SharePoint reads
 */
export function readClientQuery(text: string): ClientQuery {
  if (text.length > CLIENT_REQUEST_LENGTH) throw refusal('clientResources');
  const root = parsed(text);
  if (root.name !== 'Request') throw refusal('badRequest', 'Request is expected.');
  const actions = child(root, 'Actions')?.children ?? [];
  const paths = child(root, 'ObjectPaths')?.children ?? [];
  if (actions.length > CLIENT_ACTIONS || paths.length > CLIENT_OBJECT_PATHS) throw refusal('clientResources');
  return { actions, paths: new Map(paths.map((path) => [attribute(path, 'Id'), path])) };
}

/** @throws SharePointError `badRequest` when the element does not have it */
export function attribute(element: XmlElement, name: string): string {
  const value = element.attributes[name];
  if (value === undefined) throw refusal('badRequest', `${name} of ${element.name} is expected.`);
  return value;
}

function parsed(text: string): XmlElement {
  try {
    return readXml(text);
  } catch (error) {
    if (error instanceof XmlError) throw refusal('badRequest', error.message);
    throw error;
  }
}
