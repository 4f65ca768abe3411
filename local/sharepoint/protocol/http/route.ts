import type { Service } from '../../model/service';
import type { Person } from '../../storage/people-store';
import type { ApiAnswer, ApiRequest } from './api-request';

/** A request outside `_api`, with who sent it. */
export interface RouteRequest {
  readonly service: Service;
  readonly request: ApiRequest;
  readonly person: Person;
  /** Decoded path. */
  readonly path: string;
}

/**
 * Serves addresses outside `_api`: files, package assets, Graph. Routes are asked in order; undefined passes on.
 * Registered with {@link Server.routes}.
 */
export type Route = (request: RouteRequest) => ApiAnswer | undefined | Promise<ApiAnswer | undefined>;
