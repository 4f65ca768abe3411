import type { StarterKey, StarterTool } from './StarterSet';

/** Tools to begin from, in French. Addresses of the organisation's own tools are for the owner to complete: the report names them. */
export const frenchStarterTools: Readonly<Record<StarterKey, StarterTool>> = {
  teams: {
    title: 'Teams',
    purpose: 'Échanger par écrit, se voir en visio et garder au même endroit les fichiers d’un groupe.',
    notFor: 'Conserver un dossier après la fin d’un projet, prévenir quelqu’un en urgence.',
    url: 'https://teams.microsoft.com/',
    access: 'anywhere',
    synonyms: ['visio', 'tchat', 'Skype', 'messagerie instantanée'],
    recommendedBy: 'Direction du numérique',
    helpUrl: 'https://support.microsoft.com/fr-fr/teams'
  },
  collab: {
    title: 'Site collaboratif',
    purpose: 'Rassembler les documents, les pages et les listes d’une équipe, d’un réseau métier ou d’un projet.',
    notFor: 'Les brouillons personnels et les échanges rapides.',
    access: 'anywhere',
    synonyms: ['SharePoint', 'espace partagé', 'espace projet'],
    recommendedBy: 'Direction du numérique'
  },
  onedrive: {
    title: 'OneDrive',
    purpose: 'Garder vos documents de travail et les ouvrir sur tous vos appareils.',
    notFor: 'Les documents dont votre équipe a besoin quand vous êtes absent.',
    url: 'https://www.microsoft365.com/onedrive',
    access: 'anywhere',
    synonyms: ['mes documents', 'nuage', 'cloud'],
    helpUrl: 'https://support.microsoft.com/fr-fr/onedrive'
  },
  outlook: {
    title: 'Outlook',
    purpose: 'Écrire à une personne ou à un service, gérer son agenda, inviter à une réunion.',
    notFor: 'Envoyer des pièces jointes volumineuses, construire un document à plusieurs.',
    url: 'https://outlook.office.com/',
    access: 'anywhere',
    synonyms: ['mail', 'courriel', 'messagerie', 'agenda', 'calendrier', 'boîte mail', 'boîte aux lettres'],
    helpUrl: 'https://support.microsoft.com/fr-fr/outlook'
  },
  forms: {
    title: 'Forms',
    purpose: 'Recueillir des réponses à un questionnaire, avec des résultats prêts à lire.',
    notFor: 'Décider par un vote dont le résultat doit être certifié.',
    url: 'https://forms.office.com/',
    access: 'anywhere',
    synonyms: ['questionnaire', 'enquête', 'formulaire', 'inscription']
  },
  polls: {
    title: 'Sondage de l’intranet',
    purpose: 'Faire voter des collègues et publier un résultat certifié.',
    notFor: 'Un questionnaire long ou des réponses rédigées.',
    access: 'anywhere',
    synonyms: ['vote', 'consultation', 'sondage']
  },
  ideas: {
    title: 'Boîte à idées',
    purpose: 'Lancer une idée, soutenir celles des autres et suivre ce qu’elles deviennent.',
    notFor: 'Signaler une panne ou faire une réclamation.',
    access: 'anywhere',
    synonyms: ['suggestion', 'innovation', 'participation']
  },
  comments: {
    title: 'Appel à commentaires',
    purpose: 'Faire relire un projet de texte et rendre compte de la suite donnée à chaque remarque.',
    notFor: 'Écrire un document à quatre mains.',
    access: 'anywhere',
    synonyms: ['relecture', 'avis', 'concertation']
  },
  planner: {
    title: 'Planner',
    purpose: 'Répartir les tâches d’une équipe et voir où elles en sont.',
    notFor: 'Le suivi budgétaire d’un grand projet.',
    url: 'https://planner.cloud.microsoft/',
    access: 'anywhere',
    synonyms: ['tâches', 'kanban', 'to do', 'plan d’action']
  },
  whiteboard: {
    title: 'Whiteboard',
    purpose: 'Réfléchir à plusieurs sur un tableau blanc, en réunion ou à distance.',
    notFor: 'Garder la trace officielle d’une décision.',
    url: 'https://whiteboard.cloud.microsoft/',
    access: 'anywhere',
    synonyms: ['tableau blanc', 'post-it', 'remue-méninges', 'atelier', 'Klaxoon']
  },
  hr: {
    title: 'Portail RH',
    purpose: 'Poser ses congés, consulter ses bulletins de paie, mettre à jour sa situation.',
    notFor: 'Une question confidentielle : écrivez à votre gestionnaire RH.',
    access: 'network',
    synonyms: ['congés', 'paie', 'Chronos', 'RTT', 'temps de travail', 'RIB', 'entretien annuel', 'heures supplémentaires', 'changement d’adresse'],
    contact: 'Votre gestionnaire RH de proximité',
    recommendedBy: 'Direction des ressources humaines',
    alwaysAtHand: true
  },
  training: {
    title: 'Catalogue de formation',
    purpose: 'Trouver une formation, s’inscrire, suivre un module en ligne.',
    notFor: 'Demander une mobilité ou préparer un concours hors du catalogue.',
    access: 'anywhere',
    synonyms: ['stage', 'e-learning', 'apprendre', 'compétences'],
    recommendedBy: 'Direction des ressources humaines'
  },
  support: {
    title: 'Guichet numérique',
    purpose: 'Signaler une panne, demander un matériel, un logiciel ou un accès.',
    notFor: 'Un danger immédiat pour des personnes : appelez la sécurité.',
    access: 'network',
    synonyms: ['support', 'assistance', 'ticket', 'dépannage', 'informatique', 'hotline'],
    contact: 'Assistance numérique',
    recommendedBy: 'Direction du numérique'
  },
  rooms: {
    title: 'Réservation de salles',
    purpose: 'Trouver une salle libre, avec l’équipement voulu, et la réserver.',
    notFor: 'Les salles ouvertes au public, gérées par les mairies d’arrondissement.',
    access: 'network',
    synonyms: ['salle de réunion', 'réserver', 'espace de travail']
  },
  transfer: {
    title: 'Transfert de gros fichiers',
    purpose: 'Envoyer hors de la Ville, par un lien qui expire, un fichier trop lourd pour un courriel.',
    notFor: 'Travailler à plusieurs sur le même fichier.',
    url: 'https://francetransfert.numerique.gouv.fr/',
    access: 'anywhere',
    synonyms: ['WeTransfer', 'FranceTransfert', 'gros fichiers', 'pièce jointe']
  },
  signature: {
    title: 'Parapheur électronique',
    purpose: 'Faire viser et signer un document, avec une valeur juridique.',
    notFor: 'Recueillir un simple accord de principe.',
    access: 'network',
    synonyms: ['signature', 'visa', 'circuit de validation'],
    recommendedBy: 'Secrétariat général'
  },
  directory: {
    title: 'Annuaire des agents',
    purpose: 'Trouver une personne, son service, son téléphone et son adresse.',
    notFor: 'Diffuser un message à tout un service.',
    access: 'anywhere',
    synonyms: ['téléphone', 'organigramme', 'contact', 'qui fait quoi']
  },
  news: {
    title: 'Actualités de l’intranet',
    purpose: 'Publier et lire les nouvelles de la Ville, de sa direction et de ses réseaux.',
    notFor: 'Une information qui ne concerne que votre équipe.',
    access: 'anywhere',
    synonyms: ['nouvelles', 'communication interne', 'article']
  },
  tariffs: {
    title: 'Suivi des tarifs',
    purpose: 'Proposer l’évolution d’un tarif municipal et suivre sa validation pas à pas.',
    notFor: 'Encaisser ou facturer.',
    access: 'network',
    synonyms: ['tarif', 'redevance', 'prix', 'délibération'],
    recommendedBy: 'Direction des finances'
  },
  expenses: {
    title: 'Frais de déplacement',
    purpose: 'Demander un ordre de mission et se faire rembourser ses frais.',
    notFor: 'Le remboursement du titre de transport domicile-travail, qui passe par le portail RH.',
    access: 'network',
    synonyms: ['note de frais', 'ordre de mission', 'remboursement', 'train']
  },
  me: {
    title: 'Ma page personnelle',
    purpose: 'Se présenter, dire ses compétences, retrouver ses documents récents.',
    notFor: 'Les coordonnées officielles, tenues par l’annuaire.',
    url: '/_layouts/15/me.aspx',
    access: 'anywhere',
    synonyms: ['profil', 'page perso', 'Delve'],
    alwaysAtHand: true
  },
  networkDrive: {
    title: 'Lecteur réseau partagé',
    purpose: 'Lire d’anciens dossiers de service, le temps de leur reprise dans les sites collaboratifs.',
    notFor: 'Tout nouveau document.',
    access: 'network',
    status: 'replaced',
    replacedBy: 'collab',
    synonyms: ['lecteur P', 'lecteur commun', 'serveur de fichiers']
  }
};
