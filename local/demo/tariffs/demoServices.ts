import type { TariffLine } from '../../../src/domain/tariffs/prices/PriceFile';

/** A line as its direction would write it, with what it cost in 2016. */
export interface DemoLine extends Partial<Pick<TariffLine, 'unit' | 'family' | 'category' | 'ground' | 'season' | 'competence' | 'isRoadOrParking' | 'lawKind' | 'fiscal' | 'legalBasis' | 'vat' | 'vatGround' | 'vatRate' | 'cost'>> {
  readonly code: string;
  readonly title: string;
  /** In 2016, in cents. */
  readonly cents: number;
  /** Shares of it by income, in percent, lowest first: a tariff with brackets. */
  readonly shares?: readonly number[];
  /** The year from which it is free. */
  readonly freeFrom?: number;
  /** The year from which it is charged no more. */
  readonly abolishedFrom?: number;
  /** The first year in which it is charged; default 2016. */
  readonly since?: number;
}

export interface DemoService {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  /** Folder of its direction. */
  readonly direction: string;
  /** Its prices change in September, not in January. */
  readonly isSchool?: boolean;
  readonly lines: readonly DemoLine[];
}

type Told = Omit<DemoLine, 'code' | 'title' | 'cents'>;
/** Who pays, at which share of the full price, and why. */
interface Payer extends Told {
  readonly code: string;
  readonly category: string;
  readonly percent: number;
}

const FULL: Payer = { code: 'plein', category: 'Plein tarif', percent: 100 };
const REDUCED: Payer = { code: 'reduit', category: 'Étudiants, demandeurs d’emploi, carte d’invalidité', percent: 65, ground: 'situation' };
const CHILD: Payer = { code: 'enfant', category: 'Moins de 12 ans', percent: 50, ground: 'situation' };
const ELDER: Payer = { code: 'senior', category: 'Plus de 65 ans', percent: 75, ground: 'situation' };
const OUTSIDE: Payer = { code: 'exterieur', category: 'Habitants d’autres communes', percent: 150, ground: 'residents' };
const CLUBS: Payer = { code: 'asso', category: 'Associations de la ville', percent: 40, ground: 'publicInterest' };
const FIRMS: Payer = { code: 'entreprise', category: 'Entreprises', percent: 180, ground: 'situation' };

const INCOME = [20, 35, 50, 65, 80, 90, 100] as const;

/** Each thing for each payer. */
function each(things: readonly (readonly [code: string, title: string, cents: number, unit: string])[], payers: readonly Payer[], told: Told = {}): readonly DemoLine[] {
  return things.flatMap(([code, title, cents, unit]) => payers.map(({ code: by, percent, ...payer }): DemoLine => ({ unit, ...told, ...payer, code: `${code}-${by}`, title, cents: Math.round((cents * percent) / 500) * 5 })));
}

function plain(things: readonly (readonly [code: string, title: string, cents: number, unit: string])[], told: Told = {}): readonly DemoLine[] {
  return things.map(([code, title, cents, unit]) => ({ ...told, code, title, cents, unit }));
}

const outside = { vat: 'outside', vatGround: 'service public administratif' } as const;

const canteens: DemoService = {
  key: 'cantines', title: 'Restauration scolaire', about: 'Les repas des écoles, selon le quotient familial.', direction: 'education', isSchool: true,
  lines: [
    ...(['maternelle', 'élémentaire'] as const).flatMap((school, index): readonly DemoLine[] => [
      { code: `repas-${index + 1}`, title: `Repas, école ${school}`, cents: 460 + index * 30, unit: 'le repas', shares: INCOME, family: 'Restauration', lawKind: 'schoolMeal', cost: 1140, legalBasis: 'Code de l’éducation, R531-52', ...outside },
      { code: `occasionnel-${index + 1}`, title: `Repas occasionnel, école ${school}`, cents: 580, unit: 'le repas', family: 'Restauration', lawKind: 'schoolMeal', cost: 1140, legalBasis: 'Code de l’éducation, R531-52', ...outside },
      { code: `exterieur-${index + 1}`, title: `Repas, école ${school}`, cents: 610, unit: 'le repas', family: 'Restauration', category: 'Habitants d’autres communes', ground: 'residents', lawKind: 'schoolMeal', cost: 1140, legalBasis: 'Code de l’éducation, R531-52', ...outside },
      { code: `pai-${index + 1}`, title: `Panier apporté (projet d’accueil), école ${school}`, cents: 150, unit: 'le repas', family: 'Restauration', category: 'Enfants avec un projet d’accueil individualisé', ground: 'situation', lawKind: 'schoolMeal', cost: 420, ...outside }
    ]),
    ...plain([['enseignant', 'Repas d’un enseignant', 620, 'le repas'], ['agent', 'Repas d’un agent de la ville', 480, 'le repas'], ['stagiaire', 'Repas d’un stagiaire', 350, 'le repas'], ['pique-nique', 'Pique-nique de sortie', 300, 'le pique-nique']], { family: 'Restauration', ...outside })
  ]
};

