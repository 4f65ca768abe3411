import { plural } from '../../../../shell/Language';
import type { StepWords } from './stepStrings.fr';

export const en: StepWords = {
  noChain: 'No chain of validation is set for this department: nobody can agree. A site owner can set one.',
  prepared: 'The file is being prepared. Nobody is asked yet.',
  chain: 'Steps',
  group: (name) => `group: ${name}`,
  noGroup: 'no group is named: nobody can answer',
  yours: 'your step',
  waiting: (count, shown) => `${shown} ${plural.en(count, 'line waits for an answer', 'lines wait for an answer')}`,
  asked: (day) => `since ${day}`,
  due: (day) => `answer expected on ${day}`,
  late: (count, shown) => `late by ${shown} ${plural.en(count, 'working day', 'working days')}`,
  delay: (count, shown) => `delay: ${shown} ${plural.en(count, 'working day', 'working days')}`,
  done: 'nothing to answer for now',
  allAgreed: 'agreed to all lines',
  unseen: (steps) => `The server does not tell who is in the group of these steps: ${steps}. What lies in their folder counts, without another check.`,
  ignored: {
    title: (count, shown) => `${shown} ${plural.en(count, 'record counts', 'records count')} for nothing`,
    row: (id, name, why) => `No. ${id}, ${name}: ${why}.`,
    nobody: 'unknown author',
    why: {
      altered: 'changed afterwards',
      elsewhere: 'about another file',
      misplaced: 'in the folder of another step',
      outsider: 'its author is not, or no longer, in the group of the step',
      unknown: 'no step of the chain',
      incomplete: 'refuses without a reason',
      unreadable: 'unreadable'
    },
    askOwner: 'A site owner can say that the author was in the group then.'
  },
  lines: 'Answers by line',
  columns: { line: 'Tariff', after: 'Proposed' },
  table: { more: 'More lines', actions: (row) => `Actions: ${row}` },
  none: 'The file has no line yet.',
  notCharged: 'no tariff',
  abolished: 'abolished',
  standings: { agreed: 'agreed', changeAsked: 'change asked for', refused: 'refused', asked: 'awaited', outdated: 'asked again', notYet: 'not asked yet' },
  by: (name, date) => `${name}, ${date}`,
  saw: {
    agreed: (was, now) => `agreed on ${was}, now ${now}: asked again`,
    changeAsked: (was, now) => `change asked for on ${was}, now ${now}: asked again`,
    refused: (was, now) => `refused on ${was}, now ${now}: asked again`
  },
  sawOther: {
    agreed: 'agreed before the volume, the reason or the starting point was changed: asked again',
    changeAsked: 'change asked for, and the line was changed since: asked again',
    refused: 'refused before the line was changed: asked again'
  },
  form: {
    title: (step) => `Your answer: ${step}`,
    intro: 'Answer line by line, or for all at once. An agreement covers what you see now.',
    all: 'For all lines',
    results: { agreed: 'Agree', changeAsked: 'Ask for a change', refused: 'Refuse' },
    noResult: 'No answer',
    answerOf: (line) => `Answer: ${line}`,
    commentOf: (line) => `Comment: ${line}`,
    answer: 'Answer',
    comment: 'Comment for all lines',
    commentHint: 'It is the reason where a line has none of its own.',
    alsoAnswered: 'Show lines that are answered too',
    chosen: (count, all, shown, of) => `${shown} ${plural.en(count, 'answer', 'answers')} chosen for ${of} ${plural.en(all, 'line', 'lines')}`,
    send: 'Save the answer',
    sent: (count, shown) => `Answer saved for ${shown} ${plural.en(count, 'line', 'lines')}.`,
    restored: 'This is what you had begun.',
    nothing: 'Choose an answer for one line at least.',
    missing: 'Give the reason, here or for all lines.',
    tooLong: (limit) => `This comment has more than ${limit} characters.`,
    changed: 'The line was changed since you chose. Read it again and choose again.',
    overtaken: (name, date, said) => `${name} answered for this step on ${date}: ${said}. Nothing of your answer is stored, and your choices are kept. Read again, then answer for what is left.`,
    counts: {
      agreed: (count, shown) => `${shown} ${plural.en(count, 'agreement', 'agreements')}`,
      changeAsked: (count, shown) => `${shown} ${plural.en(count, 'change asked for', 'changes asked for')}`,
      refused: (count, shown) => `${shown} ${plural.en(count, 'refusal', 'refusals')}`
    }
  }
};

/** Words of the steps of a change file. */
