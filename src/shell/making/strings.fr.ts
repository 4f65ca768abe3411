import type { KindWords, MakingSource } from './MakingWords';

const noneTakes = (no: string): string => `${no} remue-méninges ne recueille d’idées sous le nom de leur auteur en ce moment. Pour un tchat, ouvrez-en un avec le modèle « Tchat avec la direction ».`;

/** As a brainstorm takes it. */
export const intoFr = {
  place: 'Où la proposer',
  none: noneTakes('Aucun'),
  closed: 'Ce remue-méninges ne recueille plus d’idées. Ce que vous avez écrit est toujours là : choisissez-en un autre.',
  again: 'Relire la liste'
};

/** A change file of tariffs; it goes into a direction of the agent. */
const frTariff = {
  title: 'Dossier de tarifs',
  lead: 'Ce qui a été dit devient le motif d’un dossier de tarifs, rangé dans votre direction. Vous y choisissez ensuite le service et les lignes. Chacun le lit aussitôt, et les deux sont liés.',
  name: 'Objet du dossier',
  nameRequired: 'Écrivez un objet.',
  nameFor: (subject: string) => subject,
  content: 'Motif',
  contentHint: 'Ce que liront les étapes de validation.',
  make: 'Créer le dossier de tarifs',
  done: 'Le dossier de tarifs est créé, en préparation.',
  open: 'Ouvrir le dossier',
  into: {
    place: 'Dans quelle direction',
    none: 'Vous n’êtes d’aucune direction qui propose des tarifs sur ce site. Demandez à l’un de ses membres de créer le dossier.',
    closed: 'Cette direction ne prend plus de dossiers. Ce que vous avez écrit est toujours là : choisissez-en une autre.',
    again: 'Relire la liste'
  }
};

export const frIdea = {
  tariff: frTariff,
  call: {
    title: 'Appel à commentaires',
    lead: 'L’idée devient un texte que chacun commente. L’appel est créé en brouillon ; vous complétez le texte et le publiez dans le composant Appels à commentaires. Les deux sont liés dès sa publication.',
    name: 'Titre de l’appel',
    nameRequired: 'Écrivez un titre.',
    nameFor: (subject: string) => subject,
    content: 'Texte à commenter',
    contentHint: 'Chaque paragraphe devient un passage. Vous pourrez le remplacer par un document.',
    make: 'Créer le brouillon de l’appel',
    done: 'Le brouillon de l’appel est créé : il vous attend dans le composant Appels à commentaires, bouton « Ouvrir un appel ».',
    open: ''
  },
  poll: {
    title: 'Sondage',
    lead: 'Les idées deviennent les réponses d’un sondage. Il est créé en brouillon ; vous le relisez et le publiez dans le composant Sondage. Les deux sont liés dès sa publication.',
    ownersOnly: 'Seuls les propriétaires du site créent des sondages.',
    none: 'Un sondage demande au moins deux idées : cochez-en plusieurs.',
    name: 'Question',
    nameRequired: 'Écrivez une question.',
    nameFor: (subject: string) => subject,
    content: 'Réponses proposées',
    contentHint: 'Le lien de chaque réponse mène à l’idée entière.',
    fewest: 'Choisissez au moins deux réponses.',
    most: (count: string) => `Choisissez au plus ${count} réponses.`,
    make: 'Créer le brouillon du sondage',
    done: 'Le brouillon du sondage est créé ; les deux seront liés dès sa publication.',
    open: 'Ouvrir le sondage'
  },
  campaign: {
    title: 'Autre remue-méninges',
    lead: 'L’idée devient la question d’un nouveau remue-méninges. Il est créé en brouillon ; vous le relisez et le publiez. Les deux sont liés dès sa publication.',
    name: 'Question posée',
    nameRequired: 'Écrivez une question.',
    nameFor: (subject: string) => `Comment réaliser « ${subject} » ?`,
    content: 'Présentation',
    contentHint: 'Ce que chacun lit sous la question.',
    make: 'Créer le brouillon du remue-méninges',
    done: 'Le brouillon du remue-méninges est créé : il vous attend sous « Ouvrir un remue-méninges ».',
    open: ''
  },
  debate: {
    title: 'Débat',
    lead: 'L’idée ouvre un débat : chacun pose des questions, répond et argumente, sans échéance. Le débat est créé en brouillon ; vous le relisez et le publiez dans le composant Appels à commentaires. Les deux sont liés dès sa publication.',
    name: 'Question débattue',
    nameRequired: 'Écrivez une question.',
    nameFor: (subject: string) => subject,
    content: 'Ce qui est en débat',
    contentHint: 'Chaque paragraphe devient un passage, sur lequel on peut répondre.',
    make: 'Créer le brouillon du débat',
    done: 'Le brouillon du débat est créé : il vous attend dans le composant Appels à commentaires, bouton « Ouvrir un appel ».',
    open: ''
  },
  entry: {
    title: 'Question au tchat, ou idée dans un remue-méninges ouvert',
    lead: 'L’idée est reprise sous votre nom là où l’on recueille des questions ou des idées, par exemple pour le tchat mensuel avec la direction. Chacun la lit aussitôt, et les deux sont liées.',
    name: 'Question ou idée',
    nameRequired: 'Écrivez une question ou une idée.',
    nameFor: (subject: string) => subject,
    content: 'En quelques mots',
    contentHint: 'Ce que chacun lit sous la question.',
    make: 'Proposer',
    done: 'C’est proposé, sous votre nom.',
    open: 'Voir',
    // Ideas are in one that may well collect some.
    into: { ...intoFr, none: noneTakes('Aucun autre') }
  }
} satisfies KindWords;