const afterSchool: DemoService = {
  key: 'periscolaire', title: 'Accueil périscolaire et centres de loisirs', about: 'Le matin, le soir, le mercredi et les vacances.', direction: 'education', isSchool: true,
  lines: [
    ...[['matin', 'Accueil du matin', 160, 'la séance'], ['soir', 'Accueil du soir', 240, 'la séance'], ['etude', 'Étude surveillée', 220, 'la séance'], ['mercredi', 'Mercredi, journée', 1250, 'la journée'], ['mercredi-demi', 'Mercredi, demi-journée', 720, 'la demi-journée'], ['vacances', 'Vacances, journée', 1480, 'la journée'], ['vacances-semaine', 'Vacances, semaine', 6900, 'la semaine'], ['nuit', 'Nuit de camping', 1100, 'la nuit']].flatMap(
      ([code, title, cents, unit]): readonly DemoLine[] => [
        { code: String(code), title: String(title), cents: Number(cents), unit: String(unit), shares: INCOME, family: 'Accueil de loisirs', lawKind: 'byIncome', cost: Number(cents) * 3, legalBasis: 'Loi n° 98-657, article 147' },
        { code: `${code}-ext`, title: String(title), cents: Math.round((Number(cents) * 130) / 500) * 5, unit: String(unit), category: 'Habitants d’autres communes', ground: 'residents', family: 'Accueil de loisirs', lawKind: 'byIncome', cost: Number(cents) * 3 }
      ]
    ),
    ...plain([['retard', 'Retard après 18 h 30', 500, 'le quart d’heure'], ['sejour-neige', 'Séjour à la neige', 38_000, 'la semaine'], ['sejour-mer', 'Séjour à la mer', 34_000, 'la semaine'], ['stage-sport', 'Stage multisport', 4500, 'la semaine']], { family: 'Accueil de loisirs' })
  ]
};

const pools: DemoService = {
  key: 'piscines', title: 'Piscines', about: 'Piscine du Canal et bassin d’été des Tilleuls.', direction: 'sports',
  lines: (['canal', 'tilleuls'] as const).flatMap((pool, index) =>
    each(
      [
        [`${pool}-entree`, index === 0 ? 'Entrée, piscine du Canal' : 'Entrée, bassin des Tilleuls', index === 0 ? 420 : 350, 'l’entrée'],
        [`${pool}-dix`, index === 0 ? 'Carte de dix entrées, piscine du Canal' : 'Carte de dix entrées, bassin des Tilleuls', index === 0 ? 3600 : 2900, 'la carte'],
        [`${pool}-an`, index === 0 ? 'Abonnement, piscine du Canal' : 'Abonnement, bassin des Tilleuls', index === 0 ? 18_500 : 9000, index === 0 ? 'par an' : 'la saison'],
        [`${pool}-lecon`, index === 0 ? 'Leçon de natation, piscine du Canal' : 'Leçon de natation, bassin des Tilleuls', 950, 'la leçon'],
        [`${pool}-aquagym`, index === 0 ? 'Aquagym, piscine du Canal' : 'Aquagym, bassin des Tilleuls', 880, 'la séance']
      ],
      [FULL, REDUCED, CHILD, ELDER, OUTSIDE],
      { family: 'Piscines', season: index === 0 ? '' : 'de juin à septembre', lawKind: 'optional', cost: 1360, vat: 'outside', vatGround: 'CE, 28 mai 2021, n° 442378' }
    )
  ).concat(plain([['bonnet', 'Bonnet de bain', 250, 'la pièce'], ['casier', 'Casier', 0, 'par séance'], ['couloir', 'Couloir réservé à un club', 1800, 'l’heure'], ['bassin', 'Bassin entier', 16_000, 'l’heure']], { family: 'Piscines' }))
};

