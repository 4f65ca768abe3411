/** An idea of the demo: who throws it, in which category and cluster (0: none), and how many like it. */
export interface DemoIdea {
  readonly title: string;
  readonly text: string;
  readonly author: string;
  readonly category: number;
  readonly cluster: number;
  /** Share of those who take part that give it a vote. */
  readonly liked: number;
  /** Place in this list (from 1) of the idea that it builds on. */
  readonly buildsOn?: number;
  readonly comments?: readonly (readonly [author: string, text: string])[];
}

/** What to change at the front desks: gathered and being voted on. */
export const deskIdeas: readonly DemoIdea[] = [
  { title: 'Un seul numéro pour joindre la ville', text: 'Aujourd’hui il y en a quatorze. Un numéro unique, avec un rappel dans la journée quand personne ne peut répondre.', author: 'fatou.diallo', category: 2, cluster: 1, liked: 0.42, comments: [['marc.delattre', 'Au poste, la moitié des appels ne sont pas pour nous. Oui.'], ['linh.nguyen', 'À condition que le rappel soit vraiment fait : sinon on déplace le problème.'], ['fatou.diallo', 'D’accord : il faudrait publier chaque mois la part des rappels tenus.']] },
  { title: 'Prendre rendez-vous au guichet, pas seulement en ligne', text: 'Un agent prend le rendez-vous avec la personne, sans la renvoyer vers un site qu’elle ne sait pas utiliser.', author: 'linh.nguyen', category: 1, cluster: 2, liked: 0.31, comments: [['aicha.ouali', 'Nous le faisons déjà pour les permis : cela prend deux minutes.']] },
  { title: 'Ouvrir un soir par semaine jusqu’à 20 heures', text: 'Le mardi, dans une mairie de quartier à tour de rôle.', author: 'thomas.lefevre', category: 1, cluster: 3, liked: 0.27 },
  { title: 'Ouvrir le samedi matin', text: 'Avec une récupération choisie par l’agent.', author: 'elodie.fontaine', category: 1, cluster: 3, liked: 0.22, comments: [['rachid.amrani', 'Sur la base du volontariat, alors.']] },
  { title: 'Des panneaux lisibles, en grandes lettres', text: 'On entre, on cherche, on demande au premier agent qui passe. Trois panneaux suffiraient.', author: 'marc.delattre', category: 3, cluster: 4, liked: 0.12 },
  { title: 'Une boucle magnétique à chaque accueil', text: 'Pour les personnes malentendantes. Deux accueils en ont une, et personne ne sait s’en servir.', author: 'sophie.petit', category: 3, cluster: 4, liked: 0.19, comments: [['linh.nguyen', 'Une démonstration de dix minutes par équipe suffirait.']] },
  { title: 'Former chaque agent d’accueil à la langue des signes, une heure par mois', text: 'Dire bonjour, s’excuser, proposer d’écrire.', author: 'linh.nguyen', category: 3, cluster: 4, liked: 0.08, buildsOn: 6 },
  { title: 'Rappeler les gens au lieu de les faire attendre', text: 'On note le numéro, on rappelle dans l’heure. L’attente au téléphone est la première plainte.', author: 'julien.roux', category: 2, cluster: 1, liked: 0.16 },
  { title: 'Un agent volant qui renforce l’accueil le plus chargé', text: 'Le lundi matin en mairie, le mercredi à l’action sociale.', author: 'aicha.ouali', category: 1, cluster: 2, liked: 0.24 },
  { title: 'Afficher le temps d’attente, aussi sur internet', text: 'Chacun choisit son moment.', author: 'rachid.amrani', category: 1, cluster: 2, liked: 0.33 },
  { title: 'Des chaises', text: '', author: 'thomas.lefevre', category: 3, cluster: 0, liked: 0.05 },
  { title: 'Un coin pour les enfants à la mairie centrale', text: 'Une table, des crayons, quelques livres : la médiathèque peut en donner.', author: 'fatou.diallo', category: 3, cluster: 0, liked: 0.14, comments: [['linh.nguyen', 'La médiathèque donne volontiers.']] },
  { title: 'Remplir les formulaires avec la personne', text: 'Un poste en libre accès, et un agent qui aide. Les associations le font à notre place.', author: 'elodie.fontaine', category: 2, cluster: 2, liked: 0.29 },
  { title: 'Écrire nos courriers en langage clair', text: 'Les trois quarts des questions au guichet portent sur un courrier que l’on n’a pas compris.', author: 'aicha.ouali', category: 2, cluster: 1, liked: 0.37, comments: [['sophie.petit', 'Commençons par les dix lettres les plus envoyées.']] },
  { title: 'Relire nos lettres types avec des habitants', text: 'Un atelier par trimestre, dans une maison de quartier.', author: 'sophie.petit', category: 2, cluster: 1, liked: 0.18, buildsOn: 14 },
  { title: 'Un accueil mobile dans les quartiers éloignés', text: 'Le bus de la médiathèque passe déjà : un agent peut y monter un jour par semaine.', author: 'marc.delattre', category: 1, cluster: 3, liked: 0.2 },
  { title: 'Partager un carnet des bonnes réponses entre les accueils', text: 'La même question reçoit trois réponses différentes selon le guichet.', author: 'julien.roux', category: 2, cluster: 1, liked: 0.26 },
  { title: 'Dire au revoir en donnant son prénom', text: 'Cela change tout, et cela ne coûte rien.', author: 'elodie.fontaine', category: 3, cluster: 0, liked: 0.07 }
];

