import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';

const fr = {
  label: 'Tableau des idées',
  arranged: 'Dans l’ordre du tableau',
  keys: 'Au clavier : flèches pour parcourir les notes, Entrée pour ouvrir, touche Menu pour les actions.',
  keysToMove: 'Au clavier : flèches pour parcourir les notes, Entrée pour ouvrir, touche Menu pour les actions, Alt et flèche haut ou bas pour changer l’ordre, M pour ranger ailleurs. À la souris ou au doigt (appui long) : déplacez une note.',
  calm: 'Un regroupement à la fois',
  still: 'Sans animations',
  which: 'Regroupements',
  loose: 'Hors regroupement',
  empty: 'Aucune idée ici.',
  emptyToMove: 'Aucune idée ici. Déposez-y une note.',
  noCluster: 'Aucun regroupement pour le moment.',
  noClusterToGather: 'Aucun regroupement pour le moment. Créez-en un, ou déposez une note sur une autre et attendez un instant.',
  create: 'Créer un regroupement',
  clusterActions: (name: string) => `Actions : ${name}`,
  rename: 'Renommer',
  dissolve: 'Défaire',
  /** Where a note lies, said with its title. */
  position: (place: string, count: string, cluster: string) => `idée ${place} sur ${count}, ${cluster}`,
  actions: (title: string) => `Actions : ${title}`,
  open: 'Ouvrir',
  comment: 'Lire et commenter',
  follow: 'Suivre',
  unfollow: 'Ne plus suivre',
  followed: (title: string) => `Vous suivez « ${title} ».`,
  unfollowed: (title: string) => `Vous ne suivez plus « ${title} ».`,
  moveTo: 'Ranger dans…',
  up: 'Monter',
  down: 'Descendre',
  merge: 'Réunir à d’autres',
  stage: 'Donner un état',
  form: {
    title: (title: string) => `Ranger « ${title} »`,
    where: 'Regroupement',
    place: 'Place',
    first: 'Au début',
    last: 'À la fin',
    after: (title: string) => `Après « ${title} »`,
    save: 'Ranger',
    cancel: 'Annuler'
  },
  drag: {
    taken: (title: string) => `« ${title} » : déplacez la note, puis lâchez-la. Échap annule.`,
    nowhere: 'Lâchez ici pour ne rien changer.',
    stays: 'Lâchez ici : la note reste où elle est.',
    before: (cluster: string, title: string) => `Lâchez ici : dans « ${cluster} », avant « ${title} ».`,
    last: (cluster: string) => `Lâchez ici : dans « ${cluster} », à la fin.`,
    loose: 'Lâchez ici : hors regroupement.',
    wait: (title: string) => `Attendez un instant sur « ${title} » pour faire un regroupement des deux.`,
    onto: (title: string) => `Lâchez maintenant : un nouveau regroupement naît de cette note et de « ${title} ».`,
    cancelled: (title: string) => `Déplacement annulé : « ${title} » n’a pas bougé.`
  },
  done: {
    moved: (title: string, cluster: string, place: string, count: string) => `« ${title} » est dans « ${cluster} », idée ${place} sur ${count}.`,
    loosened: (title: string) => `« ${title} » est hors regroupement.`,
    gathered: (cluster: string) => `Le regroupement « ${cluster} » est créé avec les deux idées. Vous pouvez le renommer.`,
    undone: (title: string) => `C’est annulé : « ${title} » est revenue où elle était.`,
    ungathered: (cluster: string) => `C’est annulé : le regroupement « ${cluster} » est défait, ses deux idées sont revenues où elles étaient.`
  },
  undo: 'Annuler',
  hide: 'Masquer ce message',
  storing: 'Enregistrement…',
  gathering: 'Création du regroupement…',
  overtaken: (title: string, name: string, cluster: string) => `« ${title} » vient d’être déplacée par ${name} : elle est maintenant dans « ${cluster} ». Votre déplacement n’est pas enregistré.`,
  overtakenLoose: (title: string, name: string) => `« ${title} » vient d’être déplacée par ${name} : elle est maintenant hors regroupement. Votre déplacement n’est pas enregistré.`,
  leave: 'La laisser là',
  insist: (cluster: string) => `La ranger dans « ${cluster} »`,
  insistLoose: 'La mettre hors regroupement',
  refused: (title: string) => `« ${title} » est restée à sa place : votre déplacement n’a pas pu être enregistré.`,
  offline: (title: string) => `« ${title} » est restée à sa place : le réseau manque. Réessayez quand il sera revenu.`,
  notGathered: 'Le regroupement n’a pas été créé ; les deux notes sont restées à leur place.',
  retry: 'Réessayer',
  /** What others moved meanwhile. */
  others: {
    one: (name: string, title: string, cluster: string) => `${name} a rangé « ${title} » dans « ${cluster} ».`,
    oneLoose: (name: string, title: string) => `${name} a mis « ${title} » hors regroupement.`,
    many: (count: number, shown: string) => plural.fr(count, `${shown} note a été déplacée par d’autres.`, `${shown} notes ont été déplacées par d’autres.`)
  }
};