const parking: DemoService = {
  key: 'stationnement', title: 'Stationnement', about: 'La voirie et les parcs de la ville.', direction: 'voirie',
  lines: [
    ...(['rouge', 'orange', 'verte'] as const).flatMap((zone, index) =>
      plain(
        [['30', 'trente minutes', 60], ['60', 'une heure', 130], ['90', 'une heure et demie', 210], ['120', 'deux heures', 300], ['180', 'trois heures', 550], ['240', 'quatre heures', 900], ['fps', 'forfait post-stationnement', 2500]].map(([code, title, cents]) => [`${zone}-${code}`, `Zone ${zone}, ${title}`, Math.round((Number(cents) * (100 - 25 * index)) / 500) * 5, 'la durée'] as const),
        { family: 'Stationnement', isRoadOrParking: true, legalBasis: 'CGCT, L2333-87' }
      )
    ),
    ...each([['mois', 'Abonnement de surface', 2800, 'par mois'], ['an', 'Abonnement de surface', 28_000, 'par an']], [{ code: 'resident', category: 'Habitants du quartier', percent: 55, ground: 'situation' }, { code: 'pro', category: 'Professionnels mobiles', percent: 80, ground: 'publicInterest' }, { code: 'soignant', category: 'Soignants à domicile', percent: 35, ground: 'publicInterest' }, FULL], { family: 'Stationnement', isRoadOrParking: true }),
    ...(['halles', 'gare', 'hotel-de-ville', 'hopital'] as const).flatMap((park, index) =>
      each([[`${park}-heure`, `Parc ${['des Halles', 'de la gare', 'de l’Hôtel de ville', 'de l’hôpital'][index]}`, 190, 'l’heure'], [`${park}-jour`, `Parc ${['des Halles', 'de la gare', 'de l’Hôtel de ville', 'de l’hôpital'][index]}`, 1400, 'la journée'], [`${park}-mois`, `Parc ${['des Halles', 'de la gare', 'de l’Hôtel de ville', 'de l’hôpital'][index]}`, 7200, 'par mois']], [FULL, { code: 'resident', category: 'Habitants du quartier', percent: 70, ground: 'situation' }], { family: 'Parcs', isRoadOrParking: true })
    )
  ]
};

const cemeteries: DemoService = {
  key: 'cimetieres', title: 'Cimetières', about: 'Concessions, columbarium et taxes funéraires.', direction: 'population',
  lines: [
    ...[15, 30, 50].flatMap((years, index) =>
      plain([[`terre-${years}`, `Concession de ${years} ans, pleine terre`, [26_000, 52_000, 98_000][index] ?? 0, 'les 2 m²'], [`enfant-${years}`, `Concession de ${years} ans, enfant`, [9000, 18_000, 32_000][index] ?? 0, 'le m²'], [`cave-${years}`, `Cavurne, ${years} ans`, [31_000, 59_000, 92_000][index] ?? 0, 'la case'], [`columb-${years}`, `Columbarium, ${years} ans`, [42_000, 78_000, 120_000][index] ?? 0, 'la case']], { family: 'Cimetières', legalBasis: 'CGCT, L2223-15' })
    ),
    ...plain([['dispersion', 'Dispersion de cendres', 6500, 'l’opération'], ['caveau', 'Caveau provisoire', 350, 'par jour'], ['plaque', 'Plaque au jardin du souvenir', 8500, 'la plaque'], ['vacation', 'Vacation de police', 2200, 'la vacation']], { family: 'Cimetières' }),
    { code: 'taxe-inhumation', title: 'Taxe d’inhumation', cents: 4200, unit: 'l’inhumation', family: 'Cimetières', fiscal: 'other', abolishedFrom: 2021 },
    { code: 'taxe-convoi', title: 'Taxe de convoi', cents: 3800, unit: 'le convoi', family: 'Cimetières', fiscal: 'other', abolishedFrom: 2021 }
  ]
};

