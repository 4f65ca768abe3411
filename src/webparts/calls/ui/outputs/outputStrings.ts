import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  reading: (percent: string) => `Lecture des contributions… ${percent}`,
  read: (count: number, shown: string) => plural.fr(count, `${shown} contribution lue.`, `${shown} contributions lues.`),
  waitForRead: 'Les contributions sont d’abord toutes lues.',
  synthesis: {
    title: 'Synthèse',
    lead: 'Les chiffres sont calculés à partir des contributions, des réponses et des décisions. Les citations viennent des contributions. Tout le reste est de votre main : rien n’est rédigé par une machine.',
    last: (version: string, name: string, date: string) => `La synthèse n° ${version} est publiée depuis le ${date}, par ${name}.`,
    write: 'Écrire la synthèse',
    writeNext: 'Écrire la synthèse suivante',
    panel: 'Synthèse de l’appel',
    introduction: 'Introduction',
    introductionHint: 'À qui l’appel s’adressait, comment il s’est passé.',
    closing: 'Ce que nous en retenons',
    closingHint: 'Ce qui change, ce qui ne change pas, et pourquoi.',
    annex: 'Nom d’annexe',
    annexHint: 'Imprimé en haut de chaque page, par exemple « Annexe 2 à la délibération n° 2026-112 ».',
    sections: 'Passages et thèmes',
    sectionsHint: 'Vos mots à côté des chiffres, et les contributions que vous citez.',
    sectionsShown: (count: number, shown: string) => plural.fr(count, `${shown} passage ou thème commenté`, `${shown} passages ou thèmes commentés`),
    find: 'Chercher un passage ou un thème',
    found: (count: number, shown: string) => plural.fr(count, `${shown} passage ou thème`, `${shown} passages ou thèmes`),
    more: 'Afficher la suite',
    counted: (count: number, shown: string) => plural.fr(count, `${shown} contribution`, `${shown} contributions`),
    written: 'Rédigé',
    remark: (section: string) => `Vos mots sur : ${section}`,
    quotes: (count: number, shown: string) => plural.fr(count, `${shown} citation`, `${shown} citations`),
    chooseQuotes: 'Choisir les citations',
    noQuotes: 'Aucune contribution de ce passage n’est lisible par tous : elles sont comptées, et ne peuvent pas être citées.',
    moreQuotes: (count: number, shown: string) => plural.fr(count, `Il reste ${shown} contribution : cherchez ses mots.`, `Il reste ${shown} contributions : cherchez leurs mots.`),
    findQuotes: 'Chercher dans ces contributions',
    lostQuotes: (count: number, shown: string) =>
      plural.fr(count, `${shown} citation ne sera pas publiée : la contribution a été retirée, déplacée, ou n’est plus lisible par tous.`, `${shown} citations ne seront pas publiées : les contributions ont été retirées, déplacées, ou ne sont plus lisibles par tous.`),
    lostRemarks: 'Ce que vous aviez écrit ici n’a plus de place, car plus aucune contribution n’y est comptée :',
    preview: 'Aperçu',
    prepared: {
      none: 'Ce que vous écrivez est enregistré au fur et à mesure pour les animateurs. Les agents ne le voient pas avant la publication.',
      storing: 'Enregistrement pour les autres animateurs…',
      stored: (name: string, date: string) => `Enregistré pour les animateurs par ${name} le ${date}. Les agents ne le voient pas avant la publication.`,
      joined: (name: string, date: string) => `${name} a écrit ailleurs le ${date} : ses mots ont été ajoutés à votre saisie.`,
      alone: 'Le site n’est pas joignable : ce que vous écrivez est gardé sur cet appareil, et sera enregistré pour les autres animateurs dès que possible.',
      hidden: 'Ce qui est en préparation ne vous est plus accessible : il a été supprimé, ou vous n’êtes plus animateur. Ce que vous écrivez est gardé sur cet appareil : vous pouvez le copier.',
      giveUpText: 'Ce qui est en préparation sera supprimé pour tous les animateurs. Les synthèses déjà publiées restent.',
      givenUp: 'La préparation de la synthèse est supprimée.'
    },
    publish: 'Publier la synthèse',
    publishTitle: 'Publier cette synthèse ?',
    publishText: 'Tous ceux qui lisent l’appel la liront. Elle ne sera plus modifiée : une correction sera une nouvelle synthèse, et celle-ci restera au registre.',
    published: 'La synthèse est publiée.',
    required: 'Écrivez au moins une introduction, ou quelques mots sur un passage.',
    tooLong: (most: string) => `Trop long : ${most} caractères au plus.`,
    tooManyQuotes: (most: string) => `Trop de citations sous un même titre : ${most} au plus.`
  },
  page: {
    title: 'Page du site',
    lead: 'La synthèse publiée peut aussi devenir une page de ce site, que la recherche trouve et que chacun peut lire sans passer par l’appel.',
    make: 'Créer la page',
    done: 'La page est publiée.',
    open: 'Ouvrir la page',
    forbidden: 'Vous ne pouvez pas créer de page sur ce site. La synthèse reste publiée ici ; un membre ou un propriétaire du site peut en faire une page.'
  },
  exports: {
    title: 'Exports',
    lead: 'Toutes les contributions avec leur état, leur réponse et leur motif, dans un fichier que les tableurs ouvrent.',
    hidden: 'Les noms sont masqués dans cet appel : ils ne sont pas dans le fichier.',
    csv: 'Contributions en CSV',
    file: 'contributions'
  },
  csv: {
    number: 'Numéro', answers: 'Répond à', passage: 'Passage', under: 'Rubrique', words: 'Texte du passage', kind: 'Nature', text: 'Texte', wording: 'Rédaction proposée', author: 'Auteur', direction: 'Direction',
    at: 'Date', edited: 'Modifiée le', state: 'État', theme: 'Thème', assignee: 'Répondant', group: 'Groupe', disposition: 'Réponse', reason: 'Motif', answeredBy: 'Répondu par', answeredAt: 'Répondu le', late: 'Réponse tardive', yes: 'oui',
    reply: 'Réponse d’un agent', whole: 'Ensemble du texte',
    states: { counted: 'comptée', withdrawn: 'retirée par son auteur', removed: 'retirée de la vue', waiting: 'en attente de modération', late: 'arrivée après la clôture', early: 'arrivée avant l’ouverture', ignored: 'non comptée' }
  },
  making: {
    passage: 'Passage',
    within: (passage: string, words: string) => `${passage} : « ${words} »`,
    current: (text: string) => `Garder le texte : ${text}`,
    about: 'De quoi il s’agit',
    ownAnswers: 'Personne n’a proposé de rédaction pour ce passage : vous écrivez les réponses dans le sondage.'
  }
};

