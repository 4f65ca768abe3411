import type { Words } from '../../../../../shell/Language';
import { plural } from '../../../../../shell/Language';

const fr = {
  new: 'Nouveau dossier',
  edit: 'Modifier le dossier',
  fields: {
    title: 'Objet',
    service: 'Service',
    wanted: 'Date souhaitée',
    kind: 'Décidé par',
    reason: 'Motif',
    votedOn: 'Séance ou signature prévue',
    publishedOn: 'Publication prévue',
    transmittedOn: 'Transmission prévue'
  },
  hints: { title: 'Par exemple « Tarifs des piscines 2027 ».', wanted: 'Le premier jour où les usagers paieraient ces montants.', days: 'Laissez vide ce qui n’est pas encore prévu. Le droit du dossier se calcule avec ces jours.' },
  kinds: { deliberation: 'le conseil, par délibération', decision: 'le maire, par délégation' },
  noTitle: 'Écrivez l’objet du dossier.',
  tooLong: (most: string) => `Trop long : ${most} caractères au plus.`,
  noDay: 'Choisissez la date souhaitée.',
  order: 'La publication et la transmission viennent après le vote.',
  save: 'Enregistrer',
  create: 'Ouvrir le dossier',
  created: 'Le dossier est ouvert. Ajoutez-y des lignes.',
  attach: 'Joindre une pièce',
  attached: (name: string) => `${name} est jointe au dossier.`,
  attachHint: 'Tous ceux qui lisent ce site peuvent l’ouvrir. Une pièce jointe ne se remplace pas.',
  submit: 'Envoyer aux étapes',
  submitAsk: (step: string, days: number, shown: string, until: string) => `Le dossier va d’abord ici : ${step}. Réponse attendue en ${shown} ${plural.fr(days, 'jour ouvré', 'jours ouvrés')}, le ${until} au plus tard.`,
  submitYes: 'Envoyer',
  no: 'Revenir',
  submitted: 'Le dossier est envoyé.',
  after: (steps: string) => `Ensuite : ${steps}. Puis le secrétariat du conseil l’inscrit à un acte.`,
  takeBack: 'Reprendre le dossier',
  takeBackAsk: 'Le dossier redevient en préparation. Ce que les étapes ont dit reste, et vaut encore pour les lignes qui ne changent pas.',
  takeBackYes: 'Reprendre',
  takenBack: 'Le dossier est repris.',
  noLines: 'Ajoutez et enregistrez au moins une ligne avant d’envoyer le dossier.',
  noChain: 'Ce dossier ne peut pas être envoyé : aucune étape n’est enregistrée pour cette direction.',
  unsaved: 'Ce qui n’est pas enregistré dans le tableau ne part pas avec le dossier.',
  changedMeanwhile: 'Un collègue a changé le dossier depuis. Relisez-le, puis recommencez.'
};

const en: typeof fr = {
  new: 'New file',
  edit: 'Change the file',
  fields: {
    title: 'Subject',
    service: 'Service',
    wanted: 'Wanted date',
    kind: 'Decided by',
    reason: 'Reason',
    votedOn: 'Planned session or signature',
    publishedOn: 'Planned publication',
    transmittedOn: 'Planned transmission'
  },
  hints: { title: 'For example “Tariffs of pools 2027”.', wanted: 'The first day on which users would pay these amounts.', days: 'Leave empty what is not planned yet. The law of the file is computed with these days.' },
  kinds: { deliberation: 'the council, by deliberation', decision: 'the mayor, by delegation' },
  noTitle: 'Write the subject of the file.',
  tooLong: (most) => `Too long: ${most} characters at most.`,
  noDay: 'Choose the wanted date.',
  order: 'Publication and transmission come after the vote.',
  save: 'Store',
  create: 'Open the file',
  created: 'The file is open. Add lines to it.',
  attach: 'Attach a file',
  attached: (name) => `${name} is attached to the file.`,
  attachHint: 'Everybody who reads this site can open it. What is attached is not replaced.',
  submit: 'Send to the steps',
  submitAsk: (step, days, shown, until) => `The file goes here first: ${step}. An answer is expected within ${shown} working ${plural.en(days, 'day', 'days')}, by ${until}.`,
  submitYes: 'Send',
  no: 'Back',
  submitted: 'The file is sent.',
  after: (steps) => `After that: ${steps}. Then the council secretariat puts it in an act.`,
  takeBack: 'Take the file back',
  takeBackAsk: 'The file is being prepared again. What the steps said stays, and still holds for the lines that do not change.',
  takeBackYes: 'Take back',
  takenBack: 'The file was taken back.',
  noLines: 'Add and store at least one line before you send the file.',
  noChain: 'This file cannot be sent: no step is recorded for this department.',
  unsaved: 'What is not stored in the table does not go with the file.',
  changedMeanwhile: 'A colleague changed the file since. Read it again, then start over.'
};

/** Words of what a direction does with a file as a whole. */
export const formWords: Words<typeof fr> = { fr, en };