const en: typeof fr = {
  label: 'Board of ideas',
  arranged: 'As the board is arranged',
  keys: 'By keyboard: arrows walk through the notes, Enter opens, the Menu key shows the actions.',
  keysToMove: 'By keyboard: arrows walk through the notes, Enter opens, the Menu key shows the actions, Alt with an up or down arrow changes the order, M moves to another cluster. With a mouse or a finger (press and hold): drag a note.',
  calm: 'One cluster at a time',
  still: 'No animations',
  which: 'Clusters',
  loose: 'In no cluster',
  empty: 'No idea here.',
  emptyToMove: 'No idea here. Drop a note on it.',
  noCluster: 'No cluster yet.',
  noClusterToGather: 'No cluster yet. Make one, or drop a note on another one and wait a moment.',
  create: 'Make a cluster',
  clusterActions: (name) => `Actions: ${name}`,
  rename: 'Rename',
  dissolve: 'Dissolve',
  position: (place, count, cluster) => `idea ${place} of ${count}, ${cluster}`,
  actions: (title) => `Actions: ${title}`,
  open: 'Open',
  comment: 'Read and comment',
  follow: 'Follow',
  unfollow: 'Stop following',
  followed: (title) => `You follow “${title}”.`,
  unfollowed: (title) => `You no longer follow “${title}”.`,
  moveTo: 'Move to…',
  up: 'Move up',
  down: 'Move down',
  merge: 'Merge with others',
  stage: 'Give a state',
  form: {
    title: (title) => `Move “${title}”`,
    where: 'Cluster',
    place: 'Place',
    first: 'First',
    last: 'Last',
    after: (title) => `After “${title}”`,
    save: 'Move',
    cancel: 'Cancel'
  },
  drag: {
    taken: (title) => `“${title}”: move the note, then let go. Escape cancels.`,
    nowhere: 'Let go here to change nothing.',
    stays: 'Let go here: the note stays where it is.',
    before: (cluster, title) => `Let go here: in “${cluster}”, before “${title}”.`,
    last: (cluster) => `Let go here: in “${cluster}”, last.`,
    loose: 'Let go here: in no cluster.',
    wait: (title) => `Wait a moment on “${title}” to make a cluster of the two.`,
    onto: (title) => `Let go now: a new cluster is made of this note and “${title}”.`,
    cancelled: (title) => `Cancelled: “${title}” was not moved.`
  },
  done: {
    moved: (title, cluster, place, count) => `“${title}” is in “${cluster}”, idea ${place} of ${count}.`,
    loosened: (title) => `“${title}” is in no cluster.`,
    gathered: (cluster) => `The cluster “${cluster}” is made with the two ideas. You can rename it.`,
    undone: (title) => `Undone: “${title}” is back where it was.`,
    ungathered: (cluster) => `Undone: the cluster “${cluster}” is dissolved, and its two ideas are back where they were.`
  },
  undo: 'Undo',
  hide: 'Hide this message',
  storing: 'Saving…',
  gathering: 'Making the cluster…',
  overtaken: (title, name, cluster) => `“${title}” was just moved by ${name}: it is now in “${cluster}”. Your move is not saved.`,
  overtakenLoose: (title, name) => `“${title}” was just moved by ${name}: it is now in no cluster. Your move is not saved.`,
  leave: 'Leave it there',
  insist: (cluster) => `Move it to “${cluster}”`,
  insistLoose: 'Take it out of the cluster',
  refused: (title) => `“${title}” stayed where it was: your move could not be saved.`,
  offline: (title) => `“${title}” stayed where it was: the network is gone. Try again when it is back.`,
  notGathered: 'The cluster was not made, and the two notes stayed where they were.',
  retry: 'Try again',
  others: {
    one: (name, title, cluster) => `${name} moved “${title}” to “${cluster}”.`,
    oneLoose: (name, title) => `${name} took “${title}” out of its cluster.`,
    many: (count, shown) => plural.en(count, `${shown} note was moved by others.`, `${shown} notes were moved by others.`)
  }
};

/** Words of the board. */
export const boardWords: Words<typeof fr> = { fr, en };
export type BoardWords = typeof fr;
