import { readAmount } from '../domain/tariffs/amount';
import type { FieldDefinition } from './defineList';
import { defineList } from './defineList';
import { day } from './fields/day';
import { TARIFF_ACT_RECORDS, TARIFF_ACTS, TARIFF_FOLLOWS, TARIFF_LINES, TARIFF_SETTINGS, TARIFF_VERSIONS } from './heads/tariffs';
import { settingContent, storedBrackets } from './tariffFormats';
import { clientKey } from './uniqueKey';

const service = { type: 'text', maxLength: 40, indexed: true, title: { fr: 'Service', en: 'Service' } } as const satisfies FieldDefinition;
/** `service:code`. Folders are items too, of which SharePoint would want what is required. */
const line = { type: 'text', maxLength: 90, indexed: true, title: { fr: 'Ligne', en: 'Line' } } as const satisfies FieldDefinition;

/** What is charged for, without amounts: `<direction>/item`, written by the group of the direction. */
export const TariffLinesList = defineList({
  ...TARIFF_LINES,
  title: { fr: 'Tarifs : lignes', en: 'Tariffs: lines' },
  inFolders: 'contribute',
  folders: true,
  versions: true,
  fields: {
    LineKey: { ...line, unique: true, title: { fr: 'Clé', en: 'Key' }, inView: false },
    Service: service,
    Direction: { type: 'text', maxLength: 40, indexed: true, title: { fr: 'Direction', en: 'Department' } },
    Title: { type: 'title', title: { fr: 'Objet', en: 'What' } },
    Unit: { type: 'text', maxLength: 80, title: { fr: 'Unité', en: 'Unit' }, hint: { fr: 'Par exemple « l’entrée », « par m² et par an ».', en: 'For example “an entrance”, “per m² and year”.' } },
    Family: { type: 'text', maxLength: 120, title: { fr: 'Famille', en: 'Family' }, hint: { fr: 'Comme la délégation du conseil la nomme.', en: 'As the council’s delegation names it.' } },
    Category: { type: 'text', maxLength: 120, title: { fr: 'Catégorie d’usagers', en: 'Category of users' }, hint: { fr: 'Vide : le tarif est le même pour tous.', en: 'Empty: the same for everybody.' } },
    Ground: {
      type: 'choice',
      choices: ['none', 'law', 'situation', 'publicInterest', 'residents'],
      words: {
        none: { fr: 'aucun', en: 'none' },
        law: { fr: 'une loi', en: 'a law' },
        situation: { fr: 'une différence de situation appréciable', en: 'an appreciable difference of situation' },
        publicInterest: { fr: 'un intérêt public lié au service', en: 'a public interest tied to the service' },
        residents: { fr: 'habitants et autres usagers', en: 'residents and other users' }
      },
      title: { fr: 'Motif de la différence', en: 'Ground of the difference' }
    },
    Season: { type: 'text', maxLength: 80, title: { fr: 'Saison', en: 'Season' } },
    Vat: {
      type: 'choice',
      choices: ['outside', 'exempt', 'rate'],
      words: { outside: { fr: 'hors du champ', en: 'outside' }, exempt: { fr: 'exonéré', en: 'exempt' }, rate: { fr: 'soumis à un taux', en: 'at a rate' } },
      title: { fr: 'TVA', en: 'VAT' }
    },
    VatGround: { type: 'text', maxLength: 255, title: { fr: 'Fondement de la TVA', en: 'Ground of the VAT' }, inView: false },
    /** In millionths: 5.5 % is 55,000. */
    VatRate: { type: 'number', min: 0, max: 1_000_000, title: { fr: 'Taux de TVA (millionièmes)', en: 'Rate of VAT (millionths)' }, inView: false },
    Competence: {
      type: 'choice',
      choices: ['council', 'delegation'],
      words: { council: { fr: 'le conseil', en: 'the council' }, delegation: { fr: 'le maire, par délégation', en: 'the mayor, by delegation' } },
      title: { fr: 'Qui décide', en: 'Who decides' }
    },
    Fiscal: {
      type: 'choice',
      choices: ['no', 'touristTax', 'other'],
      words: { no: { fr: 'non', en: 'no' }, touristTax: { fr: 'taxe de séjour', en: 'tourist tax' }, other: { fr: 'autre tarif fiscal', en: 'another fiscal tariff' } },
      title: { fr: 'Fiscal', en: 'Fiscal' },
      inView: false
    },
    Road: { type: 'boolean', as: 'isRoadOrParking', title: { fr: 'Voirie ou stationnement', en: 'Road or parking' }, inView: false },
    LawKind: {
      type: 'choice',
      choices: ['other', 'schoolMeal', 'byIncome', 'optional'],
      words: {
        other: { fr: 'autre', en: 'other' },
        schoolMeal: { fr: 'repas scolaire', en: 'school meal' },
        byIncome: { fr: 'facultatif, selon les revenus', en: 'optional, by income' },
        optional: { fr: 'facultatif', en: 'optional' }
      },
      title: { fr: 'Nature du service', en: 'Kind of service' },
      inView: false
    },
    CostCents: { type: 'cents', reads: readAmount, as: 'cost', title: { fr: 'Coût par usager et par an', en: 'Cost a user and year' }, inView: false },
    LegalBasis: { type: 'text', maxLength: 255, title: { fr: 'Base légale', en: 'Legal basis' }, inView: false },
    /** Its place in the price list of its service. */
    Rank: { type: 'number', default: 0, title: { fr: 'Rang', en: 'Rank' }, inView: false },
    ClientKey: clientKey
  }
});

