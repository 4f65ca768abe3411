import type { Words } from '../Language';
import { plural } from '../Language';

const fr = {
  save: 'Enregistrer',
  saved: 'Enregistré.',
  cancel: 'Annuler',
  close: 'Fermer',
  remove: 'Supprimer',
  removed: 'Supprimé. L’élément est dans la corbeille du site.',
  removeTitle: 'Supprimer cet élément ?',
  removeText: 'Il part dans la corbeille du site, d’où vous pouvez le restaurer.',
  restored: 'Voici ce que vous aviez saisi et pas encore enregistré.',
  startAgain: 'Repartir de la version enregistrée',
  startAgainNew: 'Repartir d’un formulaire vide',
  notKept: 'Ce navigateur ne peut rien garder de plus sur cet appareil : votre saisie sera perdue si vous fermez cette page sans l’enregistrer.',
  starred: 'Les champs suivis de * sont à remplir.',
  faults: (count: number, shown: string) => plural.fr(count, 'Un point est à corriger ci-dessus.', `${shown} points sont à corriger ci-dessus.`),
  unread: {
    text: 'Une saisie plus ancienne ne peut pas être reprise dans ce formulaire. Elle est mise de côté sur cet appareil.',
    show: 'Voir le texte mis de côté',
    forget: 'Ne plus garder ce texte'
  },
  leave: {
    title: 'Des modifications ne sont pas enregistrées',
    text: 'Elles sont gardées sur cet appareil : vous les retrouverez en ouvrant de nouveau ce formulaire.',
    textNotKept: 'Ce navigateur ne peut pas les garder : elles seront perdues si vous fermez cette page.',
    keep: 'Garder pour plus tard',
    discard: 'Effacer',
    stay: 'Continuer la saisie'
  },
  conflict: {
    text: 'Quelqu’un d’autre a enregistré une autre version pendant votre saisie. Rien n’est perdu : choisissez, champ par champ, ce qu’il faut garder.',
    textBy: (name: string, date: string) => `${name} a enregistré une autre version le ${date}, pendant votre saisie. Rien n’est perdu : choisissez, champ par champ, ce qu’il faut garder.`,
    yours: 'Votre saisie',
    theirs: 'Version enregistrée',
    nothing: '(vide)',
    allYours: 'Tout de ma saisie',
    allTheirs: 'Tout de la version enregistrée',
    goOn: 'Continuer avec ces choix',
    chosen: 'Vos choix sont dans le formulaire. Enregistrez-le pour les garder.'
  },
  gone: {
    text: 'Cet élément a été supprimé entre-temps. Votre saisie reste ici : copiez-la, ou enregistrez-la comme un nouvel élément.',
    hidden: 'Vous ne voyez plus cet élément : il a été supprimé, ou vous n’êtes plus animateur.',
    hiddenText: 'Vous ne voyez plus cet élément : il a été supprimé, ou vous n’êtes plus animateur. Votre saisie reste ici : copiez-la, ou, si vous êtes encore animateur, enregistrez-la comme un nouvel élément.',
    saveAsNew: 'Enregistrer comme nouvel élément'
  }
};

const en: typeof fr = {
  save: 'Save',
  saved: 'Saved.',
  cancel: 'Cancel',
  close: 'Close',
  remove: 'Delete',
  removed: 'Deleted. It is in the recycle bin of the site.',
  removeTitle: 'Delete this?',
  removeText: 'It goes to the recycle bin of the site, from where you can restore it.',
  restored: 'This is what you had typed and not saved yet.',
  startAgain: 'Go back to the saved version',
  startAgainNew: 'Start again from an empty form',
  notKept: 'This browser cannot keep anything more on this device: what you type is lost if you close this page without saving.',
  starred: 'Fields followed by * have to be filled in.',
  faults: (count, shown) => plural.en(count, 'One thing to fix above.', `${shown} things to fix above.`),
  unread: {
    text: 'Something typed earlier cannot be shown in this form. It is set aside on this device.',
    show: 'See the text that was set aside',
    forget: 'Do not keep this text'
  },
  leave: {
    title: 'Some changes are not saved',
    text: 'They are kept on this device: you will find them when you open this form again.',
    textNotKept: 'This browser cannot keep them: they are lost if you close this page.',
    keep: 'Keep for later',
    discard: 'Discard',
    stay: 'Go on editing'
  },
  conflict: {
    text: 'Somebody else saved another version while you were typing. Nothing is lost: choose, field by field, what to keep.',
    textBy: (name, date) => `${name} saved another version on ${date}, while you were typing. Nothing is lost: choose, field by field, what to keep.`,
    yours: 'What you typed',
    theirs: 'Saved version',
    nothing: '(empty)',
    allYours: 'All of what I typed',
    allTheirs: 'All of the saved version',
    goOn: 'Go on with these choices',
    chosen: 'Your choices are in the form. Save it to keep them.'
  },
  gone: {
    text: 'This was deleted meanwhile. What you typed is still here: copy it, or save it as something new.',
    hidden: 'You can no longer see this: it was deleted, or you are no longer an animator.',
    hiddenText: 'You can no longer see this: it was deleted, or you are no longer an animator. What you typed is still here: copy it, or, if you still are an animator, save it as something new.',
    saveAsNew: 'Save as something new'
  }
};

export const editorWords: Words<typeof fr> = { fr, en };
