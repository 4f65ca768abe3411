import type { ProposalDraft } from '../../../src/data/tariffs/changes/ChangeFiles';
import type { CalendarDay } from '../../../src/domain/calendar/calendarDay';
import { addDays, dayOf, yearOf } from '../../../src/domain/calendar/calendarDay';
import type { Start } from '../../../src/domain/tariffs/file/Starts';
import type { StepResult } from '../../../src/domain/tariffs/file/ChangeFile';
import type { Indexation } from '../../../src/domain/tariffs/indexing';
import { indexedBrackets } from '../../../src/domain/tariffs/indexing';
import { amountsOf, bracketsOf } from '../../../src/domain/tariffs/priceOf';
import type { DemoDirection, DemoStep } from './demoGroups';

/** A line that a file changes, by what it costs before. */
export interface DemoProposal {
  readonly code: string;
  readonly after: (before: Start['before']) => ProposalDraft['after'];
  readonly volume: number | null;
  readonly reason?: string;
}

/** A change file, and how far it has come. */
export interface DemoChange {
  readonly key: string;
  readonly direction: DemoDirection;
  /** Login of who prepares it. */
  readonly by: string;
  readonly service: string;
  readonly title: string;
  readonly reason: string;
  readonly wantedDay: CalendarDay;
  readonly act?: 'deliberation' | 'decision';
  /** Days since it was submitted; null: it is being prepared. */
  readonly age: number | null;
  /** Every line of these services, or these lines. */
  readonly lines: readonly DemoProposal[] | { readonly services: readonly string[]; readonly rate: Indexation };
  readonly said: readonly { readonly step: DemoStep; readonly by: string; readonly result?: StepResult; readonly comment?: string }[];
  /** After all that was said. */
  readonly changed?: { readonly code: string; readonly cents: number; readonly reason: string };
  /** Applied by the secretariat, under this number. */
  readonly applied?: string;
}

export const yearlyRate: Indexation = { rate: 21_000, way: 'nearest', steps: [{ from: 0, step: 5 }, { from: 1000, step: 10 }, { from: 10_000, step: 100 }], floor: null, ceiling: null, leastChange: null, mostChange: null };

const to = (code: string, cents: number, volume: number | null, reason = ''): DemoProposal => ({ code, after: () => ({ cents }), volume, reason });
const by = (code: string, percent: number, volume: number | null, reason = ''): DemoProposal => ({ code, after: (before) => ({ cents: Math.round(((amountsOf(before)[0] ?? 0) * (100 + percent)) / 500) * 5 }), volume, reason });

/** Files in the states that people meet. */
export function demoChanges(today: CalendarDay): readonly DemoChange[] {
  const next = yearOf(today) + 1;
  const spring = dayOf(next, 4, 1);
  return [
    {
      key: 'rentree', direction: 'education', by: 'elodie.fontaine', service: 'periscolaire', title: `Tarifs scolaires et périscolaires, rentrée ${next}`,
      reason: 'Actualisation annuelle de 2,1 %, sur la hausse des denrées et des salaires.', wantedDay: dayOf(next, 9, 1), age: 9,
      lines: { services: ['periscolaire', 'cantines'], rate: yearlyRate },
      said: [{ step: 'direction-education', by: 'fatou.diallo' }]
    },
    {
      key: 'musees', direction: 'culture', by: 'linh.nguyen', service: 'musees', title: 'Musées : visites guidées et ateliers du printemps', reason: 'Nouvelle programmation, deux médiatrices de plus.', wantedDay: spring, age: 6,
      lines: [by('passe', 8, 1200, 'Deux expositions de plus par an.'), by('atelier', 10, 3400), by('scolaire', 5, 85), by('photo', 4, 22)],
      said: [{ step: 'direction-culture', by: 'camille.moreau' }, { step: 'finances', by: 'marc.delattre' }],
      changed: { code: 'atelier', cents: 990, reason: 'Goûter compris.' }
    },
    {
      key: 'bonnet', direction: 'sports', by: 'thomas.lefevre', service: 'piscines', title: 'Piscines : bonnets et casiers', reason: 'Le fournisseur a changé.', wantedDay: spring, age: 15,
      lines: [to('bonnet', 900, 2100, 'Bonnet en silicone.'), to('casier', 100, 64_000, 'Jetons perdus.')],
      said: [{ step: 'direction-sports', by: 'camille.moreau' }, { step: 'finances', by: 'karim.benali', result: 'refused', comment: 'Le prix est le triple du coût d’achat, et un casier payant ferait baisser la fréquentation.' }]
    },
    {
      key: 'parcs', direction: 'voirie', by: 'rachid.amrani', service: 'stationnement', title: 'Stationnement : abonnements de surface', reason: 'Zone verte agrandie au 1er avril.', wantedDay: spring, age: 20,
      lines: [by('mois-resident', 5, 6200), by('an-resident', 5, 900), by('mois-pro', 5, 480), by('mois-soignant', -10, 150, 'Soutien aux soins à domicile.')],
      said: [{ step: 'finances', by: 'karim.benali' }, { step: 'juridique', by: 'aicha.ouali' }, { step: 'secretariat', by: 'julien.roux' }]
    },
    {
      key: 'copies', direction: 'population', by: 'fatou.diallo', service: 'administration', title: 'Archives : recherches et reproduction', reason: 'Nouveau scanner grand format.', wantedDay: addDays(today, 5), age: 40,
      lines: [to('plan', 1100, 260), to('recherche', 2900, 140), to('repro', 4900, 75)],
      said: [{ step: 'finances', by: 'karim.benali' }, { step: 'juridique', by: 'aicha.ouali' }, { step: 'secretariat', by: 'julien.roux' }],
      applied: `${addDays(today, -12).slice(0, 4)}-131`
    },
    {
      key: 'gratuite', direction: 'sports', by: 'thomas.lefevre', service: 'equipements-sportifs', title: 'Gymnases : mise à disposition gratuite des associations', reason: 'Semaine du sport pour tous.', wantedDay: spring, act: 'decision', age: 2,
      lines: [to('gymnase-asso', 0, 3800), to('dojo-asso', 0, 900)],
      said: []
    },
    {
      key: 'marches', direction: 'commerce', by: 'marc.delattre', service: 'marches', title: 'Marchés : actualisation des droits de place', reason: 'Nettoyage et énergie.', wantedDay: spring, age: 8,
      lines: { services: ['marches'], rate: { ...yearlyRate, rate: 60_000 } },
      said: [{ step: 'finances', by: 'karim.benali', result: 'changeAsked', comment: 'La hausse dépasse la convention avec les commerçants : 4 % au plus.' }]
    },
    {
      key: 'theatre', direction: 'culture', by: 'linh.nguyen', service: 'theatre', title: 'Théâtre : saison prochaine', reason: 'À compléter après la réunion de programmation.', wantedDay: dayOf(next, 9, 1), age: null,
      lines: [by('cine-plein', 10, 5400)],
      said: []
    }
  ];
}

/** What an indexation makes of a price; null: it stays as it is. */
export function indexedPrice(before: Start['before'], rate: Indexation): ProposalDraft['after'] {
  if (before === null) return null;
  const cents = indexedBrackets(amountsOf(before), rate).map((each, index) => ('cents' in each ? each.cents : (amountsOf(before)[index] ?? 0)));
  const brackets = bracketsOf(before);
  return brackets.length > 0 ? { brackets: brackets.map(({ upTo }, index) => ({ upTo, cents: cents[index] ?? 0 })) } : { cents: cents[0] ?? 0 };
}
