import type { Words } from '../Language';

/** What a part says of its own lists. */
export interface SetUpWords {
  /** They are missing, to those who may make them. */
  readonly owner: string;
  /** They are missing, to everybody else. */
  readonly agent: string;
  readonly run: string;
  running(percent: string): string;
  readonly done: string;
}

const fr = {
  broken: 'Une partie des listes de ce composant, ou de leurs protections, manque. Rien de ce qui est enregistré n’est perdu : rétablissez-les ici.',
  stopped: 'Ce composant attend que les protections de ses listes soient rétablies. Un propriétaire du site peut le faire.',
  refused: 'Une des listes de ce composant ne vous est pas ouverte, ou a été supprimée. Un propriétaire du site peut vous y donner accès, ou la rétablir.',
  repair: 'Rétablir les listes',
  newcomers: 'Des personnes ou des groupes peuvent lire le site, et pas les listes de ce composant : ils n’y voient rien.',
  admit: 'Régler les accès',
  admitOne: (name: string) => `Donner à « ${name} » ce que chacun peut faire dans ces listes`,
  leaveOne: 'Sans coche, rien ne lui est donné, et la question n’est plus posée.',
  older: 'Les listes de ce composant sont d’une version antérieure. Tout fonctionne ; la mise à jour y ajoute ce qui est nouveau, sans rien perdre.',
  upgrade: 'Mettre à jour les listes',
  newer:
    'Une version plus récente de Parvis a mis à jour les listes de ce composant. Ici, tout continue de fonctionner. Pour profiter des nouveautés, mettez à jour l’application Parvis du site de cette page, ou demandez-le à l’administrateur SharePoint.',
  understood: 'J’ai compris',
  goOn: 'Continuer',
  someoneElse: (address: string) => `Rien n’a été modifié : il faut d’abord des niveaux d’autorisation que seul un propriétaire du site ${address} peut créer. Voici un message à lui envoyer.`,
  message: 'Message à envoyer'
};

const en: typeof fr = {
  broken: 'Some of the lists of this web part, or of their protection, is missing. Nothing that is stored is lost: restore them here.',
  stopped: 'This web part waits for the protection of its lists to be restored. A site owner can do it.',
  refused: 'One of the lists of this web part is not open to you, or was deleted. A site owner can give you access to it, or restore it.',
  repair: 'Restore the lists',
  newcomers: 'Some people or groups can read the site, and not the lists of this web part: they see nothing in it.',
  admit: 'Settle access',
  admitOne: (name) => `Give “${name}” what everybody may do in these lists`,
  leaveOne: 'Without a tick nothing is given, and the question is not asked again.',
  older: 'The lists of this web part are of an earlier version. Everything works; the update adds what is new and loses nothing.',
  upgrade: 'Update the lists',
  newer:
    'A newer version of Parvis has updated the lists of this web part. Here, everything keeps working. To get what is new, update the Parvis app of this page’s site, or ask the SharePoint administrator to.',
  understood: 'Got it',
  goOn: 'Continue',
  someoneElse: (address: string) => `Nothing was changed: permission levels are needed first that only an owner of the site ${address} can make. Here is a message to send.`,
  message: 'Message to send'
};

/** Words about the lists of any part; what agents read is in `sourceWords`. */
export const siteWords: Words<typeof fr> = { fr, en };
