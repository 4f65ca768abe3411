import type { SubmissionWords } from '../../shell/outbox/defineSubmission';
import type { PollStatus } from '../../domain/polls/pollState';
import type { ResultVisibility } from '../../domain/polls/Poll';

export const fr = {
  sectionLabel: 'Sondages',
  manage: 'Gérer les sondages',
  draftShown: 'Ce sondage est un brouillon : seuls les propriétaires du site le voient. Publiez-le pour ouvrir le vote.',
  none: {
    owner: 'Aucun sondage en cours. Créez-en un pour poser une question à vos collègues.',
    agent: 'Aucun sondage en cours pour le moment.',
    create: 'Créer un sondage'
  },
  share: (question: string) => `Partager ou présenter : ${question}`,
  others: (count: string) => `Autres sondages (${count})`,
  past: (count: string) => `Sondages passés (${count})`,
  pastPolls: 'Sondages passés',
  status: { draft: 'Brouillon', scheduled: 'À venir', open: 'Ouvert', closed: 'Clôturé', archived: 'Archivé' } satisfies Readonly<Record<PollStatus, string>>,
  time: {
    closes: (date: string, within: string) => `jusqu’au ${date} (${within})`,
    closesSoon: (date: string) => `jusqu’au ${date} (dans moins d’une minute)`,
    noEnd: 'sans date de fin',
    opensOn: (date: string) => `ouvre le ${date}`,
    ended: (date: string) => `le ${date}`,
    closedOn: (date: string) => `clôturé le ${date}`,
    reopened: (name: string, date: string, reason: string) => `Rouvert le ${date} par ${name} : ${reason}`
  },
  vote: {
    one: 'Choisissez une réponse',
    exactly: (count: string) => `Choisissez ${count} réponses`,
    between: (least: string, most: string) => `Choisissez de ${least} à ${most} réponses`,
    upTo: (most: string) => `Choisissez jusqu’à ${most} réponses`,
    chosen: (count: string, most: string) => `${count} sur ${most}`,
    needOne: 'Choisissez d’abord une réponse.',
    tooFew: (least: string) => `Choisissez au moins ${least} réponses.`,
    tooMany: (count: string, most: string) => `Vous avez choisi ${count} réponses : gardez-en au plus ${most}.`,
    submit: 'Voter',
    submitChange: 'Enregistrer la modification',
    cancelChange: 'Garder mon vote actuel',
    change: 'Modifier mon vote',
    withdraw: 'Retirer mon vote',
    more: 'En savoir plus',
    link: (option: string) => `En savoir plus sur « ${option} »`,
    mayNot: 'Vous pouvez lire ce sondage, mais pas y voter. Le propriétaire du site peut vous en donner le droit.',
    yours: (choices: string) => `Votre choix : ${choices}`,
    before: (question: string, choices: string) => `Vous aviez répondu « ${choices || 'retirer mon vote'} » à la question « ${question} »`
  },
  who: {
    open: 'Vote nominatif : les personnes qui ont accès à ce site peuvent retrouver qui a voté et pour quoi, choix modifiés ou retirés compris.',
    confidential: (minimum: string) =>
      `Vote confidentiel : vos collègues ne peuvent pas lire votre vote ; les propriétaires du site le peuvent et le comptent après la clôture. Les résultats de moins de ${minimum} votes ne sont pas affichés. Le nombre total de votes et l’heure du dernier restent lisibles par tous.`,
    results: {
      always: 'Les résultats sont affichés pendant le vote.',
      afterVoting: 'Les résultats s’affichent quand vous avez voté.',
      afterClosing: 'Les résultats s’affichent après la clôture.',
      ownerOnly: 'Les résultats ne sont affichés qu’aux propriétaires du site.'
    } satisfies Readonly<Record<ResultVisibility, string>>,
    confidentialResults: {
      always: 'Les résultats s’affichent après le décompte.',
      afterVoting: 'Les résultats s’affichent après le décompte.',
      afterClosing: 'Les résultats s’affichent après le décompte.',
      ownerOnly: 'Les résultats ne sont affichés qu’aux propriétaires du site.'
    } satisfies Readonly<Record<ResultVisibility, string>>,
    change: 'Vous pourrez modifier ou retirer votre vote jusqu’à la clôture.',
    noChange: 'Un vote envoyé ne peut plus être modifié.'
  },
  sent: {
    recorded: (date: string) => `Votre vote est enregistré (${date}).`,
    recordedNow: 'Votre vote est enregistré.',
    withdrawn: 'Votre vote est retiré.',
    alreadyVoted: 'Vous aviez déjà voté, et dans ce sondage un vote ne peut pas être modifié : votre premier vote est conservé.',
    states: {
      sending: 'Envoi de votre vote…',
      waitingForNetwork: 'Votre vote est gardé sur cet appareil : il sera envoyé au retour du réseau, ou à votre prochaine visite.',
      waitingForServer: 'SharePoint ne peut pas le recevoir pour le moment. Votre vote est gardé sur cet appareil et sera renvoyé automatiquement.',
      waitingForSignIn: 'Votre session a pris fin. Votre vote est gardé sur cet appareil : il sera envoyé dès que vous vous serez reconnecté.'
    } satisfies SubmissionWords['states'],
    refused: {
      closed: 'Ce sondage s’est terminé avant que votre vote n’arrive : il n’est pas compté.',
      changed: 'La question, les réponses ou les règles ont été modifiées après votre choix : ce vote n’est pas compté. Relisez, puis votez de nouveau.',
      forbidden: 'Votre vote n’a pas été accepté : vous n’avez pas le droit de voter ici.',
      notFound: 'Votre vote n’a pas pu être enregistré : ce sondage a été supprimé.',
      unknown: 'Votre vote n’a pas pu être enregistré. Il est gardé sur cet appareil.'
    },
    giveUp: 'Ne pas envoyer ce vote'
  },
  results: {
    show: 'Voir les résultats',
    hide: 'Masquer les résultats',
    check: 'Vérifier moi-même les votes',
    hideCheck: 'Masquer la vérification',
    access: {
      afterVoting: 'Les résultats s’afficheront quand vous aurez voté.',
      afterClosing: 'Les résultats s’afficheront après la clôture.',
      ownerOnly: 'Les résultats ne sont affichés qu’aux propriétaires du site.',
      notCounted: 'Les résultats s’afficheront quand un propriétaire du site aura compté les votes.'
    }
  }
};

export type PollWords = typeof fr;
