import type { ContributionKind } from '../../domain/calls/Call';
import type { Disposition } from '../../domain/calls/Decision';
import type { ContributionRefusal } from '../../domain/calls/mayContribute';
import { plural } from '../Language';

export const fr = {
  kinds: { question: 'Question', remark: 'Remarque', support: 'Avis favorable', objection: 'Objection', wording: 'Rédaction proposée' } satisfies Readonly<Record<ContributionKind, string>>,
  hiddenAuthor: 'Auteur non affiché',
  you: 'vous',
  ofArticle: 'auteur de l’article',
  edited: (date: string) => `modifiée le ${date}`,
  late: 'Arrivée après la clôture',
  lateHint: 'Cette contribution est arrivée après la clôture : elle reste visible, mais n’est pas comptée.',
  early: 'Arrivée avant l’ouverture',
  misplaced: 'Cette contribution a été déplacée ou modifiée dans sa liste : elle n’est pas comptée.',
  withdrawn: (date: string) => `Contribution retirée par son auteur le ${date}.`,
  removed: (reason: string) => `Contribution retirée de la vue par les animateurs. Motif : ${reason}`,
  removedYours: 'Votre texte, que vous seul et les animateurs pouvez lire ici :',
  again: 'Vous pouvez demander aux animateurs de l’appel de la revoir.',
  waiting: 'En attente : un animateur doit la relire avant que vos collègues puissent la lire.',
  dispositions: {
    kept: 'Retenue',
    partlyKept: 'Retenue en partie',
    notKept: 'Non retenue',
    offTopic: 'Hors sujet',
    elsewhere: 'Traitée ailleurs'
  } satisfies Readonly<Record<Disposition, string>>,
  answer: 'Réponse',
  answeredBy: (name: string, date: string) => `${name}, le ${date}`,
  lateAnswer: 'Réponse tardive',
  lateAnswerHint: (date: string) => `La réponse était promise pour le ${date}.`,
  group: 'La même réponse a été donnée à des contributions semblables.',
  support: 'Soutenir',
  supportOf: (excerpt: string) => `Soutenir « ${excerpt} »`,
  supports: (count: number, shown: string) => plural.fr(count, `${shown} soutien`, `${shown} soutiens`),
  supportSent: { on: 'Votre soutien est enregistré.', off: 'Votre soutien est retiré.' },
  reply: 'Répondre',
  replyTo: (excerpt: string) => `Répondre à « ${excerpt} »`,
  replies: (count: number, shown: string) => plural.fr(count, `${shown} réponse d’agent`, `${shown} réponses d’agents`),
  repliesLabel: (excerpt: string) => `Réponses des agents à « ${excerpt} »`,
  more: 'Afficher la suite',
  none: 'Personne n’a encore rien dit ici.',
  supportedAmong: (shown: string) => `Les plus soutenus parmi les ${shown} plus récents.`,
  noneToRead: 'Vous n’avez rien dit ici, et les animateurs n’y ont publié aucune contribution.',
  secretFor: {
    hidden: 'Vos collègues ne lisent ni votre nom ni votre texte. Seuls les animateurs de l’appel les lisent ; ils publient des chiffres.',
    before: 'Seuls les animateurs de l’appel lisent votre contribution, avec votre nom, jusqu’à ce que l’un d’eux la publie.'
  },
  openFor: 'Vos collègues lisent votre contribution et votre nom.',
  refusals: {
    unpublished: 'Cet appel n’est pas encore publié.',
    scheduled: 'Cet appel n’est pas encore ouvert.',
    held: 'Le texte est en cours de révision : les contributions reprendront ensuite.',
    closed: 'Cet appel est clôturé.',
    archived: 'Cet appel est archivé.',
    forbidden: 'Vous pouvez lire, mais pas contribuer. Un propriétaire du site peut vous en donner le droit.'
  } satisfies Readonly<Record<ContributionRefusal, string>>,
  add: 'Ajouter votre contribution',
  near: 'Des contributions proches existent déjà : soutenez-en une, ou ajoutez la vôtre.',
  sent: {
    recorded: 'Votre contribution est enregistrée.',
    replied: 'Votre réponse est enregistrée.',
    recordedLate: 'Votre contribution est arrivée après la clôture : elle reste visible, mais ne sera pas comptée.',
    changed: {
      edited: 'Votre contribution est modifiée.',
      withdrawn: 'Votre contribution est retirée.',
      restored: 'Votre contribution est rétablie.',
      placed: 'La place de votre contribution est confirmée.'
    }
  },
  /** In their place under an article. */
  article: {
    kind: 'Commentaire',
    add: 'Ajouter un commentaire',
    near: 'Des commentaires proches existent déjà : soutenez-en un, ou ajoutez le vôtre.',
    none: 'Personne n’a encore commenté cette page.',
    closed: 'Les commentaires de cette page sont fermés.',
    openFor: 'Toute personne qui lit cette page lit votre commentaire et votre nom.',
    edited: (date: string) => `modifié le ${date}`,
    replies: (count: number, shown: string) => plural.fr(count, `${shown} réponse`, `${shown} réponses`),
    recorded: 'Votre commentaire est enregistré.',
    withdrawn: (date: string) => `Commentaire retiré par son auteur le ${date}.`,
    removed: (reason: string) => `Commentaire retiré de la vue. Motif : ${reason}`,
    changed: {
      edited: 'Votre commentaire est modifié.',
      withdrawn: 'Votre commentaire est retiré.',
      restored: 'Votre commentaire est rétabli.',
      placed: 'La place de votre commentaire est confirmée.'
    }
  }
};

export type ContributionWords = typeof fr;
