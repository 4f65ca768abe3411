import type { LawRule, OpenQuestion } from '../../../../domain/tariffs/law/LawRow';

export interface RuleWords {
  readonly names: Readonly<Record<LawRule, string>>;
  readonly says: Readonly<Record<LawRule, string>>;
  readonly open: Readonly<Record<OpenQuestion, string>>;
}

export const fr: RuleWords = {
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
