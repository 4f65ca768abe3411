import * as fc from 'fast-check';
import { calendarFile } from './calendarFile';

const NOW = new Date('2026-11-23T10:00:00Z');
const entry = { uid: 'poll-12@ville.test', title: 'Voter, vite ; ou pas\\', url: 'https://ville.test/?parvis=poll-12' };
const linesOf = (text: string): readonly string[] => text.replace(/\r\n /g, '').split('\r\n');

describe('a calendar file', () => {
  it('says moments in UTC, so that each calendar shows them in its own time zone, in winter and in summer', () => {
    const lines = linesOf(calendarFile({ ...entry, when: { starts: new Date('2026-12-04T16:30:00Z'), ends: new Date('2026-12-04T17:00:00Z') }, alarmMinutes: 1440 }, NOW));
    expect(lines).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Parvis//Polls//FR', 'BEGIN:VEVENT', 'UID:poll-12@ville.test', 'DTSTAMP:20261123T100000Z',
      'DTSTART:20261204T163000Z', 'DTEND:20261204T170000Z', 'SUMMARY:Voter\\, vite \\; ou pas\\\\', 'DESCRIPTION:https://ville.test/?parvis=poll-12', 'URL:https://ville.test/?parvis=poll-12',
      'TRANSP:TRANSPARENT', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Voter\\, vite \\; ou pas\\\\', 'TRIGGER:-PT1440M', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', ''
    ]);
  });

  it('says a whole day without a time zone, up to the day after', () => {
    const text = calendarFile({ ...entry, when: { day: '2026-12-31' } }, NOW);
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(text).not.toContain('VALARM');
  });

  it('has no line of more than 75 octets, cuts no character, and keeps all that was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }).filter((title) => !/[\r\n]/.test(title)), (title) => {
        const text = calendarFile({ ...entry, title, when: { day: '2026-12-31' } }, NOW);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = linesOf(text).find((line) => line.startsWith('SUMMARY:')) ?? '';
        expect(summary.slice('SUMMARY:'.length).replace(/\\([\\;,])/g, '$1')).toBe(title);
      })
    );
  });

  it('says nothing of an alarm where none is wanted', () => {
    const lines = linesOf(calendarFile({ ...entry, title: 'Fête', when: { day: '2026-12-31' } }, NOW));
    expect(lines.slice(6)).toEqual(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Fête', ...lines.slice(9, 11), 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', '']);
  });

  it('keeps the lines of a title in one line of the file', () => {
    const lines = linesOf(calendarFile({ ...entry, title: 'une\r\ndeux\ntrois', when: { day: '2026-12-31' } }, NOW));
    expect(lines).toContain('SUMMARY:une\\ndeux\\ntrois');
  });

  /** What the title becomes in the file: the line that it begins in, without `SUMMARY:`, and those after it. */
  const foldedTitle = (title: string): readonly string[] => {
    const [, text = ''] = /SUMMARY:(.*?)\r\nDESCRIPTION/s.exec(calendarFile({ ...entry, title, when: { day: '2026-12-31' } }, NOW)) ?? [];
    return text.split('\r\n');
  };

  it('fills each line to 75 octets, the space before a continued one among them', () => {
    expect(foldedTitle('a'.repeat(67))).toEqual(['a'.repeat(67)]);
    expect(foldedTitle('a'.repeat(67 + 74 + 74 + 1))).toEqual(['a'.repeat(67), ` ${'a'.repeat(74)}`, ` ${'a'.repeat(74)}`, ' a']);
  });

  it.each([
    ['\u007f', 1],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\uffff', 3],
    ['\u{10000}', 4]
  ])('counts %j as %d octets', (character, size) => {
    const most = 'a'.repeat(67 - size);
    expect(foldedTitle(`${most}${character}`)).toEqual([`${most}${character}`]);
    expect(foldedTitle(`${most}a${character}`)).toEqual([`${most}a`, ` ${character}`]);
  });
});
