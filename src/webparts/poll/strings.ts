import type { SubmissionState } from '../../shell/outbox/Submission';
import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';
import type { CoveredPart, PollStatus } from '../../domain/polls/pollState';
import type { ResultVisibility } from '../../domain/polls/Poll';

const fr = {
  notSetUp: {
    owner: 'Pour proposer des sondages sur ce site, il reste à créer les listes où les votes seront conservés.',
    agent: 'Les sondages ne sont pas encore prêts sur ce site. Un propriétaire du site peut les mettre en place.',
    run: 'Mettre en place les sondages',
    running: (percent: string) => `Mise en place… ${percent}`,
    done: 'Les sondages sont prêts.'
  },
  sectionLabel: 'Sondages',
  manage: 'Gérer les sondages',
  chooseOne: {
    owner: 'Choisissez le sondage à afficher dans les propriétés du composant.',
    agent: 'Aucun sondage n’est encore affiché ici.',
    open: 'Ouvrir les propriétés'
  },
  gone: {
    owner: 'Le sondage affiché ici a été supprimé. Choisissez-en un autre dans les propriétés.',
    agent: 'Le sondage affiché ici a été supprimé.'
  },
  arrived: {
    title: 'Le sondage de votre lien',
    close: 'Fermer',
    gone: 'Ce lien mène à un sondage qui a été supprimé, ou qui n’est pas encore publié.'
  },
  draftShown: 'Ce sondage est un brouillon : seuls les propriétaires du site le voient. Publiez-le pour ouvrir le vote.',
  none: {
    owner: 'Aucun sondage en cours. Créez-en un pour poser une question à vos collègues.',
    agent: 'Aucun sondage en cours pour le moment.',
    create: 'Créer un sondage'
  },
  past: (count: string) => `Sondages passés (${count})`,
  status: { draft: 'Brouillon', scheduled: 'À venir', open: 'Ouvert', closed: 'Clos', archived: 'Archivé' } satisfies Readonly<Record<PollStatus, string>>,
  time: {
    closes: (within: string) => `se termine ${within}`,
    closesSoon: 'se termine dans moins d’une minute',
    closesOn: (date: string) => `Clôture le ${date}`,
    noEnd: 'sans date de fin',
    opensOn: (date: string) => `ouvre le ${date}`,
    closedOn: (date: string) => `clos le ${date}`,
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
    tooMany: (most: string) => `Choisissez au plus ${most} réponses.`,
    submit: 'Voter',
    submitChange: 'Enregistrer le changement',
    cancelChange: 'Garder mon vote actuel',
    change: 'Modifier mon vote',
    withdraw: 'Retirer mon vote',
    withdrawQuestion: 'Retirer votre vote ?',
    withdrawYes: 'Retirer',
    withdrawNo: 'Le garder',
    more: 'En savoir plus',
    link: (option: string) => `En savoir plus sur « ${option} »`,
    mayNot: 'Vous pouvez lire ce sondage, mais pas y voter. Le propriétaire du site peut vous en donner le droit.',
    yours: (choices: string) => `Votre choix : ${choices}`,
    before: (question: string, choices: string) => `Vous aviez répondu « ${choices || 'retirer mon vote'} » à la question « ${question} »`
  },
  who: {
    open: 'Vote ouvert : les personnes qui ont accès à ce site peuvent retrouver qui a voté et pour quoi, choix changés ou retirés compris.',
    confidential: (minimum: string) =>
      `Vote confidentiel : vos collègues ne peuvent pas lire votre vote ; les propriétaires du site le peuvent et le comptent après la clôture. Un nombre inférieur à ${minimum} n’est pas affiché. Le nombre total de votes et l’heure du dernier restent lisibles par tous.`,
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
    change: 'Vous pourrez changer ou retirer votre vote jusqu’à la clôture.',
    noChange: 'Un vote envoyé ne peut plus être changé.'
  },
  sent: {
    recorded: (date: string) => `Votre vote est enregistré (${date}).`,
    recordedNow: 'Votre vote est enregistré.',
    withdrawn: 'Votre vote est retiré.',
    alreadyVoted: 'Vous aviez déjà voté, et ce sondage n’accepte pas de changement : votre premier vote est conservé.',
    uncounted: (date: string, why: string) => `Ce que vous avez envoyé le ${date} n’est pas compté : ${why}`,
    uncountedReasons: {
      late: 'c’est arrivé après la clôture.',
      early: 'c’est arrivé avant l’ouverture.',
      otherWords: 'la question, les réponses ou les règles ont changé depuis. Relisez-les, puis votez de nouveau.',
      tooFewChoices: 'il manque des réponses. Votez de nouveau.',
      altered: 'quelqu’un l’a modifié après votre envoi. Prévenez un propriétaire du site.'
    },
    uncountedOther: 'ce vote ne suit pas les règles de ce sondage.',
    states: {
      sending: 'Envoi de votre vote…',
      waitingForNetwork: 'Votre vote est gardé sur cet appareil : il partira dès que le réseau reviendra, même si vous fermez cette page puis revenez.',
      waitingForServer: 'SharePoint ne peut pas le recevoir pour le moment. Votre vote est gardé sur cet appareil et sera renvoyé tout seul.',
      waitingForSignIn: 'Votre session a pris fin. Votre vote est gardé sur cet appareil : il partira dès que vous vous serez reconnecté.',
      refused: ''
    } satisfies Readonly<Record<SubmissionState, string>>,
    refused: {
      closed: 'Ce sondage s’est terminé avant que votre vote n’arrive : il n’est pas compté.',
      changed: 'La question, les réponses ou les règles ont changé depuis que vous avez choisi : ce vote n’est pas compté. Relisez, puis votez de nouveau.',
      forbidden: 'Votre vote n’a pas été accepté : vous n’avez pas le droit de voter ici.',
      notFound: 'Votre vote n’a pas pu être enregistré : ce sondage a été supprimé.',
      unknown: 'Votre vote n’a pas pu être enregistré. Il est gardé sur cet appareil.'
    },
    giveUp: 'Abandonner ce vote',
  },
  results: {
    title: 'Résultats',
    certifiedTitle: 'Résultat certifié',
    caption: (question: string) => `Résultats : ${question}`,
    show: 'Voir les résultats',
    hide: 'Masquer les résultats',
    votes: (count: number, shown: string) => plural.fr(count, `${shown} vote`, `${shown} votes`),
    voters: (count: number, shown: string) => plural.fr(count, `${shown} votant`, `${shown} votants`),
    votersHidden: (minimum: string) => `moins de ${minimum} votants`,
    participation: (rate: string, invited: string) => `${rate} des ${invited} agents invités`,
    hidden: 'masqué (petit effectif)',
    none: 'Personne n’a encore voté.',
    multiple: 'Chacun pouvait choisir plusieurs réponses : le total dépasse 100 %.',
    certified: (name: string, date: string) => `Certifié par ${name} le ${date}`,
    uncheckedTitle: 'Décompte non vérifié',
    unchecked: 'Décompte en direct : personne ne l’a encore vérifié.',
    uncheckedOver: 'Ces chiffres ne sont pas encore un résultat : les votes restent à vérifier.',
    covered: { texts: 'la question, les réponses ou les règles', windows: 'les dates du vote', records: 'les décisions' } satisfies Readonly<Record<CoveredPart, string>>,
    broken: (parts: string, name: string, date: string) => `Ce résultat ne correspond plus à ce qui a été certifié : ${parts} ont changé depuis. Dernière modification par ${name} le ${date}.`,
    access: {
      afterVoting: 'Les résultats s’afficheront quand vous aurez voté.',
      afterClosing: 'Les résultats s’afficheront après la clôture.',
      ownerOnly: 'Les résultats ne sont affichés qu’aux propriétaires du site.',
      notCounted: 'Les résultats s’afficheront quand un propriétaire du site aura compté les votes.'
    },
    mine: 'Mon choix',
    showTable: 'Voir le tableau',
    showBars: 'Voir les barres',
    option: 'Réponse',
    count: 'Votes',
    share: 'Part des votants'
  }
};

