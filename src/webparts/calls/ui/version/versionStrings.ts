import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Nouvelle version',
  back: 'Revenir au texte',
  ended: 'Cet appel est clôturé ou archivé : une nouvelle version reste possible, mais personne ne contribuera plus. Rouvrez-le d’abord si les agents doivent la commenter.',
  overtaken: (name: string, date: string) => `${name} a pris une décision sur cet appel entre-temps (${date}). Rien n’a été enregistré de votre côté : vérifiez ce qui est affiché, puis recommencez.`,
  hold: {
    title: 'Contributions pendant la révision',
    open: 'Les agents peuvent contribuer pendant que vous préparez le nouveau texte. Vous pouvez aussi suspendre les contributions : ils voient alors que le texte est en cours de révision, et leurs brouillons sont gardés.',
    heldUntil: (date: string) => `Les contributions sont suspendues jusqu’au ${date}. Elles reprennent alors d’elles-mêmes, ou dès que la nouvelle version est publiée.`,
    held: 'Les contributions sont suspendues. Elles reprennent quand vous le décidez, ou dès que la nouvelle version est publiée.',
    until: 'Jusqu’au (facultatif)',
    untilHint: 'Sans date, vous décidez vous-même de la reprise.',
    past: 'Choisissez un moment à venir.',
    start: 'Suspendre les contributions',
    stop: 'Reprendre les contributions',
    said: { held: 'Les contributions sont suspendues.', resumed: 'Les contributions ont repris.' }
  },
  text: {
    title: 'Nouveau texte',
    none: 'Partez du texte actuel, ou apportez un texte préparé ailleurs. Il est enregistré pour tous les animateurs tant qu’il n’est pas publié ; les agents ne le voient pas.',
    fromCurrent: 'Partir du texte actuel',
    fromElsewhere: 'Apporter un texte',
    cancel: 'Annuler',
    edit: 'Modifier le texte',
    replace: 'Apporter un autre texte',
    done: 'Comparer avec la version actuelle',
    passages: (count: number, shown: string) => plural.fr(count, `${shown} passage`, `${shown} passages`),
    notKept: 'Votre navigateur ne peut pas garder ce texte : publiez-le avant de fermer la page.',
    again: 'Une autre version a été publiée depuis : vos passages ont été comparés à celle-ci.',
    comparing: (percent: string) => `Comparaison avec la version actuelle… ${percent}`,
    comparingStopped: 'Comparaison arrêtée. Votre texte est gardé.',
    discard: 'Abandonner cette préparation',
    discardQuestion: { title: 'Abandonner cette préparation ?', text: 'Le texte préparé, et ce que vous avez dit de ses passages, seront effacés pour tous les animateurs.', yes: 'Abandonner', no: 'Garder' },
    discarded: 'La préparation est abandonnée.'
  },
  prepared: {
    storing: 'Enregistrement pour les autres animateurs…',
    stored: (name: string, date: string) => `Enregistré pour les animateurs par ${name} le ${date}.`,
    alone: 'Le site n’est pas joignable : ce que vous préparez est gardé sur cet appareil, et sera enregistré pour les autres animateurs dès que possible.',
    hidden: 'Ce qui est en préparation ne vous est plus accessible : il a été supprimé, ou vous n’êtes plus animateur. Ce que vous préparez est gardé sur cet appareil : vous pouvez le copier.',
    both: 'Deux préparations',
    bothText: (name: string, date: string) => `${name} a enregistré une autre préparation le ${date}. Rien n’est remplacé : comparez, puis choisissez avec laquelle continuer.`,
    mine: 'Seulement dans la vôtre',
    theirs: (name: string) => `Seulement chez ${name}`,
    nothingOwn: 'Rien que l’autre n’ait pas.',
    moreOwn: (count: string) => `Et ${count} autres passages.`,
    takeMine: 'Continuer avec la mienne',
    takeTheirs: (name: string) => `Continuer avec l’autre (${name})`,
    chooseFirst: 'Choisissez d’abord entre les deux préparations.'
  },
  doubts: {
    title: 'Passages à vérifier',
    why: 'Chaque contribution suit son passage. Ici, ce qu’un passage est devenu n’est pas certain : confirmez-le, ou reliez-le autrement.',
    none: 'Il n’y a plus de passage à vérifier.',
    left: (count: number, shown: string) => plural.fr(count, `Encore ${shown} passage à vérifier`, `Encore ${shown} passages à vérifier`),
    badge: 'À vérifier',
    confirm: 'C’est bien cela',
    confirmOf: (passage: string) => `C’est bien cela : ${passage}`,
    confirmed: 'C’est noté.'
  },
  link: {
    open: 'Relier autrement',
    before: 'Dans la version actuelle',
    after: 'Dans le nouveau texte',
    hint: 'Cochez ce qui se correspond. Rien dans la version actuelle : le passage est nouveau. Rien dans le nouveau texte : il est supprimé.',
    apply: 'Relier ces passages',
    cancel: 'Annuler',
    nothing: 'Cochez au moins un passage.',
    several: 'Plusieurs passages ne peuvent pas devenir plusieurs autres à la fois : laissez-en un seul d’un côté.',
    linked: 'Ces passages sont reliés.'
  },
  changes: {
    title: 'Changements',
    none: 'Le nouveau texte est le même que la version actuelle.',
    behind: (count: number, shown: string) => (count === 0 ? 'Nommer les contributions à l’origine' : plural.fr(count, `${shown} contribution à l’origine`, `${shown} contributions à l’origine`)),
    behindLegend: 'Contributions à l’origine de ce changement',
    noneHere: 'Aucune contribution sur ce passage.',
    more: 'Afficher la suite'
  },
  effect: {
    title: 'Effet sur les contributions',
    why: 'Avant de publier, voyez où se retrouveraient les mots que les agents ont commentés.',
    run: 'Chercher les contributions dans le nouveau texte',
    running: (percent: string) => `Lecture des contributions… ${percent}`,
    done: (count: number, shown: string) => plural.fr(count, `${shown} contribution cherchée.`, `${shown} contributions cherchées.`),
    states: {
      same: (count: number, shown: string) => plural.fr(count, `${shown} reste où elle est`, `${shown} restent où elles sont`),
      moved: (count: number, shown: string) => plural.fr(count, `${shown} suit son passage`, `${shown} suivent leur passage`),
      toConfirm: (count: number, shown: string) => plural.fr(count, `${shown} sera à replacer par son auteur ou par vous`, `${shown} seront à replacer par leur auteur ou par vous`),
      earlier: (count: number, shown: string) => plural.fr(count, `${shown} restera sur la version où elle a été faite`, `${shown} resteront sur la version où elles ont été faites`)
    }
  },
  publish: {
    title: 'Publication',
    reason: 'Ce qui change, en une phrase',
    reasonHint: 'Affiché en tête des changements. Facultatif.',
    run: 'Publier la nouvelle version',
    doubtful: 'Vérifiez d’abord les passages qui doivent l’être.',
    unchanged: 'Le texte n’a pas changé.',
    editing: 'Comparez d’abord ce texte avec la version actuelle.',
    question: (number: string) => `Publier la version ${number} ?`,
    text: 'Tous les agents la verront aussitôt. Les versions précédentes restent lisibles ; une version publiée ne se modifie plus. Si les contributions étaient suspendues, elles reprennent.',
    yes: 'Publier',
    no: 'Pas encore',
    done: (number: string) => `La version ${number} est publiée.`
  },
  places: {
    title: 'Contributions à replacer',
    why: 'Quand un passage a changé, certaines contributions ne peuvent pas être replacées sans doute. Leur auteur peut le dire, ou vous.',
    run: 'Chercher les contributions à replacer',
    again: 'Chercher de nouveau',
    none: 'Aucune contribution n’est à replacer.',
    found: (count: number, shown: string) => plural.fr(count, `${shown} contribution à replacer`, `${shown} contributions à replacer`),
    earlier: (count: number, shown: string) => plural.fr(count, `${shown} contribution porte sur des mots qui n’existent plus : elle reste sur la version où elle a été faite.`, `${shown} contributions portent sur des mots qui n’existent plus : elles restent sur la version où elles ont été faites.`),
    legend: 'Où sont ces mots maintenant ?',
    confirm: 'Confirmer cette place',
    choose: 'Choisissez d’abord une place.',
    whole: 'Tout le passage',
    at: (passage: string, quote: string) => `${passage} : ${quote}`,
    placed: 'La place est confirmée.',
    more: 'Afficher la suite'
  }
};

