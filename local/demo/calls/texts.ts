import type { DraftPassage } from '../../../src/domain/anchors/Alignment';
import { alignPassages } from '../../../src/domain/anchors/alignPassages';
import { applyAlignment } from '../../../src/domain/anchors/applyAlignment';
import { normalText } from '../../../src/domain/anchors/normalText';
import type { TextVersion } from '../../../src/domain/passages/Passage';

/** A text as its direction would write it, passage by passage. */
type Written = readonly DraftPassage[];

const heading = (label: string, text: string): DraftPassage => ({ kind: 'heading', level: 2, label, text: normalText(text), marks: [] });
const item = (label: string, text: string): DraftPassage => ({ kind: 'item', level: 1, label, text: normalText(text), marks: [] });
const line = (text: string): DraftPassage => ({ kind: 'paragraph', level: 0, label: '', text: normalText(text), marks: [] });
const row = (...cells: readonly string[]): DraftPassage => ({ kind: 'row', level: 0, label: '', text: cells.map(normalText).join('\t'), marks: [] });

const WHY = [
  heading('1', 'Pourquoi une charte'),
  line('La présente charte fixe les règles du télétravail des agents de la Ville de Valmontreuil. Elle s’applique dans toutes les directions.'),
  line('Le télétravail est volontaire. Il n’est ni imposé par la hiérarchie, ni un droit : il s’organise entre l’agent, son responsable et l’équipe.')
];
const WHO = heading('2', 'Qui peut télétravailler');
const ELIGIBLE = line('Sont éligibles les agents dont une partie au moins des missions peut être exercée à distance, quels que soient leur grade, leur statut et leur quotité de temps de travail.');
const NOT_ELIGIBLE = [
  line('Ne sont pas éligibles les missions qui exigent une présence physique :'),
  item('a)', 'l’accueil du public et la surveillance ;'),
  item('b)', 'l’intervention sur la voie publique et l’entretien ;'),
  item('c)', 'les soins, l’animation et la restauration.')
];
const HOW_MANY = heading('3', 'Combien de jours, et lesquels');
const TABLE = [row('Temps de travail', 'Jours de télétravail', 'Jours sur site'), row('Temps plein', '2 jours', '3 jours'), row('Temps partiel à 80 %', '1 jour', '3 jours'), row('Temps partiel à 50 %', 'un demi-jour', '2 jours')];
const REQUEST = heading('4', 'La demande et la réponse');
const AGREEMENT = line('L’accord vaut pour un an. Il est renouvelé par un entretien ; chacun peut y mettre fin avec un délai de prévenance de deux mois.');
const MEANS = heading('5', 'Le matériel et les frais');
const ALLOWANCE = line('Une indemnité forfaitaire de 2,88 € par jour télétravaillé est versée chaque trimestre, dans la limite de 253,44 € par an.');
const DISABILITY = line('Les agents en situation de handicap bénéficient d’un poste aménagé à domicile, après avis du médecin du travail.');
const TIME = heading('6', 'Le temps de travail et la déconnexion');
const REACHABLE = line('L’agent est joignable de 9 h à 12 h et de 14 h à 17 h. En dehors de ces plages, il n’est pas tenu de répondre.');
const WATCHED = line('Le suivi de l’activité porte sur les résultats ; aucun logiciel de surveillance n’est installé.');
const PLACES = [
  heading('7', 'Les lieux'),
  line('Le télétravail s’exerce au domicile de l’agent ou dans un autre lieu privé, déclaré à l’avance. Trois espaces de travail partagés sont ouverts dans les bâtiments de la Ville.')
];
const REVIEW = [heading('8', 'Le suivi'), line('Un bilan est présenté chaque année au comité social territorial. La charte est révisée au moins tous les deux ans.')];

/** The draft that was submitted to the agents. */
const first: Written = [
  ...WHY,
  WHO, ELIGIBLE,
  line('Une ancienneté de six mois dans le poste est demandée, afin que l’agent connaisse ses missions et son équipe.'),
  ...NOT_ELIGIBLE,
  HOW_MANY,
  line('Le télétravail est limité à deux jours par semaine pour un agent à temps plein. La présence sur site ne peut être inférieure à trois jours par semaine.'),
  ...TABLE,
  line('Les jours sont fixes. Le mardi, jour des réunions de direction, n’est pas télétravaillé.'),
  line('Les jours de télétravail qui ne sont pas pris ne sont ni reportés ni cumulés.'),
  REQUEST,
  line('L’agent présente sa demande par écrit à son responsable, qui répond dans un délai d’un mois. Un refus est motivé.'),
  AGREEMENT,
  MEANS,
  line('La Ville fournit un ordinateur portable et l’accès sécurisé au réseau. L’écran, le siège et le bureau restent à la charge de l’agent.'),
  ALLOWANCE, DISABILITY,
  TIME, REACHABLE, WATCHED,
  ...PLACES, ...REVIEW
];

