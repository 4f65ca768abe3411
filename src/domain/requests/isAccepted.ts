import type { RequestState } from './StateOfRequest';

/** Was it decided that there will be a space, as it was asked or otherwise? */
export function isAccepted({ decision }: Pick<RequestState, 'decision'>): boolean {
  return decision?.said.outcome === 'accepted' || decision?.said.outcome === 'changed';
}
