import type { CampaignIssue } from '../../../../domain/ideas/validateCampaign';
import type { Phase, VoteKind } from '../../../../domain/ideas/Campaign';
import type { Words } from '../../../../shell/Language';

const fr = {
  drafts: {
    title: 'Remue-méninges en préparation',
    back: 'Retour',
    create: 'Préparer un autre remue-méninges',
    untitled: 'Sans question',
    go: 'Continuer',
    goOn: (title: string) => `Continuer « ${title} »`,
    modified: (name: string, date: string) => `Modifié par ${name}, le ${date}`
  },
  newOne: 'Nouveau remue-méninges',
  save: 'Enregistrer le brouillon',
  publish: 'Publier',
  publishTitle: 'Publier ce remue-méninges ?',
  publishText: 'Tous ceux qui ont accès à ce site le verront. Ce que vous dites des noms, des votes et des dates est ce que vos collègues liront avant de participer : ensuite, une date ou une règle ne change qu’avec un motif, affiché à tous.',
  publishing: 'Publication…',
  yes: 'oui',
  no: 'non',
  noDate: 'Choisissez un jour et une heure, ou effacez cette date.',
  date: { date: 'Jour', time: 'Heure', goToToday: 'Aujourd’hui', previousMonth: 'Mois précédent', nextMonth: 'Mois suivant', previousYear: 'Année précédente', nextYear: 'Année suivante', close: 'Fermer le calendrier' },
  done: { saved: 'Le brouillon est enregistré.', published: 'Le remue-méninges est publié.', removed: 'Le brouillon est supprimé.' },
  usualReasons: ['Elle met en cause une personne ou blesse.', 'Elle est une annonce ou de la publicité.', 'Elle donne des informations personnelles sur quelqu’un.'],
  fields: {
    question: 'La question', questionHint: 'Une question ouverte, que chacun comprend : « Que changer dans nos accueils ? »',
    why: 'Pourquoi, et pour qui', outcome: 'Ce qui sera fait des idées, et par qui', sponsor: 'Qui pose la question', sponsorHint: 'Une direction, un service, une élue.',
    dates: 'Étapes', datesHint: 'La collecte commence à la publication si vous ne dites rien. Une étape sans date est laissée de côté, sauf la décision.',
    collect: 'Début de la collecte', gather: 'Début du regroupement', vote: 'Début du vote', decide: 'Début de la décision', follow: 'Début du suivi', clear: 'Effacer cette date',
    names: 'Noms des auteurs', moderation: 'Relecture', kind: 'Comment on choisit', votes: 'Votes par personne', most: 'Au plus sur une même idée', from: 'Quand on vote', countsHidden: 'Ne montrer les nombres qu’à la fin du vote',
    categories: 'Catégories (facultatif)', categoriesHint: 'Une par ligne.', may: 'Vos collègues peuvent', mayComment: 'commenter les idées', mayPicture: 'ajouter une image'
  } satisfies Readonly<Record<string, string> & Record<Phase, string>>,
  choices: {
    names: { shown: 'Les noms sont affichés', hidden: 'Seuls les animateurs lisent les noms' },
    namesHints: { shown: 'Chacun lit qui propose quoi.', hidden: 'Une idée est affichée sans son auteur, une fois qu’un animateur l’a relue.' },
    moderation: { none: 'Aucune relecture', after: 'Après : une idée se voit tout de suite', before: 'Avant : un animateur laisse passer chaque idée' },
    kind: { support: 'Un soutien par idée', budget: 'Un nombre de votes à répartir', opinion: 'D’accord, pas d’accord ou sans avis' } satisfies Readonly<Record<VoteKind, string>>,
    from: { collect: 'dès qu’une idée est proposée', vote: 'pendant l’étape de vote seulement' }
  },
  issues: {
    required: () => 'À remplir avant de publier.',
    tooLong: (limit: string) => `C’est trop long : gardez au plus ${limit} caractères.`,
    tooMany: (limit: string) => `Gardez-en au plus ${limit}.`,
    duplicate: () => 'Le même nom est donné deux fois.',
    notRising: () => 'Cette étape doit commencer après celle qui la précède.',
    inPast: () => 'Cette date est passée.',
    outOfRange: (limit: string) => `De 1 à ${limit}.`,
    noVote: () => 'Dites quand le vote commence.'
  } satisfies Readonly<Record<CampaignIssue['code'], (limit: string) => string>>
};

