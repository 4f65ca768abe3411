import { memoryStorage } from '../../../../tests/contract/memoryStorage';

/** A browser's storage that refuses some of what it is asked. */
export function refusingStorage(...methods: readonly ('getItem' | 'setItem' | 'removeItem')[]): Storage {
  const refuse = (): never => {
    throw new DOMException('', 'QuotaExceededError');
  };
  return Object.assign(memoryStorage(), Object.fromEntries(methods.map((name) => [name, refuse])));
}
