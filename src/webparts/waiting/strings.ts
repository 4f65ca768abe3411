import type { Words } from '../../shell/Language';

const fr = {
  title: 'Ce qui m’attend',
  nothing: 'Rien ne vous attend pour le moment.',
  kinds: {
    poll: 'Sondage',
    call: 'Appel à commentaires',
    callAnswered: 'Une réponse à votre contribution',
    callToAnswer: 'Contributions auxquelles répondre',
    callAssigned: 'Contributions qui vous sont confiées',
    callOverdue: 'Réponses promises et en retard',
    campaign: 'Remue-méninges : vos votes',
    ideaInvited: 'Vous êtes invité à être co-auteur d’une idée',
    ideaAnswered: 'Ce qu’est devenue votre idée',
    ideaMerged: 'Des idées que vous avez proposées ou soutenues ont été réunies',
    ideasToEvaluate: 'Idées à évaluer',
    tariffToAnswer: 'Tarifs : un dossier attend votre étape',
    tariffLate: 'Tarifs : un dossier attend votre étape, en retard',
    tariffBack: 'Tarifs : un dossier revient à votre direction',
    requestQuestion: 'Communauté : une question vous est posée, l’échéance attend votre réponse',
    requestInvited: 'Communauté : vous êtes invité à animer',
    requestAnimator: 'Communauté : il manque un animateur à votre demande',
    requestName: 'Communauté : le nom de votre demande est déjà pris',
    requestToPick: 'Demande de communauté que personne ne suit encore',
    requestToFollow: 'Demande de communauté à suivre',
    requestLate: 'Demande de communauté en retard',
    requestEscalated: 'Demande de communauté en retard, confiée à vous',
    requestReview: 'Communauté : le point est à faire',
    sessionOffered: 'Inscriptions : une place vous est proposée',
    sessionFree: 'Inscriptions : une place est libre, pour le premier qui accepte',
    sessionChanged: 'Inscriptions : votre séance a changé',
    sessionCancelled: 'Inscriptions : votre séance est annulée',
    sessionToDraw: 'Inscriptions : un tirage à faire',
    sessionToChoose: 'Inscriptions : des demandes à départager',
    other: 'À faire'
  },
  mentioned: {
    callMentioned: (by: string) => `${by} vous mentionne dans une contribution`,
    commentMentioned: (by: string) => `${by} vous mentionne dans un commentaire sous cette page`
  },
  until: (within: string, date: string) => `se termine ${within} (${date})`,
  soon: 'se termine dans moins d’une minute',
  by: (within: string, date: string) => `à faire ${within} (${date})`,
  noEnd: 'sans date de fin',
  failed: { poll: 'Les sondages n’ont pas pu être lus.', call: 'Les appels à commentaires n’ont pas pu être lus.', campaign: 'Les remue-méninges n’ont pas pu être lus.', tarifffile: 'Les dossiers de tarifs n’ont pas pu être lus.', request: 'Les demandes de communautés n’ont pas pu être lues.', session: 'Les inscriptions n’ont pas pu être lues.', other: 'Une partie n’a pas pu être lue.' },
  left: (count: string) => `Il reste ${count} à faire.`,
  done: 'C’est fait : plus rien ne vous attend.'
};

const en: typeof fr = {
  title: 'What awaits me',
  nothing: 'Nothing awaits you at the moment.',
  kinds: {
    poll: 'Poll',
    call: 'Call for comment',
    callAnswered: 'An answer to your contribution',
    callToAnswer: 'Contributions to answer',
    callAssigned: 'Contributions assigned to you',
    callOverdue: 'Answers promised and late',
    campaign: 'Brainstorm: your votes',
    ideaInvited: 'You are invited to be a co-author of an idea',
    ideaAnswered: 'What became of your idea',
    ideaMerged: 'Ideas that you threw or supported were merged',
    ideasToEvaluate: 'Ideas to evaluate',
    tariffToAnswer: 'Tariffs: a file waits for your step',
    tariffLate: 'Tariffs: a file waits for your step, late',
    tariffBack: 'Tariffs: a file is back with your department',
    requestQuestion: 'Community: you are asked a question, and the due date waits for your answer',
    requestInvited: 'Community: you are invited to animate',
    requestAnimator: 'Community: your request lacks an animator',
    requestName: 'Community: the name of your request is taken',
    requestToPick: 'Request for a community that nobody follows yet',
    requestToFollow: 'Request for a community to follow',
    requestLate: 'Request for a community, late',
    requestEscalated: 'Request for a community, late and passed on to you',
    requestReview: 'Community: its review is due',
    sessionOffered: 'Registrations: a place is offered to you',
    sessionFree: 'Registrations: a place is free, for the first who accepts',
    sessionChanged: 'Registrations: your session changed',
    sessionCancelled: 'Registrations: your session is cancelled',
    sessionToDraw: 'Registrations: a draw to hold',
    sessionToChoose: 'Registrations: requests to choose from',
    other: 'To do'
  },
  mentioned: {
    callMentioned: (by) => `${by} mentioned you in a contribution`,
    commentMentioned: (by) => `${by} mentioned you in a comment under this page`
  },
  until: (within, date) => `ends ${within} (${date})`,
  soon: 'ends in less than a minute',
  by: (within, date) => `to be done ${within} (${date})`,
  noEnd: 'no end date',
  failed: { poll: 'The polls could not be read.', call: 'The calls for comment could not be read.', campaign: 'The brainstorms could not be read.', tarifffile: 'The tariff files could not be read.', request: 'The requests for communities could not be read.', session: 'The registrations could not be read.', other: 'Part of this could not be read.' },
  left: (count) => `${count} left to do.`,
  done: 'Done: nothing awaits you any more.'
};

export const waitingWords: Words<typeof fr> = { fr, en };
