/** A group of the site, with logins of who is in it. */
export interface DemoGroup {
  readonly title: string;
  readonly members: readonly string[];
}

/** Who prepares tariffs in each direction: its group writes in the folder of the direction. */
export const demoDirections = {
  education: { name: 'Direction de l’éducation', group: { title: 'Tarifs : éducation', members: ['elodie.fontaine'] } },
  culture: { name: 'Direction de la culture', group: { title: 'Tarifs : culture', members: ['linh.nguyen'] } },
  sports: { name: 'Direction des sports', group: { title: 'Tarifs : sports', members: ['thomas.lefevre'] } },
  voirie: { name: 'Direction de la voirie', group: { title: 'Tarifs : voirie', members: ['rachid.amrani'] } },
  population: { name: 'Direction de la population', group: { title: 'Tarifs : population', members: ['fatou.diallo'] } },
  commerce: { name: 'Direction du commerce', group: { title: 'Tarifs : commerce', members: ['marc.delattre'] } },
  finances: { name: 'Direction des finances', group: { title: 'Tarifs : finances, préparation', members: ['karim.benali'] } }
} as const satisfies Readonly<Record<string, { readonly name: string; readonly group: DemoGroup }>>;
export type DemoDirection = keyof typeof demoDirections;

/** Who answers at each step; two in finance, where one is away. */
export const demoSteps = {
  'direction-culture': { name: 'Direction', delay: 3, group: { title: 'Tarifs : responsables de la culture', members: ['camille.moreau'] } },
  'direction-education': { name: 'Direction', delay: 3, group: { title: 'Tarifs : responsables de l’éducation', members: ['fatou.diallo'] } },
  'direction-sports': { name: 'Direction', delay: 3, group: { title: 'Tarifs : responsables des sports', members: ['camille.moreau', 'fatou.diallo'] } },
  finances: { name: 'Finances', delay: 5, group: { title: 'Tarifs : étape des finances', members: ['karim.benali', 'marc.delattre'] } },
  juridique: { name: 'Affaires juridiques', delay: 5, group: { title: 'Tarifs : étape juridique', members: ['aicha.ouali'] } },
  secretariat: { name: 'Secrétariat du conseil', delay: 3, group: { title: 'Tarifs : étape du secrétariat', members: ['julien.roux'] } }
} as const satisfies Readonly<Record<string, { readonly name: string; readonly delay: number; readonly group: DemoGroup }>>;
export type DemoStep = keyof typeof demoSteps;

const AFTER = ['finances', 'juridique', 'secretariat'] as const;
/** Steps by direction; '' is for all others. */
export const demoChains = {
  culture: ['direction-culture', ...AFTER],
  education: ['direction-education', ...AFTER],
  sports: ['direction-sports', ...AFTER],
  '': AFTER
} as const satisfies Readonly<Record<string, readonly DemoStep[]>>;

/** Who keeps the rules of law. */
export const LAWYER = 'aicha.ouali';
