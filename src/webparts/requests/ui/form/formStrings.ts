import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';
import type { TypedWhy } from './formDraft';

const fr = {
  title: 'Demander une communauté',
  correct: 'Corriger ma demande',
  promise: (contact: string, opening: string) => `Vous êtes contacté sous ${contact} jours ouvrés. L’espace ouvre sous ${opening} jours ouvrés de plus.`,
  whoReads: 'Vous et l’équipe lisez cette demande. Les animateurs que vous nommez la lisent quand l’équipe les invite. Personne d’autre ne la lit avant la décision.',
  steps: { purpose: 'Pour quoi faire', people: 'Pour qui', animators: 'Qui anime', name: 'Nom et durée', usages: 'Usages et données' },
  intros: {
    purpose: 'Dites ce que la communauté veut obtenir. L’outil vient après.',
    people: 'Dites qui y participe. Une idée suffit : l’équipe en parle avec vous.',
    animators: 'Une communauté vit par ses animateurs. Chacun reçoit une invitation, et l’accepte lui-même.',
    name: 'Le nom donne son adresse à l’espace.',
    usages: 'Ce que vous cochez décide de ce que l’espace contient.'
  },
  review: 'Relisez. Vous pourrez encore corriger après l’envoi, jusqu’à la décision.',
  fields: {
    objectives: 'Objectifs',
    success: 'Dans six mois, à quoi verrez-vous que c’est réussi ?',
    directions: 'Directions',
    professions: 'Métiers',
    size: 'Combien de personnes, à peu près ?',
    partners: 'Partenaires extérieurs à la ville',
    animators: 'Animateurs',
    name: 'Nom de la communauté',
    slug: 'Adresse de l’espace',
    until: 'Jusqu’au',
    usages: 'Que voulez-vous y faire ?',
    sensitivity: 'Quelles données y seront ?',
    isCharterAccepted: 'Charte'
  },
  hints: {
    objectives: 'Un par ligne. Par exemple : « Répondre d’une seule voix aux parents d’élèves. »',
    success: 'Un signe que chacun peut voir.',
    directions: 'Séparez-les par des virgules.',
    professions: 'Séparez-les par des virgules.',
    partners: 'Qui, de quel organisme, pourquoi, et jusqu’à quand.',
    animators: (least: string) => `Au moins ${least}. Vous pouvez en être.`,
    name: 'Court et parlant.',
    slug: 'Laissez vide pour prendre l’adresse que donne le nom.',
    until: 'Laissez vide si la communauté n’a pas de fin prévue.'
  },
  partner: { add: 'Ajouter un partenaire', nth: (number: string) => `Partenaire ${number}`, name: 'Nom', organisation: 'Organisme', reason: 'Pourquoi', until: 'Jusqu’au' },
  usages: {
    files: 'Partager des fichiers',
    forum: 'Discuter et poser des questions',
    polls: 'Sonder les membres',
    calls: 'Faire commenter un texte',
    brainstorm: 'Chercher des idées',
    directory: 'Tenir un annuaire',
    registrations: 'Inscrire à des rendez-vous',
    dashboard: 'Suivre des chiffres'
  },
  sensitivities: { ordinary: 'Rien sur des personnes, sauf leur nom', personal: 'Des données personnelles', sensitive: 'Des données sensibles' },
  sensitivityHints: { ordinary: '', personal: 'Adresses, situations, dossiers.', sensitive: 'Santé, opinions, sanctions. L’équipe en parle d’abord avec le délégué à la protection des données.' },
  accept: 'J’accepte la charte : je modère, je réponds, je dis quand la communauté s’arrête.',
  acceptThis: 'J’accepte cette charte.',
  accepted: 'Acceptée',
  faults: {
    missing: 'À remplir.',
    tooFew: 'Il faut un animateur de plus.',
    noSlug: 'Ce nom ne donne pas d’adresse : ajoutez des lettres ou des chiffres.',
    past: 'Choisissez un jour à venir.',
    noNumber: 'Écrivez un nombre, par exemple 40.',
    noDay: 'Choisissez un jour.',
    tooLong: 'C’est trop long.'
  } satisfies Record<TypedWhy, string>,
  missingUsage: 'Cochez au moins un usage.',
  missingCharter: 'Acceptez la charte pour envoyer la demande.',
  missingPartner: 'Dites le nom, l’organisme et la raison de chaque partenaire.',
  address: {
    none: 'L’adresse vient avec le nom.',
    checking: (slug: string) => `…/${slug} : vérification…`,
    free: (slug: string) => `…/${slug} est libre.`,
    taken: (slug: string) => `…/${slug} est déjà pris.`,
    unknown: (slug: string) => `…/${slug} n’a pas pu être vérifié. L’équipe le fera.`,
    take: (slug: string) => `Prendre …/${slug}`
  },
  send: 'Envoyer la demande',
  sendCorrection: 'Envoyer la correction',
  sent: 'Demande envoyée.',
  corrected: 'Correction envoyée.',
  similar: {
    title: 'Y a-t-il déjà une communauté pour cela ?',
    what: 'Que voulez-vous faire ensemble ?',
    whatHint: 'Quelques mots. Par exemple : « entraide entre ATSEM ».',
    directions: 'Votre direction',
    usages: 'Ce que vous y feriez',
    found: (count: number, shown: string) => plural.fr(count, `${shown} communauté s’en approche`, `${shown} communautés s’en approchent`),
    none: 'Aucune communauté ne s’en approche.',
    type: 'Écrivez quelques mots : les communautés proches s’affichent ici.',
    join: (name: string) => `Rejoindre ${name}`,
    ask: (name: string) => `Écrire aux animateurs : ${name}`,
    animators: (names: string) => `Animée par ${names}`,
    why: (names: string) => `En commun : ${names}`,
    start: 'Commencer une demande',
    stop: 'J’ai trouvé ma communauté',
    stopped: 'C’est une bonne fin : une communauté de plus n’était pas nécessaire.',
    again: 'Chercher encore'
  },
  back: 'Retour à mes demandes'
};