export type OutputWords = typeof fr;

const en: OutputWords = {
  reading: (percent) => `Reading the contributions… ${percent}`,
  read: (count, shown) => plural.en(count, `${shown} contribution read.`, `${shown} contributions read.`),
  waitForRead: 'All contributions are read first.',
  synthesis: {
    title: 'Synthesis',
    lead: 'Figures are computed from contributions, answers and decisions. Quotes come from contributions. All the rest is yours: nothing is written by a machine.',
    last: (version, name, date) => `Synthesis no. ${version} has been published since ${date}, by ${name}.`,
    write: 'Write the synthesis',
    writeNext: 'Write the next synthesis',
    panel: 'Synthesis of the call',
    introduction: 'Introduction',
    introductionHint: 'Whom the call was for, and how it went.',
    closing: 'What we take from it',
    closingHint: 'What changes, what does not, and why.',
    annex: 'Name as an annex',
    annexHint: 'Printed at the top of each page, for instance “Annex 2 to decision no. 2026-112”.',
    sections: 'Passages and themes',
    sectionsHint: 'Your words beside the figures, and the contributions that you quote.',
    sectionsShown: (count, shown) => plural.en(count, `${shown} passage or theme with words`, `${shown} passages or themes with words`),
    find: 'Find a passage or a theme',
    found: (count, shown) => plural.en(count, `${shown} passage or theme`, `${shown} passages or themes`),
    more: 'Show more',
    counted: (count, shown) => plural.en(count, `${shown} contribution`, `${shown} contributions`),
    written: 'Written',
    remark: (section) => `Your words on: ${section}`,
    quotes: (count, shown) => plural.en(count, `${shown} quote`, `${shown} quotes`),
    chooseQuotes: 'Choose quotes',
    noQuotes: 'No contribution on this passage can be read by everybody: they are counted, and cannot be quoted.',
    moreQuotes: (count, shown) => plural.en(count, `${shown} more contribution: look for its words.`, `${shown} more contributions: look for their words.`),
    findQuotes: 'Search these contributions',
    lostQuotes: (count, shown) =>
      plural.en(count, `${shown} quote will not be published: the contribution was withdrawn or moved, or can no longer be read by everybody.`, `${shown} quotes will not be published: the contributions were withdrawn or moved, or can no longer be read by everybody.`),
    lostRemarks: 'What you had written here has no place any more, since no contribution is counted there:',
    preview: 'Preview',
    prepared: {
      none: 'What you write is stored as you go for the animators. Agents do not see it before it is published.',
      storing: 'Storing it for the other animators…',
      stored: (name, date) => `Stored for the animators by ${name} on ${date}. Agents do not see it before it is published.`,
      joined: (name, date) => `What ${name} wrote elsewhere on ${date} was added to what you type.`,
      alone: 'The site cannot be reached: what you write is kept on this device, and is stored for the other animators as soon as possible.',
      hidden: 'You can no longer see what is being prepared: it was deleted, or you are no longer an animator. What you write is kept on this device: you can copy it.',
      giveUpText: 'What is being prepared will be deleted for all animators. Published syntheses stay.',
      givenUp: 'The preparation of the synthesis is deleted.'
    },
    publish: 'Publish the synthesis',
    publishTitle: 'Publish this synthesis?',
    publishText: 'Everybody who reads the call will read it. It will not be changed any more: a correction is another synthesis, and this one stays in the register.',
    published: 'The synthesis is published.',
    required: 'Write an introduction, or a few words on a passage.',
    tooLong: (most) => `Too long: ${most} characters at most.`,
    tooManyQuotes: (most) => `Too many quotes under one heading: ${most} at most.`
  },
  page: {
    title: 'Page of the site',
    lead: 'The published synthesis can also become a page of this site, which search finds and anybody can read without going through the call.',
    make: 'Make the page',
    done: 'The page is published.',
    open: 'Open the page',
    forbidden: 'You cannot make pages on this site. The synthesis stays published here; a member or an owner of the site can make a page of it.'
  },
  exports: {
    title: 'Exports',
    lead: 'All contributions with their state, their answer and its reason, in a file that spreadsheets open.',
    hidden: 'Names are hidden in this call: they are not in the file.',
    csv: 'Contributions as CSV',
    file: 'contributions'
  },
  csv: {
    number: 'Number', answers: 'Replies to', passage: 'Passage', under: 'Section', words: 'Text of the passage', kind: 'Kind', text: 'Text', wording: 'Proposed wording', author: 'Author', direction: 'Department',
    at: 'Date', edited: 'Edited on', state: 'State', theme: 'Theme', assignee: 'Who answers', group: 'Group', disposition: 'Answer', reason: 'Reason', answeredBy: 'Answered by', answeredAt: 'Answered on', late: 'Late answer', yes: 'yes',
    reply: 'Reply of a colleague', whole: 'The whole text',
    states: { counted: 'counted', withdrawn: 'withdrawn by its author', removed: 'taken from sight', waiting: 'waiting for moderation', late: 'came after the closing', early: 'came before the opening', ignored: 'not counted' }
  },
  making: {
    passage: 'Passage',
    within: (passage, words) => `${passage}: “${words}”`,
    current: (text) => `Keep the text: ${text}`,
    about: 'What it is about',
    ownAnswers: 'Nobody has proposed a wording for this passage: you write the answers in the poll.'
  }
};

export const outputWords: Words<OutputWords> = { fr, en };
