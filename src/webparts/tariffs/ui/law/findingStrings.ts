import type { FindingWhy } from '../../../../domain/tariffs/law/checkChange';
import type { Words } from '../../../../shell/Language';

const fr: Readonly<Record<FindingWhy, string>> = {
  notVoted: 'l’acte n’est pas voté',
  notPublished: 'l’acte n’est pas publié',
  notTransmitted: 'l’acte n’est pas transmis au préfet',
  beforePublication: 'ce jour est avant la publication',
  beforeTransmission: 'ce jour est avant la transmission',
  lowersThePast: 'une baisse pour le passé : à voir avec les juristes',
  fiscalByDelegation: 'un tarif fiscal ne se fixe pas par délégation',
  noDelegation: 'aucune délégation n’est en cours ce jour-là',
  delegationWithoutLimits: 'la délégation n’a pas de limites',
  familyNotDelegated: 'cette famille de tarifs n’est pas déléguée',
  belowFloor: 'le montant est sous le plancher de la délégation',
  aboveCeiling: 'le montant dépasse le plafond de la délégation',
  risesTooMuch: 'la hausse dépasse celle que la délégation permet',
  aYearBeforeUnknown: 'le tarif de l’année précédente n’est pas connu',
  votedTooLate: 'voté trop tard pour cette année',
  fiscalDayUnread: 'la date limite de ce tarif fiscal n’a pas été lue : à voir avec les juristes',
  aboveCost: 'le tarif dépasse le coût du service',
  costUnknown: 'le coût du service n’est pas connu',
  noGround: 'le motif de la différence entre usagers manque',
  ruleUnread: 'aucun texte n’a été lu pour ce jour : à voir avec les juristes'
};

const en: Readonly<Record<FindingWhy, string>> = {
  notVoted: 'the act is not voted',
  notPublished: 'the act is not published',
  notTransmitted: 'the act is not transmitted to the prefect',
  beforePublication: 'this day is before the publication',
  beforeTransmission: 'this day is before the transmission',
  lowersThePast: 'a decrease for the past: ask the lawyers',
  fiscalByDelegation: 'a fiscal tariff is not set by delegation',
  noDelegation: 'no delegation holds on that day',
  delegationWithoutLimits: 'the delegation has no limits',
  familyNotDelegated: 'this family of tariffs is not delegated',
  belowFloor: 'the amount is below the floor of the delegation',
  aboveCeiling: 'the amount is above the ceiling of the delegation',
  risesTooMuch: 'it rises more than the delegation lets it',
  aYearBeforeUnknown: 'the tariff of the year before is not known',
  votedTooLate: 'voted too late for this year',
  fiscalDayUnread: 'the last day for this fiscal tariff was not read: ask the lawyers',
  aboveCost: 'the tariff is above the cost of the service',
  costUnknown: 'the cost of the service is not known',
  noGround: 'the ground of the difference between users is missing',
  ruleUnread: 'no text was read for this day: ask the lawyers'
};

/** What the law finds of a line, in a few words. */
export const findingWords: Words<Readonly<Record<FindingWhy, string>>> = { fr, en };
