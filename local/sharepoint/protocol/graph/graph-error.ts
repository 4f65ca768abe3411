/** A refusal in Microsoft Graph's shape (MS docs: Microsoft Graph error responses). */
export class GraphError extends Error {
  public constructor(
    public readonly status: number,
    public readonly code: string,
    message: string
  ) {
    super(message);
    this.name = 'GraphError';
  }
}

export function notFound(name: string): GraphError {
  return new GraphError(404, 'Request_ResourceNotFound', `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`);
}

export function badQuery(message: string): GraphError {
  return new GraphError(400, 'Request_BadRequest', message);
}
