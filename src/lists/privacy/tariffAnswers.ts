import type { tariffLists } from '../tariffLists';
import type { AnswersOf } from './ListAnswer';
import { nothing } from './ListAnswer';

/** Acts, and what led to them, are public archives. */
const archive = { part: 'tariffs', whose: 'staff', keeping: { by: 'law', law: 'tariffActs' }, erasure: { by: 'keep', law: 'tariffActs' } } as const;
const inUse = { part: 'tariffs', whose: 'staff', keeping: { by: 'use' } } as const;

export const tariffAnswers: AnswersOf<(typeof tariffLists)[number]> = {
  'Lists/ParvisTariffLines': { ...archive, columns: nothing('LineKey', 'Service', 'Direction', 'Title', 'Unit', 'Family', 'Category', 'Season', 'VatGround', 'VatRate', 'LegalBasis', 'Rank') },
  'Lists/ParvisTariffVersions': { ...archive, columns: { ...nothing('VersionKey', 'Line', 'Service', 'Brackets', 'Act', 'Corrects'), Reason: 'words' } },
  'Lists/ParvisTariffActs': { ...archive, columns: { ...nothing('Number', 'Title', 'Vote', 'File'), Signer: 'people' } },
  'Lists/ParvisTariffActRecords': { ...archive, columns: { ...nothing('Act', 'Address'), Evidence: 'words' } },
  'Lists/ParvisChangeFiles': { ...archive, columns: { ...nothing('Title', 'Service', 'Direction', 'Content'), Reason: 'words' } },
  'Lists/ParvisTariffProposals': { ...archive, columns: { ...nothing('ProposalKey', 'File', 'Line', 'BaseVersion', 'Brackets', 'Volume'), Reason: 'words' } },
  'Lists/ParvisTariffSteps': { ...archive, columns: { ...nothing('File', 'Step'), Results: { words: ['comment'] }, Comment: 'words' } },
  'Lists/ParvisTariffDelegations': { ...archive, columns: nothing('Title', 'Families', 'MostAYear', 'Act') },
  'Lists/ParvisTariffRules': { ...inUse, erasure: { by: 'edit' }, columns: { ...nothing('RuleKey', 'Params', 'Source', 'Open'), CheckedBy: 'people' } },
  'Lists/ParvisTariffSettings': { ...inUse, erasure: { by: 'edit' }, columns: { ...nothing('Title', 'Key'), Content: { words: [], namesOthers: true } } },
  'Lists/ParvisTariffFollows': { part: 'tariffs', whose: 'agents', keeping: { by: 'rule', rule: 'follows' }, erasure: { by: 'remove' }, columns: { Service: 'choice' } },
  'ParvisTariffPrices': { ...inUse, erasure: { by: 'none' }, columns: {} },
  'ParvisTariffEvidence': { ...archive, columns: {} }
};