const en: typeof fr = {
  drafts: {
    title: 'Brainstorms being prepared',
    back: 'Back',
    create: 'Prepare another brainstorm',
    untitled: 'Without a question',
    go: 'Go on',
    goOn: (title) => `Go on with “${title}”`,
    modified: (name, date) => `Changed by ${name}, ${date}`
  },
  newOne: 'New brainstorm',
  save: 'Save the draft',
  publish: 'Publish',
  publishTitle: 'Publish this brainstorm?',
  publishText: 'All who have access to this site will see it. What you say of names, votes and dates is what your colleagues read before they take part: afterwards a date or a rule changes with a reason alone, which is shown to all.',
  publishing: 'Publishing…',
  yes: 'yes',
  no: 'no',
  noDate: 'Choose a day and a time, or clear this date.',
  date: { date: 'Day', time: 'Time', goToToday: 'Today', previousMonth: 'Previous month', nextMonth: 'Next month', previousYear: 'Previous year', nextYear: 'Next year', close: 'Close the calendar' },
  done: { saved: 'The draft is saved.', published: 'The brainstorm is published.', removed: 'The draft is deleted.' },
  usualReasons: ['It attacks a person or hurts.', 'It is an announcement or an advertisement.', 'It gives personal information about somebody.'],
  fields: {
    question: 'The question', questionHint: 'An open question that everybody understands: “What should change at our front desks?”',
    why: 'Why, and for whom', outcome: 'What will be done with the ideas, and by whom', sponsor: 'Who asks', sponsorHint: 'A department, a service, an elected member.',
    dates: 'Phases', datesHint: 'Ideas are collected from the publication on unless you say otherwise. A phase without a date is left out, except the decision.',
    collect: 'Collecting begins', gather: 'Gathering begins', vote: 'Voting begins', decide: 'Deciding begins', follow: 'Following up begins', clear: 'Clear this date',
    names: 'Names of authors', moderation: 'Reading beforehand', kind: 'How to choose', votes: 'Votes per person', most: 'At most on one idea', from: 'When people vote', countsHidden: 'Show counts only when the vote has ended',
    categories: 'Categories (optional)', categoriesHint: 'One a line.', may: 'Your colleagues may', mayComment: 'comment on ideas', mayPicture: 'add a picture'
  },
  choices: {
    names: { shown: 'Names are shown', hidden: 'Animators alone read names' },
    namesHints: { shown: 'Everybody reads who throws what.', hidden: 'An idea is shown without its author, once an animator has read it.' },
    moderation: { none: 'No reading', after: 'Afterwards: an idea is seen at once', before: 'Before: an animator lets each idea through' },
    kind: { support: 'A support for each idea', budget: 'A number of votes to give', opinion: 'Agree, disagree or pass' },
    from: { collect: 'as soon as an idea is thrown', vote: 'in the voting phase alone' }
  },
  issues: {
    required: () => 'To be filled in before publishing.',
    tooLong: (limit) => `This is too long: keep at most ${limit} characters.`,
    tooMany: (limit) => `Keep at most ${limit}.`,
    duplicate: () => 'The same name is given twice.',
    notRising: () => 'This phase has to begin after the one before it.',
    inPast: () => 'This date has passed.',
    outOfRange: (limit) => `From 1 to ${limit}.`,
    noVote: () => 'Say when the vote begins.'
  }
};

/** Words of where a brainstorm is prepared. */
export const editWords: Words<typeof fr> = { fr, en };
export type EditWords = typeof fr;
