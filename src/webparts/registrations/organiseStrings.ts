import type { Visibility, QuestionKind } from '../../domain/registrations/Activity';
import type { AttendanceState } from '../../domain/registrations/Attendance';
import type { SessionFault } from '../../domain/registrations/sessionFaults';
import type { PlaceMode } from '../../domain/registrations/Session';
import type { IgnoredDecision, StandingKind } from '../../domain/registrations/Standing';
import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';

const fr = {
  title: 'Organiser',
  activities: 'Activités',
  templates: 'Modèles',
  none: 'Aucune activité. Créez la première.',
  new: 'Nouvelle activité',
  fromTemplate: (name: string) => `Partir du modèle : ${name}`,
  openActivity: 'Ouvrir',
  open: (title: string) => `Ouvrir : ${title}`,
  back: 'Toutes les activités',
  backTo: (title: string) => `Retour : ${title}`,
  edit: 'Modifier l’activité',
  saved: 'Enregistré.',
  activity: {
    title: 'Titre', kind: 'Genre', details: 'Description', organisers: 'Organisateurs', directions: 'Directions concernées', professions: 'Métiers concernés', visibility: 'Qui voit les inscrits', questions: 'Questions', template: 'Modèle',
    hints: {
      organisers: 'Leur nom est affiché. Ils prennent les décisions sur les séances.',
      lines: 'Une par ligne. Vide : pour tous.',
      visibility: 'Ne change plus dès qu’une séance est publiée.',
      template: 'Un nom ici garde l’activité comme modèle. Elle n’est pas montrée aux agents.',
      questions: 'Posez seulement ce qui sert. Dites pourquoi : les agents le lisent.'
    },
    visibilities: { open: 'Les collègues voient qui est inscrit', discreet: 'Discrète : seul le groupe des organisateurs le voit' } satisfies Readonly<Record<Visibility, string>>,
    faults: { title: 'Écrivez un titre.', pictureText: 'Dites ce que l’image montre.', question: 'Écrivez la question et pourquoi vous la posez.', options: 'Écrivez au moins deux réponses, une par ligne.', keepDays: 'Un nombre de jours, de 1 à 30.' },
    locked: 'Des agents se sont peut-être déjà inscrits : cela ne change plus.'
  },
  question: {
    name: (number: string) => `Question ${number}`, add: 'Ajouter une question', kind: 'Forme', text: 'Question', why: 'Pourquoi', options: 'Réponses', optionsHint: 'Une par ligne.', required: 'Réponse obligatoire',
    sensitive: 'Santé, régime alimentaire ou handicap', sensitiveHint: 'Alors la réponse est facultative, et lue par le groupe des organisateurs seul.', keepDays: 'Jours gardés après la séance',
    kinds: { short: 'Texte court', long: 'Texte long', choice: 'Un choix', several: 'Plusieurs choix', number: 'Nombre', date: 'Date', yesNo: 'Oui ou non' } satisfies Readonly<Record<QuestionKind, string>>
  },
  sessions: 'Séances',
  noSession: 'Aucune séance. Ajoutez-en une, ou une série.',
  addSession: 'Ajouter des séances',
  draft: 'Brouillon',
  published: 'Publiée',
  over: 'Terminée',
  seen: 'Voir la page des agents',
  discreet: 'Discrète',
  cancelled: 'Annulée',
  desk: 'Gérer',
  deskOf: (title: string, when: string) => `Gérer : ${title}, ${when}`,
  editDraft: 'Modifier',
  editDraftOf: (title: string, when: string) => `Modifier : ${title}, ${when}`,
  publish: 'Publier',
  publishAsk: 'Publier cette séance ? Les agents pourront s’inscrire dès l’ouverture.',
  publishedNow: 'La séance est publiée.',
  yes: 'Oui',
  no: 'Non',
  session: {
    new: 'Nouvelles séances', edit: 'Modifier la séance',
    fields: {
      title: 'Titre de la séance', startsAt: 'Début', endsAt: 'Fin', place: 'Lieu', link: 'Lien à distance', mode: 'Comment les places sont données', capacity: 'Places', waitingSize: 'Liste d’attente', opensAt: 'Ouverture des inscriptions',
      closesAt: 'Clôture des inscriptions', cancelUntil: 'Désinscription jusqu’au', answerHours: 'Heures pour accepter une place proposée', lastHours: 'Dernières heures', reserves: 'Places réservées', agreement: 'Accord', weekdays: 'Répéter', until: 'Jusqu’au', reason: 'Pourquoi ce changement'
    },
    hints: {
      title: 'Vide : le titre de l’activité.', place: 'Vide : à distance.', capacity: 'De 0 à 5 000. Vide : sans limite. 0 : tout le monde attend.', waitingSize: 'De 0 à 500.', opensAt: 'Vide : dès la publication.', closesAt: 'Vide : jusqu’au début.', cancelUntil: 'Vide : jusqu’au début.',
      lastHours: 'Dans ces heures avant le début, une place libérée va au premier de la liste d’attente qui l’accepte.', reserves: 'Gardées pour une direction, jusqu’à une date.', weekdays: 'Cochez les jours d’une série. Les jours fériés sont laissés de côté.', reason: 'Les inscrits le lisent avec le changement.'
    },
    modes: { arrival: 'Par ordre d’arrivée', draw: 'Par tirage au sort', choice: 'Choix de l’organisateur' } satisfies Readonly<Record<PlaceMode, string>>,
    modeLocked: 'Ne change plus depuis la première inscription.',
    agreement: 'L’accord du responsable est demandé',
    days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as readonly string[],
    series: (count: number, shown: string) => plural.fr(count, `${shown} séance sera ajoutée.`, `${shown} séances seront ajoutées.`),
    reserve: (number: string) => `Réserve ${number}`, addReserve: 'Ajouter une réserve', direction: 'Direction', places: 'Places', reserveUntil: 'Réservées jusqu’au (jour)',
    add: 'Ajouter', save: 'Enregistrer', change: 'Publier le changement',
    faults: { range: 'Ce nombre n’est pas possible ici.', order: 'Cette date ne va pas avec les autres.', tooMany: 'Les réserves dépassent le nombre de places.', missing: 'Il faut une date ici.' } satisfies Readonly<Record<SessionFault, string>>,
    noStart: 'Dites quand cela commence.', noEnd: 'Dites quand cela finit.', noReason: 'Dites pourquoi : les inscrits le lisent.'
  },
  sections: { label: 'Pages de la séance', registrants: 'Inscrits', giving: 'Donner les places', attendance: 'Présence', rules: 'Changer', papers: 'Fichiers et affiches', keeping: 'Effacer' },
  state: {
    place: 'a une place', offered: 'place proposée', waiting: 'attend', received: 'a demandé', lapsed: 'proposition échue', withdrawn: 'désinscrit', refused: 'sans place', late: 'trop tard', void: 'ne compte pas'
  } satisfies Readonly<Record<StandingKind, string>>,
  stateAt: { offered: (until: string) => `place proposée jusqu’au ${until}`, waiting: (position: string) => `attend, numéro ${position}` },
  table: {
    label: 'Inscrits', keys: 'Flèches : aller de case en case. Espace : choisir la ligne.', selectAll: 'Choisir toutes les lignes affichées', select: (name: string) => `Choisir ${name}`, name: 'Nom', state: 'État', since: 'Inscrit le', claim: 'Réserve demandée', directory: 'Annuaire',
    search: 'Chercher un nom', filter: 'État', all: 'Tous', sort: 'Trier', sorts: { arrival: 'Par ordre d’arrivée', name: 'Par nom', state: 'Par état' }, none: 'Personne ici.', shown: (count: number, shown: string) => plural.fr(count, `${shown} personne`, `${shown} personnes`),
    figures: (places: string, offered: string, waiting: string) => `Places prises : ${places}. Proposées : ${offered}. En attente : ${waiting}.`, received: (count: string) => `Demandes sans réponse : ${count}.`,
    read: (at: string) => `Calculé le ${at} à partir de ce qui est enregistré.`, again: 'Relire', notCounted: (count: number, shown: string) => plural.fr(count, `${shown} enregistrement ne compte pas`, `${shown} enregistrements ne comptent pas`),
    markFalse: 'Le repère enregistré ne correspond pas au calcul complet. Le calcul complet est affiché.',
    ignored: { altered: 'modifiée', full: 'plus de place', belowTaken: 'moins de places que de prises', otherMode: 'autre façon de donner les places', seed: 'graine inconnue', tooEarly: 'trop tôt', over: 'trop tard' } satisfies Readonly<Record<IgnoredDecision['why'], string>>
  },
  selection: { label: 'Avec les personnes choisies', count: (count: number, shown: string) => plural.fr(count, `${shown} personne choisie`, `${shown} personnes choisies`), in: 'Donner une place', out: 'Retirer', choose: 'Choisir', refuse: 'Refuser', none: 'Ne choisir personne' },
  reason: 'Raison',
  reasonHint: 'Elle est gardée avec la décision. La personne la lit.',
  noReason: 'Écrivez la raison.',
  decide: { in: 'Donner une place', out: 'Retirer de la liste', choose: 'Donner les places', refuse: 'Refuser', cancel: 'Annuler la séance', capacity: 'Changer le nombre de places' },
  decided: 'La décision est enregistrée.',
  meanwhile: (name: string, decision: string, date: string) => `${name} a décidé entre-temps (${decision}, le ${date}). Rien n’a été enregistré. Relisez, puis recommencez.`,
  decisions: { published: 'publication', changed: 'changement', capacity: 'nombre de places', moved: 'déplacement', chosen: 'choix', refused: 'refus', committed: 'engagement du tirage', drawn: 'tirage', cancelled: 'annulation', mark: 'repère', purged: 'effacement' } as Readonly<Record<string, string>>,
  back_: 'Revenir',
  capacity: {
    title: 'Nombre de places', now: (places: string) => `En ce moment : ${places}.`, noLimit: 'sans limite', up: 'Les premiers de la liste d’attente auront une place aussitôt.',
    down: (count: number, shown: string, names: string) => plural.fr(count, `${shown} personne n’aurait plus de place : ${names}. Retirez-la d’abord, avec une raison.`, `${shown} personnes n’auraient plus de place : ${names}. Retirez-les d’abord, avec une raison.`), wrong: 'Un nombre de 0 à 5 000, ou rien.'
  },
  cancelTitle: 'Annuler la séance',
  cancelText: 'Les inscrits le verront en premier. Plus aucune place ne sera proposée.',
  changeTitle: 'Changer la date, le lieu ou les règles',
  giving: {
    draw: 'Faire le tirage', drawText: 'Après la clôture, la graine est révélée et l’ordre calculé.', notYet: (at: string) => `Le tirage se fait après la clôture, le ${at}.`,
    drawn: 'Le tirage est fait.', 
    choose: 'Dans la page des inscrits, choisissez les personnes qui ont demandé une place, puis donnez ou refusez.', requests: (count: number, shown: string) => plural.fr(count, `${shown} demande attend une réponse.`, `${shown} demandes attendent une réponse.`)
  },
  attendance: {
    search: 'Chercher (deux lettres)', present: 'Présent', absent: 'Absent', excused: 'Excusé', none: 'Personne n’a de place.', noMatch: 'Aucun nom ne correspond.', waiting: (count: number, shown: string) => plural.fr(count, `${shown} présence attend le réseau, gardée sur cet appareil.`, `${shown} présences attendent le réseau, gardées sur cet appareil.`),
    states: { present: 'présent', absent: 'absent', excused: 'excusé' } satisfies Readonly<Record<AttendanceState, string>>, mark: (name: string, state: string) => `${name} : ${state}`, unmarked: 'pas encore noté',
    figures: 'Présence', count: (count: number, shown: string) => plural.fr(count, `${shown} personne`, `${shown} personnes`), bars: { present: 'Présents', excused: 'Excusés', absent: 'Absents sans prévenir', unknown: 'Pas encore notés' },
    table: { mine: '', showTable: 'Voir le tableau', showBars: 'Voir les barres', option: 'Présence', votes: 'Personnes', share: 'Part' }, hidden: '',
    sending: {
      states: { sending: 'Envoi…', waitingForNetwork: 'Gardé sur cet appareil : cela partira au retour du réseau.', waitingForServer: 'Gardé sur cet appareil : cela repartira de soi-même.', waitingForSignIn: 'Votre session a pris fin. Gardé sur cet appareil jusqu’à votre reconnexion.' },
      refused: { forbidden: 'Cette présence n’a pas été prise : vous n’avez pas le droit de la noter.', unknown: 'Cette présence n’a pas pu être enregistrée. Elle est gardée sur cet appareil.' }, giveUp: 'Abandonner'
    }
  },
  papers: {
    csv: 'Inscrits en CSV', xlsx: 'Inscrits en tableur', sheet: 'Imprimer la feuille d’émargement', labels: 'Imprimer les badges', programme: 'Imprimer le programme', poster: 'Imprimer l’affiche', file: 'inscrits', name: 'Nom', state: 'État', since: 'Inscrit le', reserve: 'Réserve', attendance: 'Présence', signature: 'Signature',
    posterText: 'Inscrivez-vous sur l’intranet', qr: 'Code QR qui mène à la séance', badge: (name: string) => `Code QR du badge : ${name}`, messages: 'Écrire aux inscrits', message: 'Message', subject: (title: string) => `Votre inscription : ${title}`, copyNames: 'Copier les noms', copyLot: (from: string, to: string) => `Copier les adresses ${from} à ${to}`, copied: 'Copié.', copyByHand: 'Votre navigateur ne permet pas de copier. Voici le texte.',
    noAddress: (count: number, shown: string) => plural.fr(count, `${shown} personne n’a pas d’adresse.`, `${shown} personnes n’ont pas d’adresse.`), copyMessage: 'Copier le message', answers: 'Réponses aux questions',
    texts: {
      place: (title: string, when: string, where: string) => `Bonjour,\n\nVous avez une place pour « ${title} », ${when}, ${where}.\n\nSi vous ne pouvez pas venir, désinscrivez-vous : votre place ira à quelqu’un d’autre.`,
      offered: (title: string, when: string, where: string) => `Bonjour,\n\nUne place vous est proposée pour « ${title} », ${when}, ${where}.\n\nOuvrez la page pour l’accepter ou la refuser avant la date indiquée.`,
      waiting: (title: string, when: string, where: string) => `Bonjour,\n\nVous êtes sur la liste d’attente de « ${title} », ${when}, ${where}.\n\nSi une place se libère, elle vous sera proposée sur la page.`,
      received: (title: string, when: string, where: string) => `Bonjour,\n\nVotre demande pour « ${title} », ${when}, ${where}, est bien reçue. La réponse viendra après la clôture.`,
      refused: (title: string, when: string, where: string) => `Bonjour,\n\nNous n’avons pas pu vous donner de place pour « ${title} », ${when}, ${where}. La raison est sur la page.`
    }
  },
  slips: { title: 'Réponses discrètes', text: 'Publiez ce que chacun a obtenu, et de nouveau une fois les présences notées : qui était là trouve alors son attestation. Chaque agent trouve sa réponse ; personne ne sait à qui sont les autres.', publish: 'Publier les réponses', publishing: (percent: string) => `Publication… ${percent}`, done: (count: number, shown: string) => plural.fr(count, `${shown} réponse publiée.`, `${shown} réponses publiées.`) },
  keeping: {
    rules: (answers: string, names: string) => `Réponses : ${answers} jours après la séance. Noms : ${names} jours. Les nombres restent.`, answers: 'Les réponses', names: 'Les noms',
    preview: 'Voir ce qui serait effacé', removed: 'Serait effacé', kept: 'Reste', nothing: 'Il n’y a rien à effacer.', purge: 'Effacer', purgeTitle: 'Effacer pour de bon ?', purgeText: 'Ce qui est effacé ne revient pas. Pour confirmer, écrivez le titre.', confirm: 'Titre', cancel: 'Ne rien effacer', stopped: 'Arrêté : recommencez pour finir.', done: 'C’est effacé. La trace est gardée.',
    previewOf: (title: string) => `Voir ce qui serait effacé : ${title}`, purging: (percent: string) => `En cours… ${percent}`, line: { steps: 'Inscriptions', discreet: 'Inscriptions discrètes', answers: 'Réponses', attendance: 'Présences', slips: 'Réponses discrètes', people: 'Personnes' }, counted: (what: string, count: string) => `${what} : ${count}`, figures: 'Les nombres de places et de présences', trace: 'La trace de l’effacement',
    early: 'Le délai n’est pas passé : effacez seulement si c’est voulu.', notOver: 'La séance n’est pas finie.'
  }
};

