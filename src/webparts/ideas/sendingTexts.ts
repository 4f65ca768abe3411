import type { Words } from '../../shell/Language';
import type { SubmissionWords } from '../../shell/outbox/defineSubmission';
import { giveSendingWords } from './sendingStrings';

const fr: SubmissionWords = {
  states: {
    sending: 'Envoi…',
    waitingForNetwork: 'Votre envoi est gardé sur cet appareil : il partira au retour du réseau, ou à votre prochaine visite.',
    waitingForServer: 'SharePoint ne peut pas le prendre en ce moment. Votre envoi est gardé sur cet appareil et repartira de lui-même.',
    waitingForSignIn: 'Votre session a pris fin. Votre envoi est gardé sur cet appareil : il partira dès que vous serez reconnecté.'
  },
  refused: {
    forbidden: 'Votre envoi n’a pas été accepté : cette étape est close, ou vous n’avez pas ce droit. Ce que vous avez écrit est gardé ici : vous pouvez le copier.',
    notCollecting: 'La collecte s’est terminée avant que votre idée parte : elle n’a pas été envoyée. La voici, vous pouvez la copier.',
    notFound: 'Votre envoi n’a pas pu être enregistré : ce dont il parle a été supprimé. Ce que vous avez écrit est gardé ici : vous pouvez le copier.',
    noneLeft: 'Votre vote n’a pas été pris : vous avez déjà donné tous vos votes, peut-être dans un autre onglet.',
    mostReached: 'Votre vote n’a pas été pris : cette idée a déjà reçu de vous tout ce qu’elle peut recevoir.',
    merged: 'Votre vote n’a pas été pris : cette idée a été réunie à une autre, qui reçoit les votes.',
    tooLate: 'Le vote était clos quand le vôtre est arrivé : il n’a pas été pris.',
    otherWords: 'Votre vote n’a pas été pris : l’auteur a changé les mots de cette idée. Relisez-la, puis votez de nouveau.',
    unknown: 'Votre envoi n’a pas pu être enregistré. Il est gardé sur cet appareil.'
  },
  giveUp: 'Abandonner cet envoi'
};

/** A guest who lost his access may get it back: what he sent is not lost with it. */
function forGuests({ refused: { forbidden: _, notFound: __, ...refused }, ...words }: SubmissionWords, noAccess: string): SubmissionWords {
  return { ...words, refused, later: { forbidden: noAccess, notFound: noAccess } };
}

const en: SubmissionWords = {
  states: {
    sending: 'Sending…',
    waitingForNetwork: 'What you sent is kept on this device: it will leave when the network is back, or at your next visit.',
    waitingForServer: 'SharePoint cannot take it at the moment. What you sent is kept on this device and will leave by itself.',
    waitingForSignIn: 'Your session has ended. What you sent is kept on this device: it will leave as soon as you have signed in again.'
  },
  refused: {
    forbidden: 'What you sent was not accepted: this phase is over, or you have no right to do it. What you wrote is kept here: you can copy it.',
    notCollecting: 'Collecting ended before your idea left: it was not sent. Here it is, you can copy it.',
    notFound: 'What you sent could not be recorded: what it is about was deleted. What you wrote is kept here: you can copy it.',
    noneLeft: 'Your vote was not taken: you have given all your votes already, perhaps in another tab.',
    mostReached: 'Your vote was not taken: this idea already has all that it can have from you.',
    merged: 'Your vote was not taken: this idea was merged with another one, which takes the votes.',
    tooLate: 'The vote was over when yours arrived: it was not taken.',
    otherWords: 'Your vote was not taken: the author has changed the words of this idea. Read it again, then vote again.',
    unknown: 'What you sent could not be recorded. It is kept on this device.'
  },
  giveUp: 'Discard what I sent'
};

giveSendingWords({ fr, en });

/** As a guest is told. */
export const guestSendingWords: Words<SubmissionWords> = {
  fr: forGuests(fr, 'Votre envoi n’a pas été accepté : vous n’avez plus accès à cet espace, ou cette étape est close. Ce que vous avez écrit est gardé sur cet appareil. Demandez un nouvel accès à la personne qui vous a invité, puis essayez de nouveau ; vous pouvez aussi le copier.'),
  en: forGuests(en, 'What you sent was not accepted: you no longer have access to this space, or this phase is over. What you wrote is kept on this device. Ask the person who invited you to give access back, then try again; you can also copy it.')
};