/** What lines cost, from a first day on. Only ever added, by the secretariat of the council. */
export const TariffVersionsList = defineList({
  ...TARIFF_VERSIONS,
  title: { fr: 'Tarifs : versions', en: 'Tariffs: versions' },
  secretariat: 'append',
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    /** `<line>:<first day>:<n>`: of two authors, one wins. */
    VersionKey: { type: 'text', maxLength: 110, unique: true, required: true, title: { fr: 'Clé', en: 'Key' } },
    Line: { ...line, required: true },
    /** Of the line: its price file is rebuilt from the versions of one service. */
    Service: { ...service, required: true },
    FirstDay: { type: 'day', kind: day, indexed: true, required: true, title: { fr: 'Premier jour', en: 'First day' } },
    AmountCents: { type: 'cents', reads: readAmount, as: 'cents', title: { fr: 'Montant (centimes)', en: 'Amount (cents)' } },
    Brackets: { type: 'json', stored: storedBrackets, default: [], title: { fr: 'Tranches', en: 'Brackets' }, inView: false },
    Act: { type: 'number', indexed: true, required: true, min: 1, title: { fr: 'Acte', en: 'Act' } },
    Kind: { type: 'choice', choices: ['set', 'abolished'], required: true, title: { fr: 'Nature', en: 'Kind' } },
    Corrects: { type: 'text', maxLength: 110, title: { fr: 'Corrige', en: 'Corrects' } },
    /** Of a correction. */
    Reason: { type: 'note', maxLength: 1000, since: 2, title: { fr: 'Raison de la correction', en: 'Reason of the correction' }, inView: false },
    /** Of what was in force before the city used this list: the day on which it was decided. Empty: known from the day on which it was stored. */
    KnownOn: { type: 'day', kind: day, title: { fr: 'Repris : décidé le', en: 'Taken over: decided on' } },
    ClientKey: clientKey
  }
});

/** Decisions that set tariffs, each once for all its lines. */
export const TariffActsList = defineList({
  ...TARIFF_ACTS,
  title: { fr: 'Tarifs : actes', en: 'Tariffs: acts' },
  secretariat: 'append',
  fields: {
    Number: { type: 'text', maxLength: 40, unique: true, required: true, title: { fr: 'Numéro', en: 'Number' } },
    Title: { type: 'title', required: true, title: { fr: 'Objet', en: 'Subject' } },
    Kind: {
      type: 'choice',
      choices: ['deliberation', 'decision', 'order'],
      required: true,
      words: { deliberation: { fr: 'délibération', en: 'deliberation' }, decision: { fr: 'décision par délégation', en: 'decision by delegation' }, order: { fr: 'arrêté', en: 'order' } },
      title: { fr: 'Nature', en: 'Kind' }
    },
    SessionDay: { type: 'day', kind: day, indexed: true, title: { fr: 'Séance ou signature', en: 'Session or signature' } },
    Vote: { type: 'text', maxLength: 120, title: { fr: 'Vote', en: 'Vote' } },
    Signer: { type: 'text', maxLength: 120, title: { fr: 'Auteur et qualité', en: 'Author and quality' } },
    /** The change file that it decides; 0: none. */
    File: { type: 'number', indexed: true, default: 0, title: { fr: 'Dossier', en: 'File' }, inView: false },
    ClientKey: clientKey
  }
});

/** What became of an act, only ever added. */
export const TariffActRecordsList = defineList({
  ...TARIFF_ACT_RECORDS,
  title: { fr: 'Tarifs : suites des actes', en: 'Tariffs: what became of acts' },
  secretariat: 'append',
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Act: { type: 'number', indexed: true, required: true, min: 1, title: { fr: 'Acte', en: 'Act' } },
    Kind: {
      type: 'choice',
      // `reported` came with version 2.
      choices: ['voted', 'published', 'transmitted', 'receipt', 'reported', 'annulled'],
      required: true,
      words: {
        voted: { fr: 'voté ou signé', en: 'voted or signed' },
        published: { fr: 'publié', en: 'published' },
        transmitted: { fr: 'transmis', en: 'transmitted' },
        receipt: { fr: 'accusé de réception', en: 'receipt' },
        reported: { fr: 'rapporté au conseil', en: 'reported to the council' },
        annulled: { fr: 'annulé par un juge', en: 'annulled by a judge' }
      },
      title: { fr: 'Suite', en: 'What' }
    },
    Day: { type: 'day', kind: day, required: true, title: { fr: 'Jour', en: 'Day' } },
    /** Of the publication, of the receipt, of the judgment. */
    Address: { type: 'address', title: { fr: 'Adresse', en: 'Address' } },
    Evidence: { type: 'note', maxLength: 2000, title: { fr: 'Preuve', en: 'Evidence' } },
    ClientKey: clientKey
  }
});

/** Services that an agent follows: his own alone. */
export const TariffFollowsList = defineList({
  ...TARIFF_FOLLOWS,
  title: { fr: 'Tarifs : services suivis', en: 'Tariffs: services that are followed' },
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    Service: { ...service, required: true }
  }
});

/** Services, directions, chains of validation, closed days: what owners say once. */
export const TariffSettingsList = defineList({
  ...TARIFF_SETTINGS,
  title: { fr: 'Tarifs : réglages', en: 'Tariffs: settings' },
  versions: true,
  fields: {
    Title: { type: 'title', required: true, title: { fr: 'Nom', en: 'Name' } },
    // `people` came with version 2.
    Kind: { type: 'choice', choices: ['service', 'direction', 'chain', 'closedDays', 'rounding', 'people'], required: true, title: { fr: 'Nature', en: 'Kind' } },
    /** `<kind>:<name>`, e.g. `service:piscines`; the chain `chain:` is that of directions without one of their own. */
    Key: { type: 'text', maxLength: 60, unique: true, required: true, title: { fr: 'Clé', en: 'Key' } },
    Content: { type: 'json', stored: settingContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false },
    ClientKey: clientKey
  }
});