const hallNames = ['Salle des fêtes', 'Salle du Canal', 'Salle Louise-Michel', 'Maison des associations', 'Salle polyvalente Nord', 'Salle polyvalente Sud', 'Salle du conseil', 'Grange aux concerts', 'Auditorium', 'Pavillon du parc', 'Foyer Jean-Jaurès', 'Salle des Tilleuls'] as const;
const halls: DemoService = {
  key: 'salles', title: 'Location de salles', about: 'Douze salles, à l’heure, à la journée ou pour la fin de semaine.', direction: 'population',
  lines: hallNames.flatMap((name, index) =>
    each([[`s${index + 1}-demi`, `${name}, demi-journée`, 9000 + index * 1200, 'la demi-journée'], [`s${index + 1}-jour`, `${name}, journée`, 16_000 + index * 2100, 'la journée'], [`s${index + 1}-we`, `${name}, fin de semaine`, 28_000 + index * 3600, 'du vendredi soir au dimanche']], [{ code: 'habitant', category: 'Habitants de la ville', percent: 100, ground: 'residents' }, CLUBS, OUTSIDE, FIRMS], { family: 'Salles', competence: 'delegation' })
  )
};

const museums: DemoService = {
  key: 'musees', title: 'Musées', about: 'Musée des Beaux-Arts, musée du Canal, maison natale.', direction: 'culture',
  lines: [
    ...[['beaux-arts', 'Musée des Beaux-Arts', 600], ['canal', 'Musée du Canal', 400], ['maison', 'Maison natale', 300]].flatMap(([code, title, cents]) => each([[`${code}`, `${title}, collections`, Number(cents), 'l’entrée'], [`${code}-expo`, `${title}, exposition`, Number(cents) + 250, 'l’entrée'], [`${code}-visite`, `${title}, visite guidée`, Number(cents) + 350, 'la visite']], [FULL, REDUCED, { ...CHILD, category: 'Moins de 18 ans', percent: 0 }, { code: 'groupe', category: 'Groupes de dix personnes et plus', percent: 70, ground: 'situation' }], { family: 'Musées', lawKind: 'optional', vat: 'rate', vatRate: 55_000, vatGround: 'taux à confirmer par la direction des finances' })),
    ...plain([['passe', 'Passe annuel des musées', 2400, 'par an'], ['atelier', 'Atelier d’enfant', 700, 'la séance'], ['scolaire', 'Visite d’une classe d’une autre commune', 5500, 'la classe'], ['photo', 'Prise de vue professionnelle', 18_000, 'la demi-journée']], { family: 'Musées' })
  ]
};

const conservatory: DemoService = {
  key: 'conservatoire', title: 'Conservatoire', about: 'Musique, danse et théâtre, selon le quotient familial.', direction: 'culture', isSchool: true,
  lines: [['eveil', 'Éveil musical', 15_600], ['formation', 'Formation musicale', 18_900], ['instrument', 'Cours d’instrument', 43_500], ['second', 'Second instrument', 29_800], ['chant', 'Chant', 38_500], ['danse', 'Danse', 27_300], ['theatre', 'Théâtre', 26_700], ['orchestre', 'Orchestre seul', 9900], ['mao', 'Musique assistée par ordinateur', 24_500]].flatMap(([code, title, cents]): readonly DemoLine[] => [
    { code: String(code), title: String(title), cents: Number(cents), unit: 'par an', shares: INCOME, family: 'Enseignement artistique', lawKind: 'byIncome', cost: 168_000, legalBasis: 'Loi n° 98-657, article 147' },
    { code: `${code}-ext`, title: String(title), cents: Math.round((Number(cents) * 170) / 500) * 5, unit: 'par an', category: 'Habitants d’autres communes', ground: 'residents', family: 'Enseignement artistique', lawKind: 'byIncome', cost: 168_000 },
    { code: `${code}-adulte`, title: `${title}, adulte`, cents: Math.round((Number(cents) * 130) / 500) * 5, unit: 'par an', category: 'Adultes', ground: 'situation', family: 'Enseignement artistique', lawKind: 'optional', cost: 168_000 }
  ]).concat(plain([['instrument-an', 'Location d’un instrument, première année', 12_000, 'par an'], ['instrument-suite', 'Location d’un instrument, années suivantes', 18_000, 'par an'], ['studio', 'Studio de répétition', 600, 'l’heure']], { family: 'Enseignement artistique' }))
};

