import { plural } from '../../../../shell/Language';

export const fr = {
  noChain: 'Aucune chaîne de validation n’est réglée pour cette direction : personne ne peut donner son accord. Un propriétaire du site peut la régler.',
  prepared: 'Le dossier est en préparation. Personne n’est encore interrogé.',
  chain: 'Étapes',
  group: (name: string) => `groupe : ${name}`,
  noGroup: 'aucun groupe n’est nommé : personne ne peut répondre',
  yours: 'votre étape',
  waiting: (count: number, shown: string) => `${shown} ${plural.fr(count, 'ligne attend une réponse', 'lignes attendent une réponse')}`,
  asked: (day: string) => `depuis le ${day}`,
  due: (day: string) => `réponse attendue le ${day}`,
  late: (count: number, shown: string) => `retard : ${shown} ${plural.fr(count, 'jour ouvré', 'jours ouvrés')}`,
  delay: (count: number, shown: string) => `délai : ${shown} ${plural.fr(count, 'jour ouvré', 'jours ouvrés')}`,
  done: 'rien à répondre pour le moment',
  allAgreed: 'accord sur toutes les lignes',
  unseen: (steps: string) => `Le serveur ne dit pas qui est dans le groupe de ces étapes : ${steps}. Ce qui est dans leur dossier compte, sans autre vérification.`,
  ignored: {
    title: (count: number, shown: string) => `${shown} ${plural.fr(count, 'enregistrement ne compte pas', 'enregistrements ne comptent pas')}`,
    row: (id: string, name: string, why: string) => `N° ${id}, ${name} : ${why}.`,
    nobody: 'auteur inconnu',
    why: {
      altered: 'modifié après coup',
      elsewhere: 'porte sur un autre dossier',
      misplaced: 'placé dans le dossier d’une autre étape',
      outsider: 'son auteur n’est pas, ou n’est plus, dans le groupe de l’étape',
      unknown: 'étape absente de la chaîne',
      incomplete: 'refuse sans donner de raison',
      unreadable: 'illisible'
    },
    askOwner: 'Un propriétaire du site peut dire que l’auteur était alors du groupe.'
  },
  lines: 'Réponses par ligne',
  columns: { line: 'Tarif', after: 'Proposé' },
  table: { more: 'Lignes suivantes', actions: (row: string) => `Actions : ${row}` },
  none: 'Le dossier n’a pas encore de ligne.',
  notCharged: 'pas de tarif',
  abolished: 'supprimé',
  standings: { agreed: 'accord', changeAsked: 'modification demandée', refused: 'refus', asked: 'attendu', outdated: 'redemandé', notYet: 'pas encore interrogé' },
  by: (name: string, date: string) => `${name}, ${date}`,
  saw: {
    agreed: (was: string, now: string) => `accord sur ${was}, maintenant ${now} : redemandé`,
    changeAsked: (was: string, now: string) => `modification demandée sur ${was}, maintenant ${now} : redemandé`,
    refused: (was: string, now: string) => `refus sur ${was}, maintenant ${now} : redemandé`
  },
  sawOther: {
    agreed: 'accord donné avant un changement du volume, du motif ou du point de départ : redemandé',
    changeAsked: 'modification demandée, la ligne a changé depuis : redemandé',
    refused: 'refus donné avant un changement de la ligne : redemandé'
  },
  form: {
    title: (step: string) => `Votre réponse : ${step}`,
    intro: 'Répondez ligne par ligne, ou pour toutes à la fois. Un accord porte sur ce que vous voyez maintenant.',
    all: 'Pour toutes les lignes',
    results: { agreed: 'Accord', changeAsked: 'Demander une modification', refused: 'Refuser' },
    noResult: 'Pas de réponse',
    answerOf: (line: string) => `Réponse : ${line}`,
    commentOf: (line: string) => `Commentaire : ${line}`,
    answer: 'Réponse',
    comment: 'Commentaire pour toutes les lignes',
    commentHint: 'Il sert de raison là où la ligne n’a pas la sienne.',
    alsoAnswered: 'Montrer aussi les lignes déjà répondues',
    chosen: (count: number, all: number, shown: string, of: string) => `${shown} ${plural.fr(count, 'réponse choisie', 'réponses choisies')} sur ${of} ${plural.fr(all, 'ligne', 'lignes')}`,
    send: 'Enregistrer la réponse',
    sent: (count: number, shown: string) => `Réponse enregistrée pour ${shown} ${plural.fr(count, 'ligne', 'lignes')}.`,
    restored: 'Voici ce que vous aviez commencé.',
    nothing: 'Choisissez une réponse pour au moins une ligne.',
    missing: 'Donnez la raison, ici ou pour toutes les lignes.',
    tooLong: (limit: string) => `Ce commentaire dépasse ${limit} caractères.`,
    changed: 'La ligne a changé depuis votre choix. Relisez-la et choisissez de nouveau.',
    overtaken: (name: string, date: string, said: string) => `${name} a répondu pour cette étape le ${date} : ${said}. Rien de votre réponse n’est enregistré, et vos choix sont gardés. Relisez, puis répondez pour ce qui reste.`,
    counts: {
      agreed: (count: number, shown: string) => `${shown} ${plural.fr(count, 'accord', 'accords')}`,
      changeAsked: (count: number, shown: string) => `${shown} ${plural.fr(count, 'modification demandée', 'modifications demandées')}`,
      refused: (count: number, shown: string) => `${shown} ${plural.fr(count, 'refus', 'refus')}`
    }
  }
};

export type StepWords = typeof fr;
