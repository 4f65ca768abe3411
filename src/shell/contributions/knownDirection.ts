import { LocalStore } from '../storage/LocalStore';

const KEY = 'parvis-contribution-direction';

/** The direction that the agent named last on this device. */
export function knownDirection(): string {
  return new LocalStore().get(KEY) ?? '';
}

export function rememberDirection(direction: string): void {
  if (direction) new LocalStore().put(KEY, direction);
}
