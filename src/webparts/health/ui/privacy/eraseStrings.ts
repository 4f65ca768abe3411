import type { ErasureFault } from '../../../../domain/privacy/Erasure';
import { plural } from '../../../../shell/Language';
import type { Words } from '../../../../shell/Language';
import type { PurgeWords } from '../../../../shell/owner/PurgePart';

interface EraseWords extends PurgeWords {
  readonly title: string;
  readonly intro: string;
  readonly noWay: string;
  readonly stays: Readonly<Record<'stamps' | 'counted' | 'others', string>>;
  readonly audit: string;
  readonly auditHint: string;
  readonly sound: string;
  readonly faults: string;
  readonly auditStopped: string;
  readonly why: Readonly<Record<ErasureFault['why'], string>>;
  marked(list: string, count: number, shown: string): string;
  gone(list: string, count: number, shown: string): string;
  stay(list: string, count: number, shown: string, law: string): string;
  byHand(list: string, count: string): string;
  unread(list: string): string;
  auditing(percent: string): string;
  fault(list: string, id: string, why: string): string;
}

const fr: EraseWords = {
  title: 'Effacer les textes de la personne',
  intro: 'À faire quand la personne le demande et que la loi le prévoit (RGPD, art. 17). Ses mots sont remplacés par une mention ; ses fichiers joints et les anciennes versions partent avec eux ; ses votes, ses soutiens et tous les comptes restent justes.',
  noWay: 'Un texte effacé ne revient pas : il n’est pas dans la corbeille.',
  stays: {
    stamps: 'Qui a créé chaque élément, et quand : SharePoint le garde.',
    counted: 'Les votes, soutiens, inscriptions et choix, qui sont comptés.',
    others: 'Ce que d’autres ont écrit de la personne, ou cité d’elle dans une synthèse publiée.'
  },
  preview: 'Voir ce qui serait effacé',
  removed: 'Ce qui est effacé',
  kept: 'Ce qui reste',
  nothing: 'Il n’y a plus de texte de la personne à effacer.',
  purge: 'Effacer…',
  purgeTitle: 'Effacer ces textes ?',
  purgeText: 'Cela ne se défait pas. Pour confirmer, recopiez le nom de la personne.',
  confirm: 'Nom de la personne',
  cancel: 'Annuler',
  stopped: 'Arrêté. Ce qui est effacé l’est ; reprendre continue avec le reste.',
  done: 'Les textes de la personne sont effacés. L’acte est noté, sans son nom.',
  audit: 'Vérifier les effacements',
  auditHint: 'Un effacement se reconnaît à son acte, daté par le serveur. Une mention sans acte, ou une ligne dont autre chose a changé, est une falsification.',
  sound: 'Chaque mention a son acte, et rien d’autre n’a changé.',
  faults: 'À examiner :',
  auditStopped: 'Arrêté.',
  why: { noAct: 'mention d’effacement sans acte', changed: 'autre chose que les mots a changé', versions: 'd’anciennes versions sont encore gardées dans son historique ; refaites l’effacement pour cette personne' },
  previewOf: (name) => `Voir ce qui serait effacé pour ${name}`,
  purging: (percent) => `En cours… ${percent}`,
  marked: (list, count, shown) => `${list} · ${shown} ${plural.fr(count, 'remplacé', 'remplacés')} par la mention`,
  gone: (list, count, shown) => `${list} · ${shown} ${plural.fr(count, 'supprimé', 'supprimés')}`,
  stay: (list, count, shown, law) => `${list} · ${shown} ${plural.fr(count, 'gardé', 'gardés')} : ${law}`,
  byHand: (list, count) => `${list} · ${count} à modifier par qui s’en occupe, dans le composant ou dans la liste`,
  unread: (list) => `${list} · n’a pas pu être lue, ou pas en entier : rien d’autre n’y sera effacé`,
  auditing: (percent) => `Lecture… ${percent}`,
  fault: (list, id, why) => `${list}, élément ${id} · ${why}`
};

const en: EraseWords = {
  title: 'Erase the person’s texts',
  intro: 'For when the person asks for it and the law provides for it (GDPR, art. 17). The words are replaced by a mark, and attached files and earlier versions go with them; votes, supports and all counts stay right.',
  noWay: 'A text that is erased does not come back: it is not in the recycle bin.',
  stays: {
    stamps: 'Who created each item, and when: SharePoint keeps it.',
    counted: 'Votes, supports, registrations and choices, which are counted.',
    others: 'What others wrote of the person, or quoted in a published synthesis.'
  },
  preview: 'See what would be erased',
  removed: 'What is erased',
  kept: 'What stays',
  nothing: 'There is no text of the person left to erase.',
  purge: 'Erase…',
  purgeTitle: 'Erase these texts?',
  purgeText: 'This cannot be undone. To confirm, type the person’s name.',
  confirm: 'Name of the person',
  cancel: 'Cancel',
  stopped: 'Stopped. What is erased is erased; resuming goes on with the rest.',
  done: 'The person’s texts are erased. The act is noted, without the name.',
  audit: 'Check erasures',
  auditHint: 'An erasure is known by its act, dated by the server. A mark without an act, or a row of which something else was changed, is a forgery.',
  sound: 'Each mark has its act, and nothing else was changed.',
  faults: 'To look into:',
  auditStopped: 'Stopped.',
  why: { noAct: 'mark of an erasure without an act', changed: 'something else than words was changed', versions: 'earlier versions are still kept in its history; erase for this person again' },
  previewOf: (name) => `See what would be erased of ${name}`,
  purging: (percent) => `Working… ${percent}`,
  marked: (list, _, shown) => `${list} · ${shown} replaced by the mark`,
  gone: (list, _, shown) => `${list} · ${shown} removed`,
  stay: (list, _, shown, law) => `${list} · ${shown} kept: ${law}`,
  byHand: (list, count) => `${list} · ${count} to be changed by whoever looks after them, in the web part or in the list`,
  unread: (list) => `${list} · could not be read, or not all of it: nothing more is erased there`,
  auditing: (percent) => `Reading… ${percent}`,
  fault: (list, id, why) => `${list}, item ${id} · ${why}`
};

export const eraseWords: Words<EraseWords> = { fr, en };
export type { EraseWords };
