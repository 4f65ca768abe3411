import type { CallDraft } from '../../../src/domain/calls/Call';
import { blankCallDraft } from '../../../src/domain/calls/blankCallDraft';
import type { TextVersion } from '../../../src/domain/passages/Passage';
import { charter, restaurantRules, welcomeNote } from './texts';

export interface DemoCall {
  /** In its list. */
  readonly id: number;
  readonly box: string;
  readonly draft: CallDraft;
  readonly publishedAt: Date;
  readonly versions: readonly TextVersion[];
}

/** Name of the page that shows the calls of the site that has some. */
export const CALLS_PAGE = 'Appels';

const DAY = 86_400_000;

/** So many days from now, at an hour of UTC. */
export function inDays(now: Date, days: number, hour = 15): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, hour));
}

const rules: CallDraft = {
  ...blankCallDraft,
  reasons: [
    { id: 1, text: 'Elle met en cause une personne ou blesse.' },
    { id: 2, text: 'Elle est une annonce ou de la publicité.' },
    { id: 3, text: 'Elle donne des informations personnelles sur quelqu’un.' }
  ],
  reminder: 'Bonjour, vous avez encore quelques jours pour donner votre avis. Deux minutes suffisent : choisissez un passage, dites ce que vous en pensez.',
  retentionMonths: 24
};

/** The calls of the direction of human resources: one that is answered, one that is open, one to come. */
export function demoCalls(now: Date): { readonly telework: DemoCall; readonly welcome: DemoCall; readonly restaurant: DemoCall } {
  return {
    telework: {
      id: 1,
      box: 'c-charte-teletravail',
      publishedAt: inDays(now, -48, 8),
      versions: charter,
      draft: {
        ...rules,
        title: 'Charte du télétravail : votre avis sur le projet',
        intro: 'La charte en vigueur date de 2021. Voici le projet qui la remplacera. Tous les agents sont invités à le commenter, passage par passage, qu’ils télétravaillent ou non.',
        outcome: 'Chaque contribution reçoit une réponse. Le texte corrigé et la synthèse sont présentés au comité social territorial, puis au conseil municipal.',
        opensAt: null,
        closesAt: inDays(now, -12, 17),
        answersBy: inDays(now, -4, 17),
        bodies: [
          { id: 1, name: 'Comité social territorial', dueAt: inDays(now, -16) },
          { id: 2, name: 'Formation spécialisée en santé, sécurité et conditions de travail', dueAt: inDays(now, -14) },
          { id: 3, name: 'Mission handicap', dueAt: inDays(now, -10) }
        ],
        answerers: [
          { name: 'Bureau du temps de travail', passages: [11, 12, 13, 14, 15, 16, 17, 18, 26, 27, 28, 34, 35] },
          { name: 'Direction du numérique', passages: [22, 23, 24, 25] },
          { name: 'Direction des ressources humaines', passages: [] }
        ]
      }
    },
    welcome: {
      id: 2,
      box: 'c-accueil-du-public',
      publishedAt: inDays(now, -5, 7),
      versions: welcomeNote,
      draft: {
        ...rules,
        title: 'L’accueil du public : une seule équipe',
        intro: 'Une note d’organisation pour les trois accueils de la Ville. Dites ce qui vous semble juste, ce qui manque, ce qui vous inquiète.',
        audience: 'Les agents d’accueil, et tous ceux qui travaillent avec eux',
        outcome: 'Les réponses sont publiées ici même. La note corrigée est présentée au comité social territorial.',
        opensAt: null,
        closesAt: inDays(now, 9),
        answersBy: inDays(now, 30),
        bodies: [{ id: 1, name: 'Comité social territorial', dueAt: inDays(now, 20) }],
        answerers: [{ name: 'Direction générale', passages: [] }]
      }
    },
    restaurant: {
      id: 3,
      box: 'c-restaurant',
      publishedAt: inDays(now, -1, 9),
      versions: restaurantRules,
      draft: {
        ...rules,
        title: 'Règlement du restaurant administratif',
        intro: 'Le règlement est revu tous les quatre ans. L’appel ouvre la semaine prochaine ; le texte peut déjà être lu.',
        outcome: 'Le règlement corrigé s’applique à la rentrée.',
        opensAt: inDays(now, 6, 7),
        closesAt: inDays(now, 27),
        answersBy: inDays(now, 45),
        bodies: [],
        answerers: []
      }
    }
  };
}

/** A moment between two, so many parts of the way. */
export function between(from: Date, to: Date, share: number): Date {
  return new Date(from.getTime() + Math.round((to.getTime() - from.getTime()) * share));
}

export function later(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY);
}