const en: typeof fr = {
  notSetUp: {
    owner: 'To offer polls on this site, the lists that will keep the votes have yet to be created.',
    agent: 'Polls are not ready on this site yet. A site owner can set them up.',
    run: 'Set up polls',
    running: (percent) => `Setting up… ${percent}`,
    done: 'Polls are ready.'
  },
  sectionLabel: 'Polls',
  manage: 'Manage polls',
  chooseOne: {
    owner: 'Choose the poll to show in the properties of this web part.',
    agent: 'No poll is shown here yet.',
    open: 'Open properties'
  },
  gone: {
    owner: 'The poll that was shown here has been deleted. Choose another one in the properties.',
    agent: 'The poll that was shown here has been deleted.'
  },
  arrived: {
    title: 'The poll of your link',
    close: 'Close',
    gone: 'This link leads to a poll that has been deleted, or that is not published yet.'
  },
  draftShown: 'This poll is a draft: only site owners see it. Publish it to open the vote.',
  none: {
    owner: 'No current poll. Create one to ask your colleagues a question.',
    agent: 'No current poll at the moment.',
    create: 'Create a poll'
  },
  past: (count) => `Past polls (${count})`,
  status: { draft: 'Draft', scheduled: 'Coming', open: 'Open', closed: 'Closed', archived: 'Archived' },
  time: {
    closes: (within) => `ends ${within}`,
    closesSoon: 'ends in less than a minute',
    closesOn: (date) => `Ends on ${date}`,
    noEnd: 'no end date',
    opensOn: (date) => `opens on ${date}`,
    closedOn: (date) => `closed on ${date}`,
    reopened: (name, date, reason) => `Reopened on ${date} by ${name}: ${reason}`
  },
  vote: {
    one: 'Choose one answer',
    exactly: (count) => `Choose ${count} answers`,
    between: (least, most) => `Choose ${least} to ${most} answers`,
    upTo: (most) => `Choose up to ${most} answers`,
    chosen: (count, most) => `${count} of ${most}`,
    needOne: 'Choose an answer first.',
    tooFew: (least) => `Choose at least ${least} answers.`,
    tooMany: (most) => `Choose at most ${most} answers.`,
    submit: 'Vote',
    submitChange: 'Save the change',
    cancelChange: 'Keep my current vote',
    change: 'Change my vote',
    withdraw: 'Withdraw my vote',
    withdrawQuestion: 'Withdraw your vote?',
    withdrawYes: 'Withdraw',
    withdrawNo: 'Keep it',
    more: 'More',
    link: (option) => `More about “${option}”`,
    mayNot: 'You can read this poll but not vote in it. The site owner can give you the right.',
    yours: (choices) => `Your choice: ${choices}`,
    before: (question, choices) => `You had answered “${choices || 'withdraw my vote'}” to the question “${question}”`
  },
  who: {
    open: 'Open vote: people who have access to this site can look up who voted and for what, choices changed or withdrawn included.',
    confidential: (minimum) =>
      `Confidential vote: your colleagues cannot read your vote; site owners can, and count it after closing. A number below ${minimum} is not shown. The total number of votes and the time of the last one stay readable to all.`,
    results: {
      always: 'Results are shown during the vote.',
      afterVoting: 'Results are shown once you have voted.',
      afterClosing: 'Results are shown after closing.',
      ownerOnly: 'Results are shown to site owners only.'
    },
    confidentialResults: {
      always: 'Results are shown after the count.',
      afterVoting: 'Results are shown after the count.',
      afterClosing: 'Results are shown after the count.',
      ownerOnly: 'Results are shown to site owners only.'
    },
    change: 'You can change or withdraw your vote until closing.',
    noChange: 'A vote cannot be changed once it is sent.'
  },
  sent: {
    recorded: (date) => `Your vote is recorded (${date}).`,
    recordedNow: 'Your vote is recorded.',
    withdrawn: 'Your vote is withdrawn.',
    alreadyVoted: 'You had already voted, and this poll allows no change: your first vote is kept.',
    uncounted: (date, why) => `What you sent on ${date} is not counted: ${why}`,
    uncountedReasons: {
      late: 'it arrived after closing.',
      early: 'it arrived before the opening.',
      otherWords: 'the question, the answers or the rules have changed since. Read them again, then vote again.',
      tooFewChoices: 'answers are missing. Vote again.',
      altered: 'somebody changed it after you sent it. Tell a site owner.'
    },
    uncountedOther: 'this vote does not follow the rules of this poll.',
    states: {
      sending: 'Sending your vote…',
      waitingForNetwork: 'Your vote is kept on this device: it will leave as soon as the network is back, even if you close this page and return later.',
      waitingForServer: 'SharePoint cannot take it at the moment. Your vote is kept on this device and will be sent again by itself.',
      waitingForSignIn: 'Your session has ended. Your vote is kept on this device: it will leave as soon as you have signed in again.',
      refused: ''
    },
    refused: {
      closed: 'This poll ended before your vote arrived: it is not counted.',
      changed: 'The question, the answers or the rules have changed since you chose: this vote is not counted. Read again, then vote again.',
      forbidden: 'Your vote was not accepted: you do not have the right to vote here.',
      notFound: 'Your vote could not be recorded: this poll has been deleted.',
      unknown: 'Your vote could not be recorded. It is kept on this device.'
    },
    giveUp: 'Give up this vote',
  },
  results: {
    title: 'Results',
    certifiedTitle: 'Certified result',
    caption: (question) => `Results: ${question}`,
    show: 'Show results',
    hide: 'Hide results',
    votes: (count, shown) => plural.en(count, `${shown} vote`, `${shown} votes`),
    voters: (count, shown) => plural.en(count, `${shown} voter`, `${shown} voters`),
    votersHidden: (minimum) => `fewer than ${minimum} voters`,
    participation: (rate, invited) => `${rate} of the ${invited} people invited`,
    hidden: 'hidden (small group)',
    none: 'Nobody has voted yet.',
    multiple: 'Everybody could choose several answers: the total exceeds 100%.',
    certified: (name, date) => `Certified by ${name} on ${date}`,
    uncheckedTitle: 'Unchecked count',
    unchecked: 'Live count: nobody has checked it yet.',
    uncheckedOver: 'These figures are no result yet: the votes have still to be checked.',
    covered: { texts: 'the question, the answers or the rules', windows: 'the dates of the vote', records: 'the decisions' },
    broken: (parts, name, date) => `This result no longer matches what was certified: ${parts} have changed since. Last change by ${name} on ${date}.`,
    access: {
      afterVoting: 'Results will be shown once you have voted.',
      afterClosing: 'Results will be shown after closing.',
      ownerOnly: 'Results are shown to site owners only.',
      notCounted: 'Results will be shown when a site owner has counted the votes.'
    },
    mine: 'My choice',
    showTable: 'Show as a table',
    showBars: 'Show as bars',
    option: 'Answer',
    count: 'Votes',
    share: 'Share of voters'
  }
};

/** Words of the screens that agents see; those of the owner's panel are with it. */
export const pollWords: Words<typeof fr> = { fr, en };
export type PollWords = typeof fr;
