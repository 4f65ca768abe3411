import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LONGEST_PUBLISHER } from '../teams/teamsManifest';
import type { Publisher } from '../teams/teamsManifest';

interface SolutionConfig {
  readonly solution: { readonly version: string; readonly developer: Publisher & { readonly mpnId: string } };
}

/** What the package says of itself, unless the admin who builds it says otherwise. */
export function readSolution(root = '.'): SolutionConfig['solution'] {
  return (JSON.parse(readFileSync(`${root}/config/package-solution.json`, 'utf8')) as SolutionConfig).solution;
}

const OPTIONS = { publisher: 'name', website: 'websiteUrl', privacy: 'privacyUrl', terms: 'termsOfUseUrl' } as const;

export const PUBLISHER_HELP = `Who answers for the package on your intranet, shown by the app catalog and by Teams (docs/privacy.md and docs/terms.md are texts for these pages):
  npm run package -- --publisher "Ville de …" --website https://… --privacy https://… --terms https://…`;

/**
 * Who stands for the package: `--publisher`, `--website`, `--privacy` and `--terms`, in place of what config/package-solution.json says.
 *
 * @throws Error with one sentence when an option is unknown, an address is none of https, or the name too long for Teams
 */
export function publisherOf(args: readonly string[], developer: Publisher): Publisher {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { publisher: string, website: string, privacy: string, terms: string } });
  const chosen = Object.entries(OPTIONS).map(([option, property]) => [property, (values[option as keyof typeof OPTIONS] ?? developer[property]).trim()] as const);
  const publisher = Object.fromEntries(chosen) as unknown as Publisher;
  if (publisher.name === '' || publisher.name.length > LONGEST_PUBLISHER) throw new Error(`--publisher: a name of 1 to ${LONGEST_PUBLISHER} characters, or Teams takes none of the apps.`);
  for (const [option, property] of Object.entries(OPTIONS).slice(1)) {
    const address = publisher[property];
    if (address !== '' && !(URL.canParse(address) && new URL(address).protocol === 'https:')) throw new Error(`--${option}: "${address}" is no address that begins with https://`);
  }
  return publisher;
}

/** Whether agents can be told who answers for it: Teams takes no app without the three addresses. */
export function isComplete({ websiteUrl, privacyUrl, termsOfUseUrl }: Publisher): boolean {
  return websiteUrl !== '' && privacyUrl !== '' && termsOfUseUrl !== '';
}
