import type { ContributionKind } from '../../domain/calls/Call';
import type { Words } from '../Language';

const fr = {
  title: 'Votre contribution',
  titleOf: (place: string) => `Votre contribution : ${place}`,
  replyTitle: 'Votre réponse',
  editTitle: 'Modifier votre contribution',
  kind: 'De quoi s’agit-il ?',
  kindHints: {
    question: 'Vous demandez une précision.',
    remark: 'Vous donnez un avis ou une information.',
    support: 'Vous êtes d’accord : dites pourquoi si vous le souhaitez.',
    objection: 'Vous n’êtes pas d’accord : dites pourquoi.',
    wording: 'Vous proposez une autre rédaction du passage.'
  } satisfies Readonly<Record<ContributionKind, string>>,
  texts: {
    question: 'Votre question',
    remark: 'Votre remarque',
    support: 'Pourquoi (facultatif)',
    objection: 'Votre objection',
    wording: 'Pourquoi (facultatif)',
    reply: 'Votre réponse'
  } satisfies Readonly<Record<ContributionKind | 'reply', string>>,
  wording: 'Votre rédaction',
  wordingHint: 'Écrivez par-dessus le texte actuel.',
  difference: 'Ce que vous changez',
  resetWording: 'Revenir au texte actuel',
  direction: 'Votre direction (facultatif)',
  wholePassage: 'Commenter tout le passage',
  answeredUntil: (who: string, date: string) => `Réponse promise avant le ${date} par : ${who}.`,
  answeredBySomebody: (who: string) => `Réponse attendue de : ${who}.`,
  answeredUntilDate: (date: string) => `Réponse promise avant le ${date}.`,
  keptUntil: (date: string) => `Elle est conservée jusqu’au ${date} ; un propriétaire du site doit ensuite l’effacer.`,
  keptFor: (months: string) => `Elle est conservée ${months} mois après la clôture ; un propriétaire du site doit ensuite l’effacer.`,
  unread: 'Ce que d’autres ont dit ici ne peut pas être affiché pour l’instant.',
  writeMeanwhile: 'Vous pouvez écrire : votre texte est gardé sur cet appareil, et partira au retour du réseau.',
  draftRestored: 'Voici ce que vous aviez commencé à écrire.',
  send: 'Envoyer',
  sendEdit: 'Enregistrer',
  closed: 'Cet appel vient d’être clôturé. Ce que vous avez écrit reste sur cet appareil, mais ne peut plus être envoyé : vous pouvez le copier.',
  closedEdit: 'Cette contribution ne peut plus être modifiée. Ce que vous avez écrit reste sur cet appareil : vous pouvez le copier.',
  held: 'Le texte est en cours de révision. Ce que vous avez écrit reste sur cet appareil : vous pourrez l’envoyer quand les contributions reprendront.',
  files: 'Fichiers joints',
  addFile: 'Joindre un fichier',
  removeFile: (name: string) => `Retirer le fichier « ${name} »`,
  addingFile: (name: string) => `Envoi du fichier « ${name} »…`,
  fileFailed: (name: string) => `Le fichier « ${name} » n’a pas pu être joint. Votre texte est gardé ; réessayez.`,
  fileTooLarge: (name: string) => `Le fichier « ${name} » est trop volumineux.`,
  issues: {
    required: 'Écrivez d’abord quelque chose.',
    tooLong: (limit: string) => `Ce texte est trop long : gardez au plus ${limit} caractères.`,
    tooMany: (limit: string) => `Gardez au plus ${limit} fichiers.`,
    notAllowed: 'Cet appel ne le permet pas.',
    unchanged: 'Ce texte est identique au texte actuel : modifiez-le.'
  },
  edit: 'Modifier',
  withdraw: 'Retirer',
  restore: 'Rétablir',
  withdrawQuestion: {
    title: 'Retirer votre contribution ?',
    text: 'Son texte ne sera plus affiché, et elle ne sera plus comptée. Ce que vous aviez écrit n’est pas effacé du site. Vous pourrez la rétablir jusqu’à la clôture.',
    yes: 'Retirer',
    no: 'La garder'
  },
  /** In their place under an article. */
  article: {
    text: 'Votre commentaire',
    title: 'Votre commentaire',
    editTitle: 'Modifier votre commentaire',
    closed: 'Les commentaires viennent d’être fermés. Ce que vous avez écrit reste sur cet appareil, mais ne peut plus être envoyé : vous pouvez le copier.',
    withdrawQuestion: {
      title: 'Retirer votre commentaire ?',
      text: 'Son texte ne sera plus affiché, et il ne sera plus compté. Ce que vous aviez écrit n’est pas effacé du site. Vous pourrez le rétablir.',
      yes: 'Retirer',
      no: 'Le garder'
    }
  }
};

