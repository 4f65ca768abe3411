import { readAmount } from '../domain/tariffs/amount';
import { defineList } from './defineList';
import { day } from './fields/day';
import { CHANGE_FILES, DELEGATIONS, PROPOSALS, TARIFF_RULES, TARIFF_STEPS } from './heads/tariffs';
import { changeContent, ruleParams, storedBrackets, storedResults } from './tariffFormats';
import { clientKey } from './uniqueKey';

/** What a direction wants to change: `<direction>/item`, written by its group. None is required but in code: folders are items too. */
export const ChangeFilesList = defineList({
  ...CHANGE_FILES,
  title: { fr: 'Tarifs : dossiers de modification', en: 'Tariffs: change files' },
  inFolders: 'contribute',
  folders: true,
  versions: true,
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', title: { fr: 'Objet', en: 'Subject' } },
    Service: { type: 'text', maxLength: 40, indexed: true, title: { fr: 'Service', en: 'Service' } },
    Direction: { type: 'text', maxLength: 40, indexed: true, title: { fr: 'Direction', en: 'Department' } },
    WantedDay: { type: 'day', kind: day, indexed: true, title: { fr: 'Date souhaitée', en: 'Wanted date' } },
    Reason: { type: 'note', maxLength: 4000, title: { fr: 'Motif', en: 'Reason' } },
    /** It is with its chain since then; null: it is being prepared, or was taken back. */
    SubmittedAt: { type: 'dateTime', title: { fr: 'Envoyé le', en: 'Sent' } },
    Content: { type: 'json', stored: changeContent, default: {}, title: { fr: 'Contenu', en: 'Content' }, inView: false },
    ClientKey: clientKey
  }
});

/** What a file proposes for one line: `<direction>/item`. */
export const ProposalsList = defineList({
  ...PROPOSALS,
  title: { fr: 'Tarifs : propositions', en: 'Tariffs: proposals' },
  inFolders: 'contribute',
  folders: true,
  versions: true,
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    /** `<file>:<line>`: a file says one thing of a line. */
    ProposalKey: { type: 'text', maxLength: 110, unique: true, title: { fr: 'Clé', en: 'Key' }, inView: false },
    File: { type: 'number', indexed: true, default: 0, title: { fr: 'Dossier', en: 'File' } },
    Line: { type: 'text', maxLength: 90, indexed: true, title: { fr: 'Ligne', en: 'Line' } },
    /** '' where the line was not charged. */
    BaseVersion: { type: 'text', maxLength: 110, title: { fr: 'Version de départ', en: 'Version that it starts from' }, inView: false },
    NewCents: { type: 'cents', reads: readAmount, title: { fr: 'Nouveau montant (centimes)', en: 'New amount (cents)' } },
    Brackets: { type: 'json', stored: storedBrackets, default: [], title: { fr: 'Tranches', en: 'Brackets' }, inView: false },
    Abolishes: { type: 'boolean', title: { fr: 'Supprime la ligne', en: 'Abolishes the line' } },
    Volume: { type: 'number', min: 0, title: { fr: 'Usages par an', en: 'Uses a year' } },
    Reason: { type: 'note', maxLength: 1000, title: { fr: 'Motif', en: 'Reason' }, inView: false },
    ClientKey: clientKey
  }
});

/** What steps say of files: `<step>/item`, added by the group of the step alone, and never changed. */
export const TariffStepsList = defineList({
  ...TARIFF_STEPS,
  title: { fr: 'Tarifs : étapes de validation', en: 'Tariffs: steps of validation' },
  inFolders: 'append',
  folders: true,
  indexes: ['Author'],
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    File: { type: 'number', indexed: true, default: 0, title: { fr: 'Dossier', en: 'File' } },
    Step: { type: 'text', maxLength: 40, title: { fr: 'Étape', en: 'Step' } },
    Results: { type: 'json', stored: storedResults, default: [], title: { fr: 'Réponses', en: 'Results' }, inView: false },
    Comment: { type: 'note', maxLength: 4000, title: { fr: 'Commentaire', en: 'Comment' } },
    ClientKey: clientKey
  }
});

/** What the council lets the mayor decide. */
export const DelegationsList = defineList({
  ...DELEGATIONS,
  title: { fr: 'Tarifs : délégations du conseil', en: 'Tariffs: delegations of the council' },
  secretariat: 'contribute',
  versions: true,
  fields: {
    Title: { type: 'title', required: true, title: { fr: 'Objet', en: 'Subject' } },
    From: { type: 'day', kind: day, indexed: true, required: true, title: { fr: 'Du', en: 'From' } },
    Until: { type: 'day', kind: day, title: { fr: 'Dernier jour', en: 'Last day' }, hint: { fr: 'Vide : jusqu’à la fin du mandat.', en: 'Empty: as long as the council sits.' } },
    Families: { type: 'lines', maxLength: 4000, title: { fr: 'Familles de tarifs', en: 'Families of tariffs' }, hint: { fr: 'Une par ligne.', en: 'One a line.' } },
    FloorCents: { type: 'cents', reads: readAmount, as: 'floor', title: { fr: 'Plancher', en: 'Floor' } },
    CeilingCents: { type: 'cents', reads: readAmount, as: 'ceiling', title: { fr: 'Plafond', en: 'Ceiling' } },
    /** In millionths of the amount. */
    MostAYear: { type: 'number', min: 0, title: { fr: 'Évolution par an, au plus (millionièmes)', en: 'Change a year, at most (millionths)' } },
    /** The deliberation that gives it; 0: not recorded here. */
    Act: { type: 'number', default: 0, title: { fr: 'Acte', en: 'Act' }, inView: false },
    ClientKey: clientKey
  }
});

/** Rules of law, each with its days, its source and who checked it; a change of law is another row. */
export const TariffRulesList = defineList({
  ...TARIFF_RULES,
  title: { fr: 'Tarifs : règles de droit', en: 'Tariffs: rules of law' },
  legal: 'contribute',
  versions: true,
  fields: {
    Title: { type: 'title', derived: true, title: { fr: 'Titre', en: 'Title' } },
    RuleKey: { type: 'text', maxLength: 40, indexed: true, required: true, as: 'rule', title: { fr: 'Règle', en: 'Rule' } },
    From: { type: 'day', kind: day, required: true, title: { fr: 'Du', en: 'From' } },
    Until: { type: 'day', kind: day, title: { fr: 'Dernier jour', en: 'Last day' } },
    Params: { type: 'json', stored: ruleParams, default: {}, title: { fr: 'Paramètres', en: 'Parameters' }, inView: false },
    Source: { type: 'note', maxLength: 2000, title: { fr: 'Source', en: 'Source' } },
    ReadOn: { type: 'day', kind: day, required: true, as: 'read', title: { fr: 'Lue le', en: 'Read on' } },
    ReviewBy: { type: 'day', kind: day, indexed: true, required: true, title: { fr: 'À relire au plus tard le', en: 'Review by' } },
    CheckedBy: { type: 'text', maxLength: 120, title: { fr: 'Vérifiée par', en: 'Checked by' } },
    /** Which question is open, as the product names it; '' for none. */
    Open: { type: 'text', maxLength: 40, title: { fr: 'Question ouverte', en: 'Open question' }, inView: false },
    ClientKey: clientKey
  }
});
