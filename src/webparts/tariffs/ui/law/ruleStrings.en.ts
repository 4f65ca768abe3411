import type { RuleWords } from './ruleStrings.fr';

export const en: RuleWords = {
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