export const fr = {
  call: {
    tariff: frTariff,
    poll: {
      title: 'Sondage sur les variantes',
      lead: 'Les rédactions proposées deviennent les réponses d’un sondage. Il est créé en brouillon ; vous le relisez et le publiez dans le composant Sondage. Les deux sont liés dès sa publication.',
      ownersOnly: 'Seuls les propriétaires du site créent des sondages.',
      none: 'Personne n’a encore parlé d’un passage : il n’y a rien à départager.',
      name: 'Question',
      nameRequired: 'Écrivez une question.',
      nameFor: (subject: string) => `Quelle rédaction préférez-vous ? ${subject}`,
      content: 'Réponses proposées',
      contentHint: 'Un texte de plus de 255 caractères est abrégé dans la réponse ; le lien mène à la contribution entière.',
      fewest: 'Choisissez au moins deux réponses.',
      most: (count: string) => `Choisissez au plus ${count} réponses.`,
      make: 'Créer le brouillon du sondage',
      done: 'Le brouillon du sondage est créé ; les deux seront liés dès sa publication.',
      open: 'Ouvrir le sondage'
    },
    campaign: {
      title: 'Remue-méninges sur un passage',
      lead: 'Un passage qui fait débat devient une question ouverte : chacun y propose des idées. Le remue-méninges est créé en brouillon ; vous le relisez et le publiez dans son composant. Les deux sont liés dès sa publication.',
      none: 'Personne n’a encore commenté de passage.',
      name: 'Question posée',
      nameRequired: 'Écrivez une question.',
      nameFor: (subject: string) => `Quelles idées pour « ${subject} » ?`,
      content: 'Présentation',
      contentHint: 'Ce que chacun lit sous la question.',
      make: 'Créer le brouillon du remue-méninges',
      done: 'Le brouillon du remue-méninges est créé : il vous attend dans le composant Remue-méninges, bouton « Ouvrir un remue-méninges ».',
      open: ''
    },
    debate: {
      title: 'Débat sur un passage',
      lead: 'Un passage ouvre un débat : chacun pose des questions, répond et argumente, sans échéance. Le débat est créé en brouillon ; vous le relisez et le publiez dans le composant Appels à commentaires. Les deux sont liés dès sa publication.',
      none: 'Personne n’a encore commenté de passage.',
      name: 'Question débattue',
      nameRequired: 'Écrivez une question.',
      nameFor: (subject: string) => `Que faire de « ${subject} » ?`,
      content: 'Ce qui est en débat',
      contentHint: 'Chaque paragraphe devient un passage, sur lequel on peut répondre.',
      make: 'Créer le brouillon du débat',
      done: 'Le brouillon du débat est créé : il vous attend dans le composant Appels à commentaires, bouton « Ouvrir un appel ».',
      open: ''
    },
    entry: {
      title: 'Question au tchat, ou idée dans un remue-méninges ouvert',
      lead: 'Un passage devient une question, posée sous votre nom là où l’on recueille des questions ou des idées, par exemple pour le tchat mensuel avec la direction. Chacun la lit aussitôt, et les deux sont liés.',
      none: 'Personne n’a encore commenté de passage.',
      name: 'Question ou idée',
      nameRequired: 'Écrivez une question ou une idée.',
      nameFor: (subject: string) => `Que répondre sur « ${subject} » ?`,
      content: 'En quelques mots',
      contentHint: 'Ce que chacun lit sous la question.',
      make: 'Proposer',
      done: 'C’est proposé, sous votre nom.',
      open: 'Voir',
      into: intoFr
    }
  },
  idea: frIdea,
  ideas: {
    tariff: frTariff,
    call: {
      ...frIdea.call,
      lead: 'Les idées deviennent un texte que chacun commente. L’appel est créé en brouillon ; vous complétez le texte et le publiez dans le composant Appels à commentaires. Il est lié à chaque idée dès sa publication.'
    },
    poll: {
      ...frIdea.poll,
      lead: 'Les idées deviennent les réponses d’un sondage. Il est créé en brouillon ; vous le relisez et le publiez dans le composant Sondage. Il est lié à chaque idée dès sa publication.',
      done: 'Le brouillon du sondage est créé ; il sera lié à chaque idée dès sa publication.'
    },
    campaign: {
      ...frIdea.campaign,
      lead: 'Les idées sont le point de départ d’un nouveau remue-méninges. Il est créé en brouillon ; vous le relisez et le publiez. Il est lié à chaque idée dès sa publication.',
      nameFor: () => 'Comment réaliser ces idées ?'
    },
    debate: {
      ...frIdea.debate,
      lead: 'Les idées ouvrent un débat : chacun pose des questions, répond et argumente, sans échéance. Le débat est créé en brouillon ; vous le relisez et le publiez dans le composant Appels à commentaires. Il est lié à chaque idée dès sa publication.'
    }
  }
} satisfies Readonly<Record<MakingSource, KindWords>>;