/** How to use less energy: ideas are being thrown. */
export const energyIdeas: readonly DemoIdea[] = [
  { title: 'Éteindre les écrans des salles de réunion', text: 'Une multiprise à interrupteur par salle. J’ai compté onze écrans allumés un samedi.', author: 'thomas.lefevre', category: 1, cluster: 0, liked: 0.3, comments: [['rachid.amrani', 'Pareil au centre technique.']] },
  { title: 'Baisser le chauffage des gymnases entre deux cours', text: 'Les régulateurs existent, personne n’a le code.', author: 'elodie.fontaine', category: 2, cluster: 0, liked: 0.35 },
  { title: 'Des capteurs de lumière dans les couloirs de la cité administrative', text: '', author: 'aicha.ouali', category: 1, cluster: 0, liked: 0.22 },
  { title: 'Un vélo de service par bâtiment', text: 'Pour les trajets de moins de deux kilomètres, avec un casque et un antivol.', author: 'fatou.diallo', category: 3, cluster: 0, liked: 0.28, comments: [['marc.delattre', 'Et un endroit pour le ranger.']] },
  { title: 'Des vélos à assistance pour les crèches du haut de la ville', text: 'La côte des Lilas décourage tout le monde.', author: 'linh.nguyen', category: 3, cluster: 0, liked: 0.17, buildsOn: 4 },
  { title: 'Fermer un étage pendant les congés de fin d’année', text: 'On se regroupe, on ne chauffe que la moitié.', author: 'julien.roux', category: 2, cluster: 0, liked: 0.2 },
  { title: 'Réparer plutôt que remplacer les ordinateurs', text: 'Un atelier de réparation un jour par mois, avec le numérique.', author: 'rachid.amrani', category: 1, cluster: 0, liked: 0.25 },
  { title: 'Afficher chaque mois la consommation du bâtiment dans le hall', text: 'Avec celle du même mois l’an dernier.', author: 'sophie.petit', category: 2, cluster: 0, liked: 0.15 },
  { title: 'Éteindre les écrans le soir et le samedi', text: 'Dans les salles de réunion ils restent allumés. Une multiprise avec un interrupteur dans chaque salle suffirait.', author: 'marc.delattre', category: 1, cluster: 0, liked: 0.16 }
];

/** How to welcome a new colleague: decided a year ago. */
export const welcomeIdeas: readonly (DemoIdea & { readonly course: readonly (readonly [stage: 'studied' | 'kept' | 'inProgress' | 'done' | 'notKept', day: number, reason: string])[] })[] = [
  { title: 'Un parrain pour chaque nouveau collègue', text: 'Quelqu’un d’un autre service, pendant trois mois.', author: 'linh.nguyen', category: 0, cluster: 0, liked: 0.48, course: [['kept', 40, 'Retenue : première du vote. La direction des ressources humaines cherche des volontaires.'], ['done', 190, 'Réalisée : 64 parrains, 71 arrivées accompagnées depuis janvier.']], comments: [['fatou.diallo', 'J’ai eu la chance d’en avoir une sans que ce soit prévu : cela change les premières semaines.']] },
  { title: 'Un poste et un compte prêts le premier jour', text: 'On arrive, et l’on attend son ordinateur dix jours.', author: 'rachid.amrani', category: 0, cluster: 0, liked: 0.44, course: [['kept', 40, 'Retenue. La direction du numérique est prévenue dès la signature du contrat.'], ['done', 150, 'Réalisée : neuf postes sur dix sont prêts le premier jour, mesuré chaque mois.']] },
  { title: 'Une visite de la ville en bus', text: 'Une demi-journée : les serres, le centre technique, une crèche, la cuisine centrale.', author: 'thomas.lefevre', category: 0, cluster: 0, liked: 0.33, course: [['kept', 40, 'Retenue, deux fois par an.'], ['inProgress', 200, 'En cours : la première visite a eu lieu en mars, la seconde est prévue cet automne.']] },
  { title: 'Un déjeuner offert à la cuisine centrale', text: 'Pour goûter ce que mangent les enfants.', author: 'elodie.fontaine', category: 0, cluster: 0, liked: 0.2, course: [['notKept', 40, 'Non retenue : les règles d’hygiène ne permettent pas de recevoir du public en production. Un déjeuner au restaurant administratif est offert à la place.']] },
  { title: 'Un livret d’accueil de quatre pages', text: 'Celui d’aujourd’hui en a quatre-vingt-deux.', author: 'aicha.ouali', category: 0, cluster: 0, liked: 0.29, course: [['studied', 40, 'À l’étude avec la communication interne.'], ['done', 120, 'Réalisée : quatre pages, et le reste sur l’intranet.']] },
  { title: 'Être présenté à l’équipe avant d’arriver', text: 'Un message une semaine avant, avec ce que la personne veut bien en dire.', author: 'julien.roux', category: 0, cluster: 0, liked: 0.12, course: [['notKept', 45, 'Non retenue comme règle : chaque service décide. Le modèle de message est dans le livret.']] }
];
