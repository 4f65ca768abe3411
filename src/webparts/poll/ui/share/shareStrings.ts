import type { Words } from '../../../../shell/Language';

const fr = {
  title: 'Partager ou présenter',
  qr: 'Code QR qui mène à ce sondage',
  scan: 'Votez avec votre téléphone',
  scanHint: 'Il faut être connecté à l’intranet sur le téléphone.',
  downloadQr: 'Télécharger le code QR',
  qrFile: 'code-qr-sondage',
  room: 'Afficher en salle',
  closeRoom: 'Quitter l’affichage en salle',
  remind: 'Rappel avant la clôture (calendrier)',
  reminder: (question: string) => `Dernier jour pour voter : ${question}`,
  addDate: (date: string) => `Ajouter au calendrier : ${date}`,
  calendarFile: 'rappel-sondage',
  copyResult: 'Copier le résultat en texte',
  copied: 'Le résultat est copié : collez-le dans un message.',
  byHand: 'Le navigateur ne permet pas de copier. Sélectionnez ce texte et copiez-le :',
  picture: 'Télécharger l’image du résultat',
  pictureFile: 'resultat-sondage',
  line: (option: string, figure: string) => `• ${option} : ${figure}`,
  quote: (text: string) => `« ${text} »`,
  withShare: (figure: string, share: string) => `${figure} (${share})`,
  suits: (yes: string, ifNeedBe: string, no: string) => `oui ${yes}, si besoin ${ifNeedBe}, non ${no}`,
  uncheckedAt: (date: string) => `Décompte du ${date}, non vérifié`,
  noFigures: 'Les résultats ne sont pas affichés pendant le vote.'
};

const en: typeof fr = {
  title: 'Share or present',
  qr: 'QR code that leads to this poll',
  scan: 'Vote with your phone',
  scanHint: 'The phone has to be signed in to the intranet.',
  downloadQr: 'Download the QR code',
  qrFile: 'poll-qr-code',
  room: 'Show in the room',
  closeRoom: 'Leave the room view',
  remind: 'Reminder before closing (calendar)',
  reminder: (question) => `Last day to vote: ${question}`,
  addDate: (date) => `Add to calendar: ${date}`,
  calendarFile: 'poll-reminder',
  copyResult: 'Copy the result as text',
  copied: 'The result is copied: paste it into a message.',
  byHand: 'The browser does not let it be copied. Select this text and copy it:',
  picture: 'Download the result as a picture',
  pictureFile: 'poll-result',
  line: (option, figure) => `• ${option}: ${figure}`,
  quote: (text) => `“${text}”`,
  withShare: (figure, share) => `${figure} (${share})`,
  suits: (yes, ifNeedBe, no) => `yes ${yes}, if need be ${ifNeedBe}, no ${no}`,
  uncheckedAt: (date) => `Count of ${date}, not checked`,
  noFigures: 'Results are not shown during the vote.'
};

/** Words of sharing and of the room view. */
export const shareWords: Words<typeof fr> = { fr, en };
export type ShareWords = typeof fr;
