import type { PurgeWords } from '../../../../shell/owner/PurgePart';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

interface KeepingWords extends PurgeWords {
  readonly title: string;
  readonly what: string;
  readonly toPurge: (name: string, day: string) => string;
  readonly toShut: (name: string, day: string) => string;
  readonly stops: (count: number, shown: string) => string;
  readonly figures: string;
  readonly names: string;
  readonly trace: string;
  readonly noTrace: string;
  readonly traces: Readonly<Record<'purged' | 'shut', (request: string, name: string, day: string) => string>>;
  intro(years: string): string;
}

const fr: KeepingWords = {
  title: 'Conservation',
  what: 'Anciennes demandes',
  intro: (years) => `Une demande refusée, réunie ou retirée se garde ${years} ans, puis il n’en reste que des chiffres. Autant d’années après la fin d’une communauté, son dossier n’est plus lu que par l’équipe. Rien ne se fait seul : regardez, puis lancez.`,
  preview: 'Voir ce qui est concerné',
  previewOf: (title) => `Voir ce qui est concerné : ${title}`,
  removed: 'Ce qui serait fait',
  kept: 'Ce qui resterait',
  nothing: 'Rien n’est arrivé à son terme.',
  purge: 'Appliquer',
  purgeTitle: 'Appliquer la conservation ?',
  purgeText: 'Les dossiers vont à la corbeille du site, où un propriétaire les retrouve pendant 93 jours. Les noms du tableau de bord sont effacés tout de suite.',
  confirm: 'Pour confirmer, écrivez',
  cancel: 'Annuler',
  purging: (percent) => `Conservation : ${percent}`,
  stopped: 'Arrêté. Ce qui est fait reste fait ; relancez pour continuer.',
  done: 'C’est fait.',
  toPurge: (name, day) => `« ${name} », terminée le ${day} : le dossier et la demande sont supprimés`,
  toShut: (name, day) => `« ${name} », close le ${day} : le dossier revient à l’équipe seule`,
  stops: (count, shown) => plural.fr(count, `${shown} mois d’arrêts chez une communauté existante : comptés, puis supprimés`, `${shown} mois d’arrêts chez une communauté existante : comptés, puis supprimés`),
  figures: 'Les chiffres de chaque mois, inchangés',
  names: 'Une trace par demande : son numéro, qui l’a fait, quand',
  trace: 'Ce qui a été fait',
  noTrace: 'Rien encore.',
  traces: {
    purged: (request, name, day) => `Demande ${request} : réduite à des chiffres par ${name}, le ${day}`,
    shut: (request, name, day) => `Demande ${request} : dossier revenu à l’équipe, par ${name}, le ${day}`
  }
};

const en: KeepingWords = {
  title: 'Retention',
  what: 'Old requests',
  intro: (years) => `A request that was refused, merged or withdrawn is kept for ${years} years; then only figures are left of it. As many years after the end of a community, its folder is read by the team alone. Nothing happens by itself: look, then run it.`,
  preview: 'See what is concerned',
  previewOf: (title) => `See what is concerned: ${title}`,
  removed: 'What would be done',
  kept: 'What would stay',
  nothing: 'Nothing has come to its term.',
  purge: 'Apply',
  purgeTitle: 'Apply the retention?',
  purgeText: 'The folders go to the recycle bin of the site, where an owner finds them for 93 days. The names on the board are erased at once.',
  confirm: 'To confirm, write',
  cancel: 'Cancel',
  purging: (percent) => `Retention: ${percent}`,
  stopped: 'Stopped. What is done stays done; run it again to go on.',
  done: 'It is done.',
  toPurge: (name, day) => `“${name}”, ended on ${day}: its folder and the request are deleted`,
  toShut: (name, day) => `“${name}”, closed on ${day}: its folder goes back to the team alone`,
  stops: (count, shown) => plural.en(count, `${shown} month of stops at a community that exists: counted, then deleted`, `${shown} months of stops at a community that exists: counted, then deleted`),
  figures: 'The figures of each month, unchanged',
  names: 'A trace for each request: its number, who did it, when',
  trace: 'What was done',
  noTrace: 'Nothing yet.',
  traces: {
    purged: (request, name, day) => `Request ${request}: reduced to figures by ${name} on ${day}`,
    shut: (request, name, day) => `Request ${request}: folder back with the team, by ${name} on ${day}`
  }
};

export const keepingWords: Words<KeepingWords> = { fr, en };