const libraries: DemoService = {
  key: 'mediatheques', title: 'Médiathèques', about: 'Les prêts sont gratuits pour tous les habitants.', direction: 'culture',
  lines: [
    ...each([['carte', 'Abonnement annuel', 1500, 'par an']], [{ code: 'habitant', category: 'Habitants de la ville', percent: 100, ground: 'residents', freeFrom: 2022 }, { code: 'jeune', category: 'Moins de 26 ans', percent: 0, ground: 'situation' }, OUTSIDE, REDUCED], { family: 'Lecture publique', lawKind: 'optional', cost: 4600 }),
    ...plain([['retard', 'Rappel de retour', 150, 'le rappel']], { family: 'Lecture publique', abolishedFrom: 2020 }),
    ...plain([['carte-perdue', 'Carte perdue', 200, 'la carte'], ['photocopie', 'Photocopie en noir', 15, 'la page'], ['couleur', 'Photocopie en couleurs', 50, 'la page'], ['impression-3d', 'Impression en trois dimensions', 100, 'les 10 grammes'], ['casque', 'Casque audio', 500, 'la pièce'], ['sac', 'Sac en toile', 300, 'la pièce'], ['vente', 'Livre désherbé', 100, 'le livre'], ['cd', 'Document perdu, disque', 2000, 'le document'], ['dvd', 'Document perdu, film', 3500, 'le document']], { family: 'Lecture publique' })
  ]
};

const markets: DemoService = {
  key: 'marches', title: 'Halles et marchés', about: 'Droits de place des marchés de plein air et des halles.', direction: 'commerce',
  lines: ['Place des Halles', 'Quartier Nord', 'Quai du Canal', 'Marché de Noël'].flatMap((place, index) =>
    each([[`m${index + 1}-ml`, `${place}, mètre linéaire`, 160 + index * 40, 'le mètre et le jour'], [`m${index + 1}-elec`, `${place}, branchement électrique`, 350, 'par jour'], [`m${index + 1}-eau`, `${place}, eau`, 150, 'par jour']], [{ code: 'abonne', category: 'Abonnés', percent: 80, ground: 'situation' }, { code: 'passager', category: 'Passagers', percent: 100 }], { family: 'Droits de place', isRoadOrParking: true, legalBasis: 'CGCT, L2224-18' })
  )
};

const streets: DemoService = {
  key: 'voirie', title: 'Occupation du domaine public', about: 'Terrasses, chantiers, tournages.', direction: 'voirie',
  lines: (['A', 'B', 'C'] as const).flatMap((zone, index) =>
    plain(
      [['terrasse', 'Terrasse ouverte', 5800, 'le m² et l’an'], ['fermee', 'Terrasse fermée', 14_500, 'le m² et l’an'], ['etal', 'Étalage', 4200, 'le m² et l’an'], ['echafaudage', 'Échafaudage', 310, 'le mètre et la semaine'], ['benne', 'Benne', 1600, 'par jour'], ['palissade', 'Palissade de chantier', 520, 'le m² et le mois'], ['tournage', 'Tournage', 22_000, 'par jour'], ['demenagement', 'Réservation pour un déménagement', 2100, 'par jour'], ['taxi', 'Emplacement de taxi', 11_000, 'par an'], ['kiosque', 'Kiosque', 31_000, 'par an']].map(([code, title, cents, unit]) => [`${code}-${zone.toLowerCase()}`, `${title}, zone ${zone}`, Math.round((Number(cents) * (100 - 22 * index)) / 500) * 5, String(unit)] as const),
      { family: 'Occupation du domaine public', isRoadOrParking: true, legalBasis: 'CG3P, L2125-1' }
    )
  )
};