const en: typeof fr = {
  title: 'Request a community',
  correct: 'Correct my request',
  promise: (contact, opening) => `You are contacted within ${contact} working days. The space opens within ${opening} working days more.`,
  whoReads: 'You and the team read this request. The animators whom you name read it once the team has invited them. Nobody else reads it before the decision.',
  steps: { purpose: 'What for', people: 'For whom', animators: 'Who animates', name: 'Name and lifespan', usages: 'Usages and data' },
  intros: {
    purpose: 'Say what the community wants to achieve. The tool comes afterwards.',
    people: 'Say who takes part. A rough idea is enough: the team talks it over with you.',
    animators: 'A community lives by its animators. Each one gets an invitation, and accepts it himself.',
    name: 'The name gives the space its address.',
    usages: 'What you tick decides what the space holds.'
  },
  review: 'Read it again. You can still correct it after sending, until the decision.',
  fields: {
    objectives: 'Objectives',
    success: 'In six months, how will you see that it is a success?',
    directions: 'Departments',
    professions: 'Professions',
    size: 'How many people, roughly?',
    partners: 'Partners outside the city',
    animators: 'Animators',
    name: 'Name of the community',
    slug: 'Address of the space',
    until: 'Until',
    usages: 'What do you want to do there?',
    sensitivity: 'Which data will be there?',
    isCharterAccepted: 'Charter'
  },
  hints: {
    objectives: 'One a line. For example: “Answer parents with one voice.”',
    success: 'A sign that everybody can see.',
    directions: 'With commas between them.',
    professions: 'With commas between them.',
    partners: 'Who, of which organisation, why, and until when.',
    animators: (least) => `${least} at least. You can be one of them.`,
    name: 'Short and telling.',
    slug: 'Leave it empty to take the address that the name gives.',
    until: 'Leave it empty if no end is planned.'
  },
  partner: { add: 'Add a partner', nth: (number) => `Partner ${number}`, name: 'Name', organisation: 'Organisation', reason: 'Why', until: 'Until' },
  usages: {
    files: 'Share files',
    forum: 'Talk and ask questions',
    polls: 'Poll the members',
    calls: 'Have a text commented on',
    brainstorm: 'Look for ideas',
    directory: 'Keep a directory',
    registrations: 'Register people for meetings',
    dashboard: 'Follow figures'
  },
  sensitivities: { ordinary: 'Nothing about people but their names', personal: 'Personal data', sensitive: 'Sensitive data' },
  sensitivityHints: { ordinary: '', personal: 'Addresses, situations, files.', sensitive: 'Health, opinions, sanctions. The team talks with the data protection officer first.' },
  accept: 'I accept the charter: I moderate, I answer, I say when the community ends.',
  acceptThis: 'I accept this charter.',
  accepted: 'Accepted',
  faults: {
    missing: 'Fill this in.',
    tooFew: 'One more animator is needed.',
    noSlug: 'This name gives no address: add letters or figures.',
    past: 'Choose a day to come.',
    noNumber: 'Write a number, for example 40.',
    noDay: 'Choose a day.',
    tooLong: 'This is too long.'
  },
  missingUsage: 'Tick one usage at least.',
  missingCharter: 'Accept the charter to send the request.',
  missingPartner: 'Say the name, the organisation and the reason of each partner.',
  address: {
    none: 'The address comes with the name.',
    checking: (slug) => `…/${slug}: checking…`,
    free: (slug) => `…/${slug} is free.`,
    taken: (slug) => `…/${slug} is taken.`,
    unknown: (slug) => `…/${slug} could not be checked. The team will do it.`,
    take: (slug) => `Take …/${slug}`
  },
  send: 'Send the request',
  sendCorrection: 'Send the correction',
  sent: 'Request sent.',
  corrected: 'Correction sent.',
  similar: {
    title: 'Is there a community for it already?',
    what: 'What do you want to do together?',
    whatHint: 'A few words. For example: “mutual help between nursery assistants”.',
    directions: 'Your department',
    usages: 'What you would do there',
    found: (count, shown) => plural.en(count, `${shown} community comes close`, `${shown} communities come close`),
    none: 'No community comes close.',
    type: 'Write a few words: communities that come close appear here.',
    join: (name) => `Join ${name}`,
    ask: (name) => `Write to the animators of ${name}`,
    animators: (names) => `Animated by ${names}`,
    why: (names) => `In common: ${names}`,
    start: 'Begin a request',
    stop: 'I have found my community',
    stopped: 'This is a good end: one community more was not needed.',
    again: 'Look again'
  },
  back: 'Back to my requests'
};

/** Words of the form of a request. */
export const requestFormWords: Words<typeof fr> = { fr, en };
