import type { TwinFound } from '../../../../data/health/SiteConcerns';
import type { LimitKind } from '../../../../domain/health/limits';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

interface LimitWords {
  /** @param title of the list, and of the folder */
  says(title: string, value: string, limit: string): string;
  readonly next: string;
  readonly source: string;
}

const fr = {
  limits: 'Près d’une limite de SharePoint',
  noLimit: 'Rien n’approche d’une limite.',
  notRead: 'non lu',
  nothing: 'rien',
  twinsThere: (count: number, shown: string) => plural.fr(count, `${shown} chose en double.`, `${shown} choses en double.`),
  listCount: (count: string) => `Listes et bibliothèques du site : ${count} sur 2 000.`,
  storage: (used: string, quota: string) => `Espace utilisé : ${used} sur ${quota}.`,
  storageUntold: 'SharePoint ne vous dit pas l’espace utilisé : un administrateur de la collection le voit.',
  limit: {
    folder: {
      says: (title, value, limit) => `${title} : ${value} éléments dans un dossier, sur ${limit} qu’un affichage peut parcourir.`,
      next: 'Parvis continue de lire et d’écrire ; la page de la liste ne s’affichera plus en entier. Fermez ce qui est terminé et laissez faire la conservation.',
      source: 'Microsoft : seuil d’affichage de liste, 5 000 lignes.'
    },
    indexes: { says: (title, value, limit) => `${title} : ${value} index sur ${limit}.`, next: 'Retirez dans les paramètres de la liste les index que quelqu’un a ajoutés.', source: 'Microsoft : limites de SharePoint, 20 index par liste.' },
    indexing: {
      says: (title, value, limit) => `${title} : un index manque, et la liste a ${value} éléments. Au-delà de ${limit}, aucun index ne s’ajoute plus.`,
      next: 'Réparez maintenant. S’il est trop tard, la liste marche encore, plus lentement : voyez avec l’administrateur de SharePoint.',
      source: 'Microsoft : gérer de grandes listes, pas de nouvel index au-delà de 20 000 éléments.'
    },
    rights: {
      says: (title, value, limit) => `${title} : ${value} éléments. Au-delà de ${limit}, SharePoint refuse de changer l’héritage des autorisations.`,
      next: 'Ne rétablissez jamais l’héritage de cette liste : il ne pourrait plus être retiré.',
      source: 'Microsoft : limites de SharePoint, 100 000 éléments dans le conteneur.'
    },
    scopes: {
      says: (title, value, limit) => `${title} : jusqu’à ${value} dossiers avec leurs propres autorisations, sur ${limit} conseillés.`,
      next: 'Archivez ou supprimez ce qui est terminé. La limite dure est de 50 000.',
      source: 'Microsoft : limites de SharePoint, 5 000 périmètres conseillés.'
    },
    items: { says: (title, value, limit) => `${title} : ${value} éléments sur ${limit}.`, next: 'Laissez faire la conservation, ou exportez puis supprimez ce qui est ancien.', source: 'Microsoft : limites de SharePoint, 30 millions d’éléments par liste.' },
    lists: { says: (_title, value, limit) => `Le site a ${value} listes et bibliothèques sur ${limit}.`, next: 'Supprimez celles qui ne servent plus : sans place, aucun composant ne se met en place.', source: 'Microsoft : limites de SharePoint, 2 000 listes par site.' },
    storage: { says: (_title, value, limit) => `Le site utilise ${value} sur ${limit}.`, next: 'Videz la corbeille, ou demandez plus d’espace à l’administrateur de SharePoint : quand il n’y en a plus, rien ne s’enregistre.', source: 'SharePoint : utilisation de la collection de sites.' }
  } satisfies Readonly<Record<LimitKind, LimitWords>> as Readonly<Record<LimitKind, LimitWords>>,
  twins: 'En double',
  noTwin: 'Aucune liste, aucune colonne, aucun niveau et aucun groupe de Parvis n’est en double.',
  look: 'Voir dans SharePoint',
  twin: {
    list: (name, of, _list, items) => `La liste « ${name} » (${items} éléments) est un double de « ${of} ». Parvis ne la lit pas et n’y écrit pas : supprimez-la si elle est vide, exportez-la d’abord sinon.`,
    column: (name, of, list) => `Dans la liste « ${list} », la colonne « ${name} » est un double de « ${of} ». Parvis ne la lit pas : supprimez-la après avoir regardé ce qu’elle contient.`,
    level: (name, of) => `Le niveau d’autorisation « ${name} » est un double de « ${of} ». Voyez qui l’utilise, donnez-lui l’autre, puis supprimez-le.`,
    group: (name, of) => `Le groupe « ${name} » est un double de « ${of} ». Réunissez leurs membres dans celui qu’utilisent les listes, puis supprimez l’autre.`
  } satisfies Readonly<Record<TwinFound['kind'], (name: string, of: string, list: string, items: string) => string>> as Readonly<Record<TwinFound['kind'], (name: string, of: string, list: string, items: string) => string>>
};

