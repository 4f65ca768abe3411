import { plural } from '../../../../shell/Language';
import type { FileWords } from './fileStrings.fr';

export const en: FileWords = {
  direction: 'Department',
  new: 'New file',
  none: 'No department is recorded yet. A site owner describes them in the settings.',
  list: (direction) => `Files: ${direction}`,
  noFile: 'This department has proposed no change of tariffs yet.',
  columns: { title: 'File', service: 'Service', wanted: 'Wanted date', state: 'State', author: 'Opened by' },
  prepared: 'being prepared',
  sent: (day) => `sent on ${day}`,
  noDay: 'no date',
  gone: 'This file does not exist, or not any more.',
  back: 'All files',
  facts: { service: 'Service', wanted: 'Wanted date', state: 'State', opened: 'Opened' },
  openedBy: (name, day) => `by ${name}, on ${day}`,
  states: { empty: 'no line', running: 'under way', back: 'sent back to the service', refused: 'refused', agreed: 'agreed by all steps' },
  waits: (steps) => `waits for ${steps}`,
  sections: { label: 'Parts of the file', proposals: 'Proposals', law: 'Law', steps: 'Steps', about: 'Reason and evidence' },
  reason: 'Reason',
  noReason: 'No reason is written yet.',
  evidence: 'Evidence',
  noEvidence: 'No evidence.',
  proposals: (count, shown) => `${shown} ${plural.en(count, 'proposed line', 'proposed lines')}`,
  noProposal: 'This file proposes no line yet.',
  cells: { line: 'Line', before: 'Now', after: 'Proposed', difference: 'Difference', volume: 'Uses a year', income: 'Income a year', reason: 'Reason', state: 'State' },
  notCharged: 'no tariff yet',
  abolished: 'abolished',
  brackets: 'by bracket',
  incomes: (before, after) => `${before} → ${after}`,
  total: (lines, shown, before, after) => `Known income, for ${shown} ${plural.en(lines, 'line', 'lines')}: ${before} a year, then ${after}.`,
  lineStates: { running: (step) => `waits for: ${step}`, prepared: 'not sent yet', back: (step, comment) => `a change is asked for (${step}): ${comment}`, refused: (step, comment) => `refused (${step}): ${comment}`, agreed: 'agreed by all steps' },
  outdated: (steps) => `changed since the agreement of: ${steps}`,
  starts: { overtaken: 'another tariff came since: the line has to start again', applied: 'already applied by an act', unknown: 'the tariff that it starts from is not found' },
  ignored: (count, shown) => `${shown} ${plural.en(count, 'stored line does not count: it is not of this file, or cannot be read.', 'stored lines do not count: they are not of this file, or cannot be read.')}`,
  noChain: 'No chain of validation is recorded for this department: nobody can agree.',
  table: { more: 'More', actions: (row) => `Actions: ${row}` }
};

/** Words of change files. */
