import type { TypedWhy } from './formDraft';

export const fr = {
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
  corrected: 'Correction envoyée.'
};