const en: typeof fr = {
  title: 'Organise',
  activities: 'Activities',
  templates: 'Templates',
  none: 'No activity. Create the first one.',
  new: 'New activity',
  fromTemplate: (name) => `From the template: ${name}`,
  openActivity: 'Open',
  open: (title) => `Open: ${title}`,
  back: 'All activities',
  backTo: (title) => `Back: ${title}`,
  edit: 'Edit the activity',
  saved: 'Saved.',
  activity: {
    title: 'Title', kind: 'Kind', details: 'Description', organisers: 'Organisers', directions: 'Directions it is for', professions: 'Professions it is for', visibility: 'Who sees who is registered', questions: 'Questions', template: 'Template',
    hints: {
      organisers: 'Their names are shown. They decide on the sessions.',
      lines: 'One a line. Empty: for all.',
      visibility: 'No longer changes once a session is published.',
      template: 'A name here keeps the activity as a template. It is not shown to agents.',
      questions: 'Ask only what serves. Say why: agents read it.'
    },
    visibilities: { open: 'Colleagues see who is registered', discreet: 'Discreet: only the organisers’ group sees it' },
    faults: { title: 'Write a title.', pictureText: 'Say what the picture shows.', question: 'Write the question and why you ask it.', options: 'Write at least two answers, one a line.', keepDays: 'A number of days, from 1 to 30.' },
    locked: 'Agents may have registered already: this no longer changes.'
  },
  question: {
    name: (number) => `Question ${number}`, add: 'Add a question', kind: 'Form', text: 'Question', why: 'Why', options: 'Answers', optionsHint: 'One a line.', required: 'Answer required',
    sensitive: 'Health, diet or disability', sensitiveHint: 'Then the answer is optional, and read by the organisers’ group alone.', keepDays: 'Days kept after the session',
    kinds: { short: 'Short text', long: 'Long text', choice: 'One choice', several: 'Several choices', number: 'Number', date: 'Date', yesNo: 'Yes or no' }
  },
  sessions: 'Sessions',
  noSession: 'No session. Add one, or a series.',
  addSession: 'Add sessions',
  draft: 'Draft',
  published: 'Published', over: 'Over', seen: 'See the agents’ page', discreet: 'Discreet',
  cancelled: 'Cancelled',
  desk: 'Manage',
  deskOf: (title, when) => `Manage: ${title}, ${when}`,
  editDraft: 'Edit',
  editDraftOf: (title, when) => `Edit: ${title}, ${when}`,
  publish: 'Publish',
  publishAsk: 'Publish this session? Agents can register once registrations open.',
  publishedNow: 'The session is published.',
  yes: 'Yes',
  no: 'No',
  session: {
    new: 'New sessions', edit: 'Edit the session',
    fields: {
      title: 'Title of the session', startsAt: 'Start', endsAt: 'End', place: 'Place', link: 'Link at a distance', mode: 'How places are given', capacity: 'Places', waitingSize: 'Waiting list', opensAt: 'Registrations open', closesAt: 'Registrations close', cancelUntil: 'Cancel until',
      answerHours: 'Hours to accept an offered place', lastHours: 'Last hours', reserves: 'Kept places', agreement: 'Agreement', weekdays: 'Repeat', until: 'Until', reason: 'Why this change'
    },
    hints: {
      title: 'Empty: the title of the activity.', place: 'Empty: at a distance.', capacity: 'From 0 to 5,000. Empty: no limit. 0: everybody waits.', waitingSize: 'From 0 to 500.', opensAt: 'Empty: from publication on.', closesAt: 'Empty: until the start.', cancelUntil: 'Empty: until the start.',
      lastHours: 'In these hours before the start, a freed place goes to the first of the waiting list who accepts it.', reserves: 'Kept for a department, until a date.', weekdays: 'Tick the days of a series. Public holidays are left out.', reason: 'Those who registered read it with the change.'
    },
    modes: { arrival: 'By order of arrival', draw: 'By draw', choice: 'Choice of the organiser' },
    modeLocked: 'No longer changes since the first registration.',
    agreement: 'The manager’s agreement is asked for',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    series: (count, shown) => `${shown} ${plural.en(count, 'session', 'sessions')} will be added.`,
    reserve: (number) => `Reserve ${number}`, addReserve: 'Add a reserve', direction: 'Direction', places: 'Places', reserveUntil: 'Kept until (day)',
    add: 'Add', save: 'Save', change: 'Publish the change',
    faults: { range: 'This number is not possible here.', order: 'This date does not go with the others.', tooMany: 'The reserves exceed the number of places.', missing: 'A date is needed here.' },
    noStart: 'Say when it begins.', noEnd: 'Say when it ends.', noReason: 'Say why: those who registered read it.'
  },
  sections: { label: 'Pages of the session', registrants: 'Registered', giving: 'Give places', attendance: 'Attendance', rules: 'Change', papers: 'Files and posters', keeping: 'Erase' },
  state: { place: 'has a place', offered: 'place offered', waiting: 'waits', received: 'asked', lapsed: 'offer lapsed', withdrawn: 'cancelled', refused: 'no place', late: 'too late', void: 'does not count' },
  stateAt: { offered: (until) => `place offered until ${until}`, waiting: (position) => `waits, number ${position}` },
  table: {
    label: 'Registered', keys: 'Arrows: go from cell to cell. Space: choose the row.', selectAll: 'Choose all rows shown', select: (name) => `Choose ${name}`, name: 'Name', state: 'State', since: 'Registered on', claim: 'Reserve claimed', directory: 'Directory',
    search: 'Search a name', filter: 'State', all: 'All', sort: 'Sort', sorts: { arrival: 'By order of arrival', name: 'By name', state: 'By state' }, none: 'Nobody here.', shown: (count, shown) => `${shown} ${plural.en(count, 'person', 'people')}`,
    figures: (places, offered, waiting) => `Places taken: ${places}. Offered: ${offered}. Waiting: ${waiting}.`, received: (count) => `Requests without an answer: ${count}.`,
    read: (at) => `Computed on ${at} from what is recorded.`, again: 'Read again', notCounted: (count, shown) => `${shown} ${plural.en(count, 'record does', 'records do')} not count`,
    markFalse: 'The stored mark does not match the full computation. The full computation is shown.',
    ignored: { altered: 'changed', full: 'no place left', belowTaken: 'fewer places than taken', otherMode: 'another way to give places', seed: 'unknown seed', tooEarly: 'too early', over: 'too late' }
  },
  selection: { label: 'With the people chosen', count: (count, shown) => `${shown} ${plural.en(count, 'person', 'people')} chosen`, in: 'Give a place', out: 'Take off', choose: 'Choose', refuse: 'Refuse', none: 'Choose nobody' },
  reason: 'Reason',
  reasonHint: 'It is kept with the decision. The person reads it.',
  noReason: 'Write the reason.',
  decide: { in: 'Give a place', out: 'Take off the list', choose: 'Give the places', refuse: 'Refuse', cancel: 'Cancel the session', capacity: 'Change the number of places' },
  decided: 'The decision is recorded.',
  meanwhile: (name, decision, date) => `${name} decided meanwhile (${decision}, on ${date}). Nothing was recorded. Read again, then start over.`,
  decisions: { published: 'publication', changed: 'change', capacity: 'number of places', moved: 'move', chosen: 'choice', refused: 'refusal', committed: 'commitment of the draw', drawn: 'draw', cancelled: 'cancellation', mark: 'mark', purged: 'erasure' },
  back_: 'Go back',
  capacity: {
    title: 'Number of places', now: (places) => `At the moment: ${places}.`, noLimit: 'no limit', up: 'The first of the waiting list get a place at once.',
    down: (count, shown, names) => `${shown} ${plural.en(count, 'person', 'people')} would lose a place: ${names}. Take them off first, with a reason.`, wrong: 'A number from 0 to 5,000, or nothing.'
  },
  cancelTitle: 'Cancel the session',
  cancelText: 'Those who registered see it first. No place is offered any more.',
  changeTitle: 'Change the date, the place or the rules',
  giving: {
    draw: 'Do the draw', drawText: 'After registrations close, the seed is revealed and the order computed.', notYet: (at) => `The draw is done after registrations close, on ${at}.`,
    drawn: 'The draw is done.', 
    choose: 'On the page of those who registered, choose the people who asked for a place, then give or refuse.', requests: (count, shown) => `${shown} ${plural.en(count, 'request waits', 'requests wait')} for an answer.`
  },
  attendance: {
    search: 'Search (two letters)', present: 'Present', absent: 'Absent', excused: 'Excused', none: 'Nobody has a place.', noMatch: 'No name matches.', waiting: (count, shown) => `${shown} ${plural.en(count, 'record waits', 'records wait')} for network, kept on this device.`,
    states: { present: 'present', absent: 'absent', excused: 'excused' }, mark: (name, state) => `${name}: ${state}`, unmarked: 'not recorded yet',
    figures: 'Attendance', count: (count, shown) => `${shown} ${plural.en(count, 'person', 'people')}`, bars: { present: 'Present', excused: 'Excused', absent: 'Absent without notice', unknown: 'Not recorded yet' },
    table: { mine: '', showTable: 'Show the table', showBars: 'Show the bars', option: 'Attendance', votes: 'People', share: 'Share' }, hidden: '',
    sending: {
      states: { sending: 'Sending…', waitingForNetwork: 'Kept on this device: it will leave when the network is back.', waitingForServer: 'Kept on this device: it will leave by itself.', waitingForSignIn: 'Your session has ended. Kept on this device until you sign in again.' },
      refused: { forbidden: 'This record was not taken: you have no right to record it.', unknown: 'This record could not be stored. It is kept on this device.' }, giveUp: 'Discard'
    }
  },
  papers: {
    csv: 'Registered as CSV', xlsx: 'Registered as a spreadsheet', sheet: 'Print the attendance sheet', labels: 'Print the badges', programme: 'Print the programme', poster: 'Print the poster', file: 'registered', name: 'Name', state: 'State', since: 'Registered on', reserve: 'Reserve', attendance: 'Attendance', signature: 'Signature',
    posterText: 'Register on the intranet', qr: 'QR code that leads to the session', badge: (name) => `QR code of the badge of ${name}`, messages: 'Write to those who registered', message: 'Message', subject: (title) => `Your registration: ${title}`, copyNames: 'Copy the names', copyLot: (from, to) => `Copy addresses ${from} to ${to}`, copied: 'Copied.', copyByHand: 'Your browser does not let it be copied. Here is the text.',
    noAddress: (count, shown) => `${shown} ${plural.en(count, 'person has', 'people have')} no address.`, copyMessage: 'Copy the message', answers: 'Answers to the questions',
    texts: {
      place: (title, when, where) => `Hello,\n\nYou have a place for “${title}”, ${when}, ${where}.\n\nIf you cannot come, cancel: your place goes to somebody else.`,
      offered: (title, when, where) => `Hello,\n\nA place is offered to you for “${title}”, ${when}, ${where}.\n\nOpen the page to accept or decline it before the date given there.`,
      waiting: (title, when, where) => `Hello,\n\nYou are in the waiting list of “${title}”, ${when}, ${where}.\n\nIf a place becomes free, it is offered to you on the page.`,
      received: (title, when, where) => `Hello,\n\nYour request for “${title}”, ${when}, ${where}, has been received. The answer comes after registrations close.`,
      refused: (title, when, where) => `Hello,\n\nWe could not give you a place for “${title}”, ${when}, ${where}. The reason is on the page.`
    }
  },
  slips: { title: 'Discreet answers', text: 'Publish what each person got, and again once attendance is recorded: whoever was there then finds a certificate. Each agent finds their own answer; nobody knows whose the others are.', publish: 'Publish the answers', publishing: (percent) => `Publishing… ${percent}`, done: (count, shown) => `${shown} ${plural.en(count, 'answer', 'answers')} published.` },
  keeping: {
    rules: (answers, names) => `Answers: ${answers} days after the session. Names: ${names} days. Figures stay.`, answers: 'The answers', names: 'The names',
    preview: 'See what would be erased', removed: 'Would be erased', kept: 'Stays', nothing: 'There is nothing to erase.', purge: 'Erase', purgeTitle: 'Erase for good?', purgeText: 'What is erased does not come back. To confirm, write the title.', confirm: 'Title', cancel: 'Erase nothing', stopped: 'Stopped: start again to finish.', done: 'It is erased. The trace is kept.',
    previewOf: (title) => `See what would be erased: ${title}`, purging: (percent) => `Under way… ${percent}`, line: { steps: 'Registrations', discreet: 'Discreet registrations', answers: 'Answers', attendance: 'Attendance records', slips: 'Discreet answers', people: 'People' }, counted: (what, count) => `${what}: ${count}`, figures: 'The figures of places and attendance', trace: 'The trace of the erasure',
    early: 'The delay is not over: erase only if that is wanted.', notOver: 'The session is not over.'
  }
};

/** Words of organisers: they come with their screens. */
export const organiseWords: Words<typeof fr> = { fr, en };
export type OrganiseTexts = typeof fr;
