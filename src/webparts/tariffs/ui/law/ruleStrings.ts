import type { LawRule, OpenQuestion } from '../../../../domain/tariffs/law/LawRow';
import type { Words } from '../../../../shell/Language';

interface RuleWords {
  readonly names: Readonly<Record<LawRule, string>>;
  readonly says: Readonly<Record<LawRule, string>>;
  readonly open: Readonly<Record<OpenQuestion, string>>;
}

const fr: RuleWords = {
  names: {
    enforceable: 'Acte exécutoire',
    transmission: 'Transmission au préfet',
    notRetroactive: 'Pas de hausse pour le passé',
    delegation: 'Décision par délégation',
    fiscalDay: 'Tarif fiscal : date de vote',
    schoolMeals: 'Repas scolaires',
    incomeService: 'Tarif selon les revenus',
    categories: 'Différence entre usagers',
    residents: 'Habitants et autres usagers',
    notice: 'Convocation du conseil'
  },
  says: {
    enforceable: 'Un tarif s’applique au plus tôt le jour où son acte est publié en entier sur le site de la ville, et transmis au préfet s’il doit l’être.',
    transmission: 'Un acte de la liste ne s’applique pas avant sa transmission. Les délibérations sur la voirie et le stationnement en sont dispensées.',
    notRetroactive: 'Une hausse ne vaut pas pour les jours d’avant l’acte, sauf si une loi le dit ou si l’acte répare une illégalité. Une baisse pour le passé va aux juristes.',
    delegation: 'Le maire fixe un tarif seulement dans les limites que le conseil a écrites : familles, plancher, plafond, hausse par an. La gratuité est aussi un tarif. Une délégation sans limite ne vaut rien.',
    fiscalDay: 'Un tarif fiscal n’est jamais fixé par délégation. Voté avant un jour de l’année, il compte à partir de l’année suivante.',
    schoolMeals: 'Le prix d’un repas scolaire ne dépasse pas ce que le service coûte par usager, aides déduites.',
    incomeService: 'Pour un service facultatif dont le prix suit les revenus, le plus haut tarif ne dépasse pas le coût par usager.',
    categories: 'Faire payer autrement certains usagers demande une loi, une différence de situation appréciable ou un intérêt public lié au service. Le motif est obligatoire.',
    residents: 'Un service facultatif peut coûter plus cher aux habitants d’ailleurs, sans dépasser le coût par usager. Qui travaille ou étudie dans la ville a un lien suffisant.',
    notice: 'Les conseillers reçoivent la convocation avec une note explicative plusieurs jours francs avant la séance.'
  },
  open: {
    beginning: 'Depuis quand la règle est ainsi n’a pas été lu.',
    exemptsDecisions: 'Que les décisions par délégation sur la voirie et le stationnement soient dispensées comme les délibérations est déduit, non lu.',
    fiscalDay: 'La rédaction d’après 2016 n’a pas été lue.',
    notice: 'Si un délai qui finit en fin de semaine est prolongé n’a pas été lu.'
  }
};

const en: RuleWords = {
  names: {
    enforceable: 'Enforceable act',
    transmission: 'Transmission to the prefect',
    notRetroactive: 'No increase for the past',
    delegation: 'Decision by delegation',
    fiscalDay: 'Fiscal tariff: day of the vote',
    schoolMeals: 'School meals',
    incomeService: 'Tariff by income',
    categories: 'Difference between users',
    residents: 'Residents and other users',
    notice: 'Notice of the council'
  },
  says: {
    enforceable: 'A tariff applies at the earliest on the day on which its whole act is published on the city’s site, and transmitted to the prefect where it must be.',
    transmission: 'An act of the list does not apply before its transmission. Deliberations on roads and parking are exempt.',
    notRetroactive: 'An increase does not hold for days before the act, unless a law says so or the act repairs an illegality. A decrease for the past goes to the lawyers.',
    delegation: 'The mayor sets a tariff only inside the limits that the council wrote: families, floor, ceiling, increase a year. Free is a tariff too. A delegation without limits is void.',
    fiscalDay: 'A fiscal tariff is never set by delegation. Voted before a day of the year, it counts from the next year on.',
    schoolMeals: 'The price of a school meal is at most what the service costs a user, without subsidies.',
    incomeService: 'Of an optional service whose price follows income, the highest tariff is at most the cost a user.',
    categories: 'To charge some users otherwise takes a law, an appreciable difference of situation, or a public interest tied to the service. The ground is required.',
    residents: 'An optional service may cost people from elsewhere more, up to the cost a user. Who works or studies in the city has a sufficient link.',
    notice: 'Councillors get the notice with an explanatory note several clear days before the session.'
  },
  open: {
    beginning: 'Since when the rule is so was not read.',
    exemptsDecisions: 'That delegated decisions on roads and parking are exempt as deliberations are is inferred, not read.',
    fiscalDay: 'The wording after 2016 was not read.',
    notice: 'Whether a delay that ends on a week-end is longer was not read.'
  }
};

/** Rules of law and open questions, as people say them. */
export const ruleWords: Words<RuleWords> = { fr, en };