const en: typeof fr = {
  title: 'New version',
  back: 'Back to the text',
  ended: 'This call is closed or archived: a new version is still possible, but nobody will contribute any more. Reopen it first if agents are to comment on it.',
  overtaken: (name, date) => `${name} decided something about this call meanwhile (${date}). Nothing of yours was stored: check what is shown, then try again.`,
  hold: {
    title: 'Contributions during the revision',
    open: 'Agents can contribute while you prepare the new text. You can also hold contributions: they then see that the text is being revised, and their drafts are kept.',
    heldUntil: (date) => `Contributions are held until ${date}. They then go on by themselves, or as soon as the new version is published.`,
    held: 'Contributions are held. They go on when you say so, or as soon as the new version is published.',
    until: 'Until (optional)',
    untilHint: 'Without a date, you decide yourself when they go on.',
    past: 'Choose a moment to come.',
    start: 'Hold contributions',
    stop: 'Let contributions go on',
    said: { held: 'Contributions are held.', resumed: 'Contributions go on.' }
  },
  text: {
    title: 'New text',
    none: 'Start from the current text, or bring one that was prepared elsewhere. It is stored for all animators until it is published; agents do not see it.',
    fromCurrent: 'Start from the current text',
    fromElsewhere: 'Bring a text',
    cancel: 'Cancel',
    edit: 'Edit the text',
    replace: 'Bring another text',
    done: 'Compare with the current version',
    passages: (count, shown) => plural.en(count, `${shown} passage`, `${shown} passages`),
    notKept: 'Your browser cannot keep this text: publish it before you close the page.',
    again: 'Another version has been published since: your passages have been compared with that one.',
    comparing: (percent) => `Comparing with the current version… ${percent}`,
    comparingStopped: 'Comparison stopped. Your text is kept.',
    discard: 'Give up this preparation',
    discardQuestion: { title: 'Give up this preparation?', text: 'The prepared text, and what you said of its passages, will be deleted for all animators.', yes: 'Give up', no: 'Keep' },
    discarded: 'The preparation was given up.'
  },
  prepared: {
    storing: 'Storing it for the other animators…',
    stored: (name, date) => `Stored for the animators by ${name} on ${date}.`,
    alone: 'The site cannot be reached: what you prepare is kept on this device, and is stored for the other animators as soon as possible.',
    hidden: 'You can no longer see what is being prepared: it was deleted, or you are no longer an animator. What you prepare is kept on this device: you can copy it.',
    both: 'Two preparations',
    bothText: (name, date) => `${name} stored another preparation on ${date}. Nothing is replaced: compare, then choose which one to go on with.`,
    mine: 'Only in yours',
    theirs: (name) => `Only in that of ${name}`,
    nothingOwn: 'Nothing that the other has not.',
    moreOwn: (count) => `And ${count} more passages.`,
    takeMine: 'Go on with mine',
    takeTheirs: (name) => `Go on with that of ${name}`,
    chooseFirst: 'Choose between the two preparations first.'
  },
  doubts: {
    title: 'Passages to check',
    why: 'Each contribution follows its passage. Here, what became of a passage is not certain: confirm it, or link it otherwise.',
    none: 'There is no passage left to check.',
    left: (count, shown) => plural.en(count, `${shown} passage left to check`, `${shown} passages left to check`),
    badge: 'To check',
    confirm: 'That is right',
    confirmOf: (passage) => `That is right: ${passage}`,
    confirmed: 'Noted.'
  },
  link: {
    open: 'Link otherwise',
    before: 'In the current version',
    after: 'In the new text',
    hint: 'Tick what corresponds. Nothing in the current version: the passage is new. Nothing in the new text: it is removed.',
    apply: 'Link these passages',
    cancel: 'Cancel',
    nothing: 'Tick at least one passage.',
    several: 'Several passages cannot become several others at once: leave only one on one side.',
    linked: 'These passages are linked.'
  },
  changes: {
    title: 'Changes',
    none: 'The new text is the same as the current version.',
    behind: (count, shown) => (count === 0 ? 'Name the contributions behind it' : plural.en(count, `${shown} contribution behind it`, `${shown} contributions behind it`)),
    behindLegend: 'Contributions behind this change',
    noneHere: 'No contribution on this passage.',
    more: 'Show more'
  },
  effect: {
    title: 'Effect on contributions',
    why: 'Before you publish, see where the words that agents commented on would be.',
    run: 'Look for the contributions in the new text',
    running: (percent) => `Reading contributions… ${percent}`,
    done: (count, shown) => plural.en(count, `${shown} contribution looked for.`, `${shown} contributions looked for.`),
    states: {
      same: (count, shown) => plural.en(count, `${shown} stays where it is`, `${shown} stay where they are`),
      moved: (count, shown) => plural.en(count, `${shown} follows its passage`, `${shown} follow their passage`),
      toConfirm: (count, shown) => plural.en(count, `${shown} will have to be placed by its author or by you`, `${shown} will have to be placed by their authors or by you`),
      earlier: (count, shown) => plural.en(count, `${shown} will stay on the version in which it was made`, `${shown} will stay on the version in which they were made`)
    }
  },
  publish: {
    title: 'Publication',
    reason: 'What changes, in a sentence',
    reasonHint: 'Shown above the changes. Optional.',
    run: 'Publish the new version',
    doubtful: 'First check the passages that need it.',
    unchanged: 'The text has not changed.',
    editing: 'First compare this text with the current version.',
    question: (number) => `Publish version ${number}?`,
    text: 'All agents will see it at once. Earlier versions can still be read; a published version is never changed. If contributions were held, they go on.',
    yes: 'Publish',
    no: 'Not yet',
    done: (number) => `Version ${number} is published.`
  },
  places: {
    title: 'Contributions to place',
    why: 'Where a passage has changed, some contributions cannot be placed beyond doubt. Their authors can say where, or you.',
    run: 'Look for contributions to place',
    again: 'Look again',
    none: 'No contribution has to be placed.',
    found: (count, shown) => plural.en(count, `${shown} contribution to place`, `${shown} contributions to place`),
    earlier: (count, shown) => plural.en(count, `${shown} contribution is about words that no longer exist: it stays on the version in which it was made.`, `${shown} contributions are about words that no longer exist: they stay on the version in which they were made.`),
    legend: 'Where are these words now?',
    confirm: 'Confirm this place',
    choose: 'Choose a place first.',
    whole: 'The whole passage',
    at: (passage, quote) => `${passage}: ${quote}`,
    placed: 'The place is confirmed.',
    more: 'Show more'
  }
};

/** Words of the pages on which a new version is prepared. */
export const versionWords: Words<typeof fr> = { fr, en };
