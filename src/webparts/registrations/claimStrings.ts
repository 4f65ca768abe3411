import type { Words } from '../../shell/Language';

const fr = {
  other: (claimed: string, directory: string) => `${claimed} (annuaire : ${directory})`
};

const en: typeof fr = {
  other: (claimed, directory) => `${claimed} (directory: ${directory})`
};

/** What somebody claims, beside what the directory says. */
export const claimWords: Words<typeof fr> = { fr, en };