/** Corrected while agents went on commenting: the rule on presence stands by itself, and those who cannot telework are named. */
const second: Written = [
  ...WHY,
  WHO, ELIGIBLE,
  line('Une ancienneté de trois mois dans le poste est demandée, afin que l’agent connaisse ses missions et son équipe.'),
  ...NOT_ELIGIBLE,
  line('Pour les agents dont aucune mission ne peut être exercée à distance, chaque direction propose des aménagements d’horaires, discutés avec les équipes.'),
  HOW_MANY,
  line('Le télétravail est limité à deux jours par semaine pour un agent à temps plein.'),
  line('La présence sur site ne peut être inférieure à trois jours par semaine.'),
  ...TABLE,
  line('Les jours sont fixes. Le mardi, jour des réunions de direction, n’est pas télétravaillé.'),
  line('Les jours de télétravail qui ne sont pas pris ne sont ni reportés ni cumulés.'),
  REQUEST,
  line('L’agent présente sa demande par écrit à son responsable, qui répond dans un délai d’un mois. Un refus est motivé.'),
  AGREEMENT,
  MEANS,
  line('La Ville fournit un ordinateur portable et l’accès sécurisé au réseau. L’écran et le siège sont prêtés sur demande, dans la limite des stocks.'),
  ALLOWANCE, DISABILITY,
  TIME, REACHABLE, WATCHED,
  ...PLACES, ...REVIEW
];

/** What became of it once the contributions had been answered. */
const third: Written = [
  ...WHY,
  WHO, ELIGIBLE,
  line('Une ancienneté de trois mois dans le poste est demandée, afin que l’agent connaisse ses missions et son équipe. Elle ne l’est pas pour les apprentis, ni en cas de mobilité interne.'),
  ...NOT_ELIGIBLE,
  line('Pour les agents dont aucune mission ne peut être exercée à distance, chaque direction propose des aménagements d’horaires, discutés avec les équipes.'),
  HOW_MANY,
  line('Le télétravail est limité à trois jours par semaine pour un agent à temps plein.'),
  line('La présence sur site ne peut être inférieure à deux jours par semaine.'),
  row('Temps de travail', 'Jours de télétravail', 'Jours sur site'), row('Temps plein', '3 jours', '2 jours'), row('Temps partiel à 80 %', '2 jours', '2 jours'), row('Temps partiel à 50 %', '1 jour', '1 jour et demi'),
  line('Les jours sont fixes ou flottants. Chaque équipe choisit un jour de présence commun, qui n’est pas télétravaillé.'),
  REQUEST,
  line('L’agent présente sa demande par écrit à son responsable, qui répond dans un délai d’un mois. Un refus est motivé et peut être examiné par la commission administrative paritaire.'),
  AGREEMENT,
  MEANS,
  line('La Ville fournit un ordinateur portable et l’accès sécurisé au réseau. L’écran et le siège sont prêtés sur demande, dans un délai de deux mois.'),
  ALLOWANCE, DISABILITY,
  TIME, REACHABLE, WATCHED,
  ...PLACES, ...REVIEW
];

const welcome: Written = [
  heading('1', 'Ce qui change'),
  line('À partir du printemps, l’accueil de l’hôtel de ville, de la cité administrative et de la maison des solidarités est assuré par une seule équipe.'),
  line('L’hôtel de ville ouvre de 8 h 30 à 17 h 30, et jusqu’à 19 h le jeudi. La cité administrative ferme le mercredi matin.'),
  heading('2', 'L’équipe'),
  line('Les agents d’accueil sont formés ensemble pendant trois jours : état civil, démarches en ligne, accueil des personnes en situation de handicap.'),
  line('Le planning est établi par cycles de six semaines et affiché un mois à l’avance.'),
  heading('3', 'Les usagers'),
  line('La prise de rendez-vous en ligne devient la règle pour les passeports et les cartes d’identité ; le reste des démarches se fait sans rendez-vous.'),
  line('Un poste informatique accompagné est ouvert dans chaque hall.')
];

const restaurant: Written = [
  heading('1', 'L’accès'),
  line('Le restaurant administratif est ouvert aux agents de la Ville, à leurs apprentis et aux retraités de la Ville, de 11 h 15 à 13 h 45.'),
  line('Le badge professionnel sert de moyen de paiement.'),
  heading('2', 'Les repas'),
  line('Une entrée, un plat et un dessert sans viande ni poisson sont proposés chaque jour.'),
  line('Les contenants jetables ne sont plus fournis ; chacun peut apporter une boîte pour emporter son repas.')
];

const CHARTER = 'Charte du télétravail';

/** Versions in which texts of the demo were published, each with the lineage that its animator confirmed. */
export const charter: readonly TextVersion[] = versionsOf(CHARTER, [first, second, third]);
export const welcomeNote: readonly TextVersion[] = versionsOf('L’accueil du public : une seule équipe', [welcome]);
export const restaurantRules: readonly TextVersion[] = versionsOf('Règlement du restaurant administratif', [restaurant]);

function versionsOf(title: string, written: readonly Written[]): readonly TextVersion[] {
  const versions: TextVersion[] = [];
  for (const passages of written) {
    const before = versions[versions.length - 1];
    versions.push(
      before
        ? applyAlignment(versions, title, passages, alignPassages(before, passages))
        : { version: 1, title, passages: passages.map((passage, index) => ({ ...passage, id: index + 1 })), descents: [] }
    );
  }
  return versions;
}
