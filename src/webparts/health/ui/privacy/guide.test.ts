/** @jest-environment node */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answeredLists } from '../../../../data/privacy/describedLists';
import { privacyParts } from '../../../../domain/privacy/kept';
import type { Language } from '../../../../shell/Language';
import { erasureSaid, keepingSaid } from './registerSaid';
import { registerWords } from './registerStrings';

const guides = { fr: 'docs/fr/protection-des-donnees.md', en: 'docs/data-protection.md' } as const;
const heads = { fr: '| service | listes | gardé | si la personne demande l’effacement |', en: '| service | lists | kept | if the person asks for erasure |' } as const;
const formats = { number: String };

/** What is kept by default, a row for each part, period and end: as the screen says it. */
function table(language: Language): string {
  const words = registerWords[language];
  const rows = privacyParts.flatMap((part) => {
    const kinds = new Map<string, string[]>();
    for (const { described } of answeredLists.filter((each) => each.described.part === part)) {
      const kind = `${keepingSaid(described.keeping, {}, words, formats)} | ${erasureSaid(described, words)}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), described.title[language]]);
    }
    return [...kinds].map(([kind, titles]) => `| ${words.parts[part].name} | ${titles.join('; ')} | ${kind} |`);
  });
  return [heads[language], '|---|---|---|---|', ...rows].join('\n');
}

/** The table of the guides follows from the schemas. `UPDATE_GUIDES=1` writes it. */
it.each(['fr', 'en'] as const)('the guide says what is kept by default as the lists say it (%s)', (language) => {
  const path = join(__dirname, '../../../../../', guides[language]);
  const text = readFileSync(path, 'utf8');
  const [, before, , after] = /^([^]*?<!-- table -->\n)([^]*?)(\n<!-- end -->[^]*)$/.exec(text) ?? [];
  if (process.env.UPDATE_GUIDES && before !== undefined && after !== undefined) writeFileSync(path, `${before}${table(language)}${after}`);
  expect(readFileSync(path, 'utf8')).toContain(`<!-- table -->\n${table(language)}\n<!-- end -->`);
});
