import { blankCampaign } from '../../../src/domain/ideas/blankCampaign';
import type { CampaignDraft } from '../../../src/domain/ideas/Campaign';
import { inDays } from '../calls/demoCalls';

export interface DemoCampaign {
  /** In its list. */
  readonly id: number;
  readonly box: string;
  readonly draft: CampaignDraft;
  readonly publishedAt: Date;
}

/** Name of the page that shows the brainstorms of the site that has some. */
export const IDEAS_PAGE = 'Idees';

const rules: CampaignDraft = {
  ...blankCampaign,
  reasons: [
    { id: 1, text: 'Elle met en cause une personne ou blesse.' },
    { id: 2, text: 'Elle est une annonce ou de la publicité.' },
    { id: 3, text: 'Elle donne des informations personnelles sur quelqu’un.' }
  ],
  retentionMonths: 24
};

/** The brainstorms of the direction of human resources: one that is decided, one being voted on, one that collects ideas. */
export function demoCampaigns(now: Date): Readonly<Record<'welcome' | 'desks' | 'energy', DemoCampaign>> {
  return {
    welcome: {
      id: 1,
      box: 'r-accueil-nouveaux',
      publishedAt: inDays(now, -420, 8),
      draft: {
        ...rules,
        question: 'Comment bien accueillir un nouveau collègue ?',
        why: 'Un arrivant sur six repart dans l’année. Que nous a-t-il manqué, à chacun, les premières semaines ?',
        outcome: 'La direction des ressources humaines répond à chaque idée avant l’été et met en œuvre les trois premières.',
        sponsor: 'Direction des ressources humaines',
        starts: { collect: null, gather: inDays(now, -400), vote: inDays(now, -396), decide: inDays(now, -386), follow: inDays(now, -370) },
        vote: { ...rules.vote, kind: 'support', from: 'vote' }
      }
    },
    desks: {
      id: 2,
      box: 'r-accueils-du-public',
      publishedAt: inDays(now, -34, 7),
      draft: {
        ...rules,
        question: 'Que changer dans nos accueils du public ?',
        why: 'Quatorze accueils, deux cent mille passages par an. Vous qui y travaillez, ou qui y passez, dites ce qui aiderait vraiment. Une idée par proposition, même petite.',
        outcome: 'La direction générale répond à chaque idée, avec un motif, et met en œuvre les cinq premières dans l’année.',
        sponsor: 'Direction générale des services',
        starts: { collect: null, gather: inDays(now, -12), vote: inDays(now, -6), decide: inDays(now, 8), follow: inDays(now, 30) },
        vote: { ...rules.vote, kind: 'budget', votes: 5, most: 2, from: 'vote' },
        categories: [
          { id: 1, name: 'Horaires et lieux' },
          { id: 2, name: 'Réponses et courriers' },
          { id: 3, name: 'Confort et accessibilité' }
        ],
        criteria: [
          { id: 1, name: 'Utile aux habitants', isCost: false },
          { id: 2, name: 'Facile à faire', isCost: false },
          { id: 3, name: 'Coût', isCost: true }
        ]
      }
    },
    energy: {
      id: 3,
      box: 'r-sobriete',
      publishedAt: inDays(now, -6, 9),
      draft: {
        ...rules,
        question: 'Comment dépenser moins d’énergie dans nos bâtiments ?',
        why: 'La facture a doublé en trois ans. Les petits gestes comptent autant que les grands travaux.',
        outcome: 'La mission transition écologique étudie chaque idée ; les plus soutenues sont essayées dans un bâtiment volontaire.',
        sponsor: 'Mission transition écologique',
        starts: { collect: null, gather: inDays(now, 15), vote: null, decide: inDays(now, 29), follow: null },
        categories: [
          { id: 1, name: 'Lumière et appareils' },
          { id: 2, name: 'Chauffage' },
          { id: 3, name: 'Trajets' }
        ]
      }
    }
  };
}
