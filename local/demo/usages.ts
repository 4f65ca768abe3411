import { createUsageServices } from '../../src/data/usages/usageServices';
import type { Connection } from '../../src/data/connection/Connection';
import { frenchStarterSet } from '../../src/domain/usages/starters/frenchStarterSet';
import { starterMap } from '../../src/domain/usages/starters/StarterSet';
import type { Site, SiteFacet, UsageMap } from '../../src/domain/usages/usageMap';
import { keyWithin } from '../../src/data/items/keyWithin';
import { blankOf } from '../../src/lists/columns';
import { ToolsList } from '../../src/lists/usages';

/** Needs told by agents, by login: what they looked for, and how they put it. */
const needs: ReadonlyArray<readonly [login: string, words: string, note: string]> = [
  ['thomas.lefevre', 'louer un vélo de service', 'Pour aller des serres au parc de la Butte.'],
  ['rachid.amrani', 'vélos de service à louer', ''],
  ['elodie.fontaine', 'commander des vêtements de travail', 'Je ne sais pas si cela passe par le magasin ou par les RH.'],
  ['marc.delattre', 'échanger ma garde avec un collègue', '']
];

/** Usages and tools for which the starter set is too general: whom they are aimed at first. */
const audiences: Readonly<Record<string, { readonly directions?: readonly string[]; readonly professions?: readonly string[] }>> = {
  'suivre une formation': { directions: ['Direction de la petite enfance', 'Direction de l’éducation'] },
  'suivre un tarif': { directions: ['Direction générale', 'Direction de la culture'] },
  'consulter mon bulletin de paie': { professions: ['Gestionnaire de paie'] },
  'publier une nouvelle': { directions: ['Direction de la communication'] },
  'animer un atelier': { professions: ['Animateur du réseau des référents numériques'] },
  'faire relire un projet de texte': { directions: ['Direction de l’urbanisme', 'Direction générale'] }
};

const facts: ReadonlyArray<readonly [facet: SiteFacet, title: string, path: string, description: string, synonyms?: readonly string[]]> = [
  ['direction', 'Direction du numérique', 'numerique', 'Postes de travail, réseaux, logiciels, accompagnement des usages.', ['DSI', 'informatique']],
  ['direction', 'Direction des ressources humaines', 'ressources-humaines', 'Carrière, paie, formation, santé au travail, action sociale.', ['DRH', 'personnel']],
  ['direction', 'Direction de la communication', 'communication', 'Communication interne, relations presse, événements.'],
  ['direction', 'Direction de la culture', 'culture', 'Médiathèques, conservatoire, musée, saison culturelle.', ['bibliothèques']],
  ['direction', 'Direction des espaces verts', 'espaces-verts', 'Parcs, jardins, serres municipales, arbres d’alignement.', ['parcs', 'jardins']],
  ['direction', 'Direction de la petite enfance', 'petite-enfance', 'Crèches, relais petite enfance, protection maternelle.', ['crèches']],
  ['direction', 'Direction de l’éducation', 'education', 'Écoles, cuisine centrale, accueil périscolaire.', ['écoles', 'cantine']],
  ['direction', 'Direction de l’urbanisme', 'urbanisme', 'Droit des sols, projets urbains, patrimoine.', ['permis de construire']],
  ['direction', 'Direction de la voirie', 'voirie', 'Chaussées, éclairage, signalisation, chantiers.', ['travaux', 'routes']],
  ['direction', 'Police municipale', 'police-municipale', 'Tranquillité publique, surveillance des parcs et des marchés.'],
  ['direction', 'Direction générale', 'direction-generale', 'Secrétariat général, conseil municipal, transition écologique.', ['DGS']],
  ['network', 'Référents numériques', 'referents-numeriques', 'Un référent par service pour aider ses collègues : ateliers le premier jeudi du mois.'],
  ['network', 'Juristes', 'reseau-juristes', 'Marchés publics, contentieux, modèles d’actes.'],
  ['network', 'Gestionnaires financiers', 'reseau-finances', 'Exécution budgétaire, régies, suivi des tarifs.', ['budget', 'comptables']],
  ['network', 'Assistants de prévention', 'reseau-prevention', 'Santé et sécurité au travail dans chaque direction.', ['sécurité']],
  ['project', 'Budget participatif des agents', 'projet-budget-participatif', 'Vingt projets déposés, trois lancés avant l’été.'],
  ['project', 'Nouvelle médiathèque', 'projet-mediatheque', 'Du programme à l’ouverture : plans, calendrier, concertation.'],
  ['project', 'Plan vélo', 'projet-plan-velo', 'Itinéraires, stationnement, flotte de service.'],
  ['community', 'Télétravailleurs', 'communaute-teletravail', 'Astuces, questions, rendez-vous en ligne.'],
  ['community', 'Agents jardiniers', 'communaute-jardin', 'Le jardin partagé de la terrasse de la médiathèque.'],
  ['community', 'Apprendre la langue des signes', 'communaute-lsf', 'Entraide entre agents d’accueil.', ['LSF']]
];

/** Addresses of the city's own tools, which a starter set cannot know. */
const toolPaths: Readonly<Record<string, string>> = {
  'Site collaboratif': '/sites/intranet',
  'Sondage de l’intranet': '/sites/intranet',
  'Boîte à idées': '/sites/intranet/idees',
  'Appel à commentaires': '/sites/intranet/commentaires',
  'Portail RH': 'https://rh.valmontreuil.example/',
  'Catalogue de formation': 'https://formation.valmontreuil.example/',
  'Guichet numérique': 'https://guichet.valmontreuil.example/',
  'Réservation de salles': 'https://salles.valmontreuil.example/',
  'Parapheur électronique': 'https://parapheur.valmontreuil.example/',
  'Annuaire des agents': 'https://annuaire.valmontreuil.example/',
  'Actualités de l’intranet': '/sites/intranet/actualites',
  'Suivi des tarifs': '/sites/intranet/tarifs',
  'Frais de déplacement': 'https://frais.valmontreuil.example/'
};

/** The usage map of Valmontreuil: the French starter set made the city's own, and its directory of sites. */
export function demoUsageMap(): UsageMap {
  const { usages, tools, links } = starterMap(frenchStarterSet, blankOf(ToolsList));
  const sites = facts.map(
    ([facet, title, path, description, synonyms = []], index): Site => ({
      id: index + 1,
      title,
      facet,
      url: `/sites/${path}`,
      description,
      contact: '',
      synonyms,
      directions: facet === 'direction' ? [title] : [],
      professions: []
    })
  );
  return {
    usages: usages.map((usage) => ({ ...usage, ...audiences[usage.title] })),
    tools: tools.map((tool) => ({ ...tool, url: tool.url || (toolPaths[tool.title] ?? '') })),
    links,
    sites
  };
}

/**
 * Sets up the usage map as its owner and fills it; agents tell their needs. What is there already stays.
 * @param as a connection as another person
 */
export async function seedUsages(owner: Connection, as: (login: string) => Connection): Promise<void> {
  const { setup, usageMap } = createUsageServices(owner);
  await setup.setUp();
  const { map } = await usageMap.load();
  await usageMap.addMap({ added: demoUsageMap(), stored: map, clientKey: keyWithin('demo', 'usage map') });
  for (const [login, words, note] of needs) await createUsageServices(as(login)).usageMap.addNeed(words, note, keyWithin('demo', words));
}
