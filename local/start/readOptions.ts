import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';

/**
 * The options of a command line.
 * @param refusal what is thrown for an option that is unknown or has no value, with a sentence that says which
 */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: Options, refusal: (sentence: string) => Error) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw refusal(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}
