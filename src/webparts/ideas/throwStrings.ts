import type { Words } from '../../shell/Language';

const fr = {
  title: 'Votre idée',
  buildsOn: (title: string) => `Votre idée prolonge « ${title} »`,
  name: 'Votre idée en une phrase',
  text: 'En quelques mots (facultatif)',
  more: 'Ajouter une catégorie, un lien ou une image',
  category: 'Catégorie',
  noCategory: 'Aucune',
  link: 'Lien (facultatif)',
  linkHint: 'Une adresse qui commence par https://',
  picture: 'Ajouter une image',
  pictureAdding: 'Envoi de l’image…',
  pictureRemove: 'Retirer l’image',
  pictureFailed: 'L’image n’a pas pu être ajoutée. Votre texte est gardé ; réessayez.',
  pictureTooLarge: 'Cette image est trop volumineuse.',
  near: 'Des idées proches existent déjà : complétez-en une, ou proposez la vôtre.',
  add: 'Compléter celle-ci',
  addTo: (title: string) => `Compléter « ${title} » avec ce que vous avez écrit`,
  reads: {
    shown: 'Vos collègues liront votre idée et votre nom.',
    hidden: 'Vos collègues liront votre idée sans votre nom, une fois qu’un animateur l’aura relue. Les animateurs lisent votre nom.',
    before: 'Vos collègues liront votre idée et votre nom une fois qu’un animateur l’aura relue.'
  },
  kept: (months: string) => `À garder ${months} mois après l’archivage, puis à effacer par un propriétaire du site.`,
  draftRestored: 'Voici ce que vous aviez commencé à écrire.',
  send: 'Envoyer mon idée',
  save: 'Enregistrer',
  full: (most: string) => `Ce remue-méninges a ${most} idées : son vote ne peut pas en prendre plus. Vous pouvez compléter une idée qui est là. Ce que vous écrivez reste sur cet appareil ; dites aux animateurs qu’il est plein, ils peuvent en ouvrir un autre.`,
  over: 'La collecte est close. Ce que vous avez écrit reste sur cet appareil, mais ne peut plus être envoyé : vous pouvez le copier.',
  issues: {
    required: 'Dites d’abord votre idée en une phrase.',
    tooLong: (limit: string) => `C’est trop long : gardez au plus ${limit} caractères.`,
    unreadable: 'Ce n’est pas une adresse que l’on peut ouvrir.',
    other: 'Ce remue-méninges ne le permet pas.'
  }
};

const en: typeof fr = {
  title: 'Your idea',
  buildsOn: (title) => `Your idea builds on “${title}”`,
  name: 'Your idea in one sentence',
  text: 'In a few words (optional)',
  more: 'Add a category, a link or a picture',
  category: 'Category',
  noCategory: 'None',
  link: 'Link (optional)',
  linkHint: 'An address that begins with https://',
  picture: 'Add a picture',
  pictureAdding: 'Sending the picture…',
  pictureRemove: 'Remove the picture',
  pictureFailed: 'The picture could not be added. Your text is kept; try again.',
  pictureTooLarge: 'This picture is too large.',
  near: 'There are close ideas already: add to one of them, or send yours.',
  add: 'Add to this one',
  addTo: (title) => `Add what you wrote to “${title}”`,
  reads: {
    shown: 'Your colleagues will read your idea and your name.',
    hidden: 'Your colleagues will read your idea without your name, once an animator has read it. Animators read your name.',
    before: 'Your colleagues will read your idea and your name once an animator has read it.'
  },
  kept: (months) => `To be kept for ${months} months after archiving, then erased by a site owner.`,
  draftRestored: 'Here is what you had begun to write.',
  send: 'Send my idea',
  save: 'Save',
  full: (most) => `This brainstorm has ${most} ideas: its vote can take no more. You can add to an idea that is here. What you write stays on this device; tell the animators that it is full, they can begin another one.`,
  over: 'Ideas are no longer collected. What you wrote stays on this device, but can no longer be sent: you can copy it.',
  issues: {
    required: 'Say your idea in one sentence first.',
    tooLong: (limit) => `This is too long: keep at most ${limit} characters.`,
    unreadable: 'This is no address that can be opened.',
    other: 'This brainstorm does not allow it.'
  }
};

/** Words of where an idea is thrown: of no use to who only reads. */
export const throwWords: Words<typeof fr> = { fr, en };
export type ThrowWords = typeof fr;
