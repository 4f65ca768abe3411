import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  title: 'Rétroplanning d’une séance',
  intro: 'Choisissez la séance : la page dit ce qui doit être fait, et pour quel jour.',
  session: 'Séance du conseil',
  wanted: 'Tarifs applicables à partir du',
  chain: 'Chaîne de validation',
  otherChains: 'directions sans chaîne à elles',
  noChain: 'aucune étape',
  columns: { what: 'Étape', by: 'Au plus tard le', state: 'Délai' },
  kinds: {
    submit: 'Envoyer le dossier',
    step: (name: string) => `Réponse : ${name}`,
    notice: (count: number, shown: string) => `Convocation et note de synthèse, ${shown} ${plural.fr(count, 'jour franc', 'jours francs')} avant`,
    session: 'Séance du conseil',
    publish: 'Publier l’acte en ligne',
    transmit: 'Transmettre l’acte au préfet'
  },
  left: (count: number, shown: string) => `dans ${shown} ${plural.fr(count, 'jour', 'jours')}`,
  today: 'aujourd’hui',
  late: (count: number, shown: string) => `dépassé depuis ${shown} ${plural.fr(count, 'jour', 'jours')}`,
  tooEarly: 'Le jour souhaité est avant la séance : aucun tarif de cette séance ne peut s’appliquer ce jour-là.',
  caption: (day: string) => `Séance du ${day}`,
  calendar: 'Fichier d’agenda',
  file: (day: string) => `retroplanning-${day}`,
  table: { more: 'Suite', actions: (row: string) => `Actions : ${row}` },
  decisions: {
    title: 'Décisions par délégation à rapporter',
    intro: 'Le maire rend compte de chaque décision prise par délégation à la séance obligatoire suivante du conseil.',
    since: 'Signées après le',
    until: 'Jusqu’au',
    caption: (count: number, shown: string) => `${shown} ${plural.fr(count, 'décision', 'décisions')}`,
    columns: { number: 'Numéro', title: 'Objet', signed: 'Signée le', signer: 'Auteur', published: 'Publiée le' },
    none: 'Aucune décision par délégation entre ces deux jours.',
    notPublished: 'pas encore',
    print: 'Imprimer la liste',
    csv: 'Liste en CSV',
    file: 'decisions-a-rapporter',
    printed: (from: string, to: string) => `Décisions par délégation, du ${from} au ${to}`,
    running: (day: string) => `Liste imprimée le ${day}`,
    more: 'La liste des actes a une suite : lisez les actes plus anciens pour remonter plus loin.',
    readMore: 'Lire les actes plus anciens'
  }
};

const en: typeof fr = {
  title: 'Back-planning of a session',
  intro: 'Choose the session: the page says what has to be done, and by which day.',
  session: 'Session of the council',
  wanted: 'Tariffs apply from',
  chain: 'Chain of validation',
  otherChains: 'departments without a chain of their own',
  noChain: 'no step',
  columns: { what: 'Step', by: 'At the latest on', state: 'Time left' },
  kinds: {
    submit: 'Send the file',
    step: (name) => `Answer: ${name}`,
    notice: (count, shown) => `Notice with its note, ${shown} ${plural.en(count, 'clear day', 'clear days')} before`,
    session: 'Session of the council',
    publish: 'Publish the act online',
    transmit: 'Transmit the act to the prefect'
  },
  left: (count, shown) => `in ${shown} ${plural.en(count, 'day', 'days')}`,
  today: 'today',
  late: (count, shown) => `${shown} ${plural.en(count, 'day', 'days')} past`,
  tooEarly: 'The wanted day is before the session: no tariff of this session can apply on that day.',
  caption: (day) => `Session of ${day}`,
  calendar: 'Calendar file',
  file: (day) => `back-planning-${day}`,
  table: { more: 'More', actions: (row) => `Actions: ${row}` },
  decisions: {
    title: 'Decisions by delegation to report',
    intro: 'The mayor reports each decision that was taken by delegation at the next compulsory session of the council.',
    since: 'Signed after',
    until: 'Up to',
    caption: (count, shown) => `${shown} ${plural.en(count, 'decision', 'decisions')}`,
    columns: { number: 'Number', title: 'Subject', signed: 'Signed on', signer: 'Author', published: 'Published on' },
    none: 'No decision by delegation between these two days.',
    notPublished: 'not yet',
    print: 'Print the list',
    csv: 'List as CSV',
    file: 'decisions-to-report',
    printed: (from, to) => `Decisions by delegation, from ${from} to ${to}`,
    running: (day) => `List printed on ${day}`,
    more: 'The list of acts goes on: read older acts to go further back.',
    readMore: 'Read older acts'
  }
};

/** Words of the back-planning and of decisions to report. */
export const planWords: Words<typeof fr> = { fr, en };