const theatre: DemoService = {
  key: 'theatre', title: 'Théâtre municipal', about: 'La saison et les abonnements.', direction: 'culture',
  lines: each([['a', 'Place, catégorie A', 3200, 'la place'], ['b', 'Place, catégorie B', 2400, 'la place'], ['c', 'Place, catégorie C', 1500, 'la place'], ['jeune', 'Spectacle jeune public', 900, 'la place'], ['cine', 'Ciné-club', 600, 'la place'], ['abo5', 'Abonnement, cinq spectacles', 9500, 'la saison'], ['abo10', 'Abonnement, dix spectacles', 16_500, 'la saison']], [FULL, REDUCED, { ...CHILD, category: 'Moins de 26 ans', code: 'jeune' }, ELDER, { code: 'ce', category: 'Comités d’entreprise', percent: 85, ground: 'situation' }], { family: 'Spectacles', lawKind: 'optional', vat: 'rate', vatRate: 55_000, vatGround: 'taux à confirmer par la direction des finances' })
};

const sports: DemoService = {
  key: 'equipements-sportifs', title: 'Équipements sportifs', about: 'Gymnases, terrains et école des sports.', direction: 'sports',
  lines: [
    ...each([['gymnase', 'Gymnase', 2600, 'l’heure'], ['dojo', 'Dojo', 1800, 'l’heure'], ['synthetique', 'Terrain synthétique', 3400, 'l’heure'], ['herbe', 'Terrain en herbe', 4200, 'l’heure'], ['piste', 'Piste d’athlétisme', 2900, 'l’heure'], ['tennis', 'Court de tennis', 1200, 'l’heure'], ['padel', 'Court de padel', 2000, 'l’heure'], ['mur', 'Mur d’escalade', 1600, 'l’heure']], [{ code: 'habitant', category: 'Habitants de la ville', percent: 100, ground: 'residents' }, CLUBS, OUTSIDE, FIRMS], { family: 'Équipements sportifs', competence: 'delegation' }),
    ...each([['ecole', 'École des sports', 9600, 'par an'], ['sante', 'Sport sur ordonnance', 4800, 'par an'], ['vacances', 'Stage de vacances', 4200, 'la semaine']], [FULL, REDUCED, OUTSIDE], { family: 'Équipements sportifs', lawKind: 'optional' })
  ]
};

const tourism: DemoService = {
  key: 'taxe-de-sejour', title: 'Taxe de séjour', about: 'Par personne et par nuitée, selon le classement.', direction: 'finances',
  lines: plain([['palace', 'Palace', 400, 'la nuitée'], ['cinq', 'Cinq étoiles', 300, 'la nuitée'], ['quatre', 'Quatre étoiles', 230, 'la nuitée'], ['trois', 'Trois étoiles', 150, 'la nuitée'], ['deux', 'Deux étoiles', 90, 'la nuitée'], ['une', 'Une étoile', 80, 'la nuitée'], ['chambre', 'Chambre d’hôtes', 80, 'la nuitée'], ['camping', 'Camping, trois étoiles et plus', 60, 'la nuitée'], ['camping-autre', 'Autre camping', 20, 'la nuitée']], { family: 'Taxe de séjour', fiscal: 'touristTax', legalBasis: 'CGCT, L2333-30' })
};

const registry: DemoService = {
  key: 'administration', title: 'Archives et reprographie', about: 'Copies, recherches et mariages hors de la mairie.', direction: 'population',
  lines: plain([['copie', 'Copie d’un document administratif', 18, 'la page'], ['cd', 'Copie sur un support numérique', 275, 'le support'], ['plan', 'Plan, format A0', 900, 'le plan'], ['recherche', 'Recherche aux archives', 2500, 'l’heure'], ['repro', 'Droit de reproduction', 4500, 'l’image'], ['liste', 'Liste électorale', 1200, 'la liste'], ['livret', 'Duplicata du livret de famille', 0, 'le livret'], ['objet', 'Garde d’un objet trouvé', 0, 'l’objet'], ['fourriere', 'Fourrière animale, prise en charge', 6500, 'l’animal'], ['fourriere-jour', 'Fourrière animale, journée', 1500, 'par jour']], { family: 'Administration' })
};

/** The services of Valmontreuil that charge for something. */
export const demoServices: readonly DemoService[] = [canteens, afterSchool, pools, parking, cemeteries, halls, museums, conservatory, libraries, markets, streets, theatre, sports, tourism, registry];
