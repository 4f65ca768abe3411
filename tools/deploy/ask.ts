import type { Cli } from './cli';
import { Refusal, refusalOf } from './refusal';

/**
 * What a command of the CLI answers.
 * @returns undefined where it prints nothing
 * @throws Refusal when it came to nothing
 */
export async function ask(cli: Cli, args: readonly string[]): Promise<unknown> {
  // Whatever an administrator has chosen as his own format.
  const answer = await cli([...args, '--output', 'json']);
  if (answer.code !== 0) throw refusalOf(answer);
  const printed = answer.stdout.trim();
  if (printed === '') return undefined;
  try {
    return JSON.parse(printed);
  } catch {
    throw new Refusal('other', 'CLI for Microsoft 365 printed what is not expected of it.');
  }
}