const en: typeof fr = {
  title: 'Your contribution',
  titleOf: (place) => `Your contribution: ${place}`,
  replyTitle: 'Your reply',
  editTitle: 'Edit your contribution',
  kind: 'What is it?',
  kindHints: {
    question: 'You ask for an explanation.',
    remark: 'You give an opinion or a piece of information.',
    support: 'You agree: say why if you wish.',
    objection: 'You disagree: say why.',
    wording: 'You propose another wording of the passage.'
  },
  texts: { question: 'Your question', remark: 'Your remark', support: 'Why (optional)', objection: 'Your objection', wording: 'Why (optional)', reply: 'Your reply' },
  wording: 'Your wording',
  wordingHint: 'Type over the current text.',
  difference: 'What you change',
  resetWording: 'Go back to the current text',
  direction: 'Your department (optional)',
  wholePassage: 'Comment on the whole passage',
  answeredUntil: (who, date) => `Answer promised before ${date} by: ${who}.`,
  answeredBySomebody: (who) => `Answer expected from: ${who}.`,
  answeredUntilDate: (date) => `Answer promised before ${date}.`,
  keptUntil: (date) => `It is kept until ${date}; a site owner must then delete it.`,
  keptFor: (months) => `It is kept for ${months} months after closing; a site owner must then delete it.`,
  unread: 'What others said here cannot be shown for now.',
  writeMeanwhile: 'You can write: your text is kept on this device, and leaves when the network is back.',
  draftRestored: 'Here is what you had begun to write.',
  send: 'Send',
  sendEdit: 'Save',
  closed: 'This call has just been closed. What you wrote stays on this device, but can no longer be sent: you can copy it.',
  closedEdit: 'This contribution can no longer be edited. What you wrote stays on this device: you can copy it.',
  held: 'The text is being revised. What you wrote stays on this device: you can send it when contributions go on.',
  files: 'Attached files',
  addFile: 'Attach a file',
  removeFile: (name) => `Remove the file “${name}”`,
  addingFile: (name) => `Sending the file “${name}”…`,
  fileFailed: (name) => `The file “${name}” could not be attached. Your text is kept; try again.`,
  fileTooLarge: (name) => `The file “${name}” is too large.`,
  issues: {
    required: 'Write something first.',
    tooLong: (limit) => `This text is too long: keep at most ${limit} characters.`,
    tooMany: (limit) => `Keep at most ${limit} files.`,
    notAllowed: 'This call does not allow it.',
    unchanged: 'This text is the same as the current one: change something in it.'
  },
  edit: 'Edit',
  withdraw: 'Withdraw',
  restore: 'Restore',
  withdrawQuestion: {
    title: 'Withdraw your contribution?',
    text: 'Its text will no longer be shown, and it will no longer be counted. What you wrote is not deleted from the site. You can restore it until closing.',
    yes: 'Withdraw',
    no: 'Keep it'
  },
  /** In their place under an article. */
  article: {
    text: 'Your comment',
    title: 'Your comment',
    editTitle: 'Edit your comment',
    closed: 'Comments have just been closed. What you wrote stays on this device, but can no longer be sent: you can copy it.',
    withdrawQuestion: {
      title: 'Withdraw your comment?',
      text: 'Its text will no longer be shown, and it will no longer be counted. What you wrote is not deleted from the site. You can restore it.',
      yes: 'Withdraw',
      no: 'Keep it'
    }
  }
};

/** Words of where something is said: of no use to who only reads. */
export const composeWords: Words<typeof fr> = { fr, en };
export type ComposeWords = Omit<typeof fr, 'article'>;