const en: typeof fr = {
  limits: 'Near a limit of SharePoint',
  noLimit: 'Nothing comes near to a limit.',
  notRead: 'not read',
  nothing: 'nothing',
  twinsThere: (count, shown) => plural.en(count, `${shown} thing is there twice.`, `${shown} things are there twice.`),
  listCount: (count) => `Lists and libraries of the site: ${count} of 2,000.`,
  storage: (used, quota) => `Space used: ${used} of ${quota}.`,
  storageUntold: 'SharePoint does not tell you the space used: an administrator of the site collection sees it.',
  limit: {
    folder: {
      says: (title, value, limit) => `${title}: ${value} items in one folder, of ${limit} that a view can go through.`,
      next: 'Parvis goes on reading and writing; the list’s own page will no longer show it all. Close what is over, and let retention do its work.',
      source: 'Microsoft: list view threshold, 5,000 rows.'
    },
    indexes: { says: (title, value, limit) => `${title}: ${value} indexes of ${limit}.`, next: 'Take off, in the settings of the list, the indexes that somebody added.', source: 'Microsoft: SharePoint limits, 20 indexes a list.' },
    indexing: {
      says: (title, value, limit) => `${title}: an index is missing, and the list has ${value} items. Above ${limit}, none can be added any more.`,
      next: 'Repair now. If it is too late, the list still works, more slowly: see the administrator of SharePoint.',
      source: 'Microsoft: manage large lists, no new index above 20,000 items.'
    },
    rights: {
      says: (title, value, limit) => `${title}: ${value} items. Above ${limit}, SharePoint refuses to change the inheritance of permissions.`,
      next: 'Never let this list inherit again: that could not be undone.',
      source: 'Microsoft: SharePoint limits, 100,000 items in the container.'
    },
    scopes: {
      says: (title, value, limit) => `${title}: up to ${value} folders with permissions of their own, of ${limit} advised.`,
      next: 'Archive or delete what is over. The hard limit is 50,000.',
      source: 'Microsoft: SharePoint limits, 5,000 scopes advised.'
    },
    items: { says: (title, value, limit) => `${title}: ${value} items of ${limit}.`, next: 'Let retention do its work, or export and then delete what is old.', source: 'Microsoft: SharePoint limits, 30 million items a list.' },
    lists: { says: (_title, value, limit) => `The site has ${value} lists and libraries of ${limit}.`, next: 'Delete those that nobody uses: without room, no web part can be set up.', source: 'Microsoft: SharePoint limits, 2,000 lists a site.' },
    storage: { says: (_title, value, limit) => `The site uses ${value} of ${limit}.`, next: 'Empty the recycle bin, or ask the administrator of SharePoint for more: when none is left, nothing can be stored.', source: 'SharePoint: usage of the site collection.' }
  },
  twins: 'There twice',
  noTwin: 'No list, column, level or group of Parvis is there twice.',
  look: 'See in SharePoint',
  twin: {
    list: (name, of, _list, items) => `The list “${name}” (${items} items) is a second “${of}”. Parvis neither reads it nor writes to it: delete it if it is empty, export it first if not.`,
    column: (name, of, list) => `In the list “${list}”, the column “${name}” is a second “${of}”. Parvis does not read it: delete it once you have seen what it holds.`,
    level: (name, of) => `The permission level “${name}” is a second “${of}”. See who has it, give them the other one, then delete it.`,
    group: (name, of) => `The group “${name}” is a second “${of}”. Bring their members together in the one that the lists use, then delete the other.`
  }
};

/** Words of limits and of what is there twice, for owners. */
export const concernWords: Words<typeof fr> = { fr, en };
