/** @jest-environment node */
import JSZip from 'jszip';
import type { OpenedSession, Registrant } from '../../../../../data/registrations/RegistrationServices';
import { writeCsv } from '../../../../../domain/export/writeCsv';
import type { Activity, Question } from '../../../../../domain/registrations/Activity';
import { blankSession } from '../../../../../domain/registrations/blankSession';
import { writeSpreadsheet } from '../../../../../shell/export/writeSpreadsheet';
import { createFormats } from '../../../../../shell/Formats';
import { organiseWords } from '../../../organiseStrings';
import { registrantTable } from './registrantTable';

const AT = new Date('2026-11-27T09:00:00Z');

it('5,000 who registered, with names and answers that begin with =, run as nothing in either file', async () => {
  const questions: readonly Question[] = [{ id: 7, kind: 'short', text: '=1+1', why: '', isRequired: false, isSensitive: false, options: [], keepDays: 1 }];
  const activity: Activity = { id: 1, title: 'Premiers secours', kind: 'training', details: '', pictureAddress: '', pictureText: '', organisers: [], directions: [], professions: [], questions, visibility: 'open', readers: 'shared', template: '', box: 'a' };
  const opened: Pick<OpenedSession, 'session' | 'activity'> = { activity, session: { ...blankSession(AT), id: 1, activityId: 1, box: 's', reserves: [{ id: 1, direction: '@Voirie', places: 1, until: null }] } };
  const people = Array.from({ length: 5000 }, (_, index): Registrant => ({ person: { id: index + 1, name: `=HYPERLINK("https://mal.test/${index}")` }, standing: { kind: 'waiting', position: index + 1, mayTake: false }, since: AT, claim: 1 }));
  const answers = people.map(({ person }) => ({ person, answers: { 7: '+cmd|calc' } }));
  const rows = registrantTable(opened, people, { attendance: new Map([[1, { id: 1, person: 1, state: 'present', at: AT }]]), answers, words: organiseWords.fr, formats: createFormats('fr-FR', 'Europe/Paris') });
  const lines = writeCsv(rows, 'fr-FR').split('\r\n');
  expect([lines.length, lines[0], lines[1]?.replace(/[\u00a0\u202f]/g, ' ')]).toEqual([5001, "\ufeffNom;État;Inscrit le;Réserve;Présence;'=1+1", '"\'=HYPERLINK(""https://mal.test/0"")";"attend, numéro 1";27 novembre 2026 à 10:00;\'@Voirie;présent;\'+cmd|calc']);
  expect(lines.slice(1).filter((line) => !line.startsWith('"\'='))).toEqual([]);
  const zip = await JSZip.loadAsync(await (await writeSpreadsheet([{ name: 'Inscrits', rows }])).arrayBuffer());
  const [sheet = '', shared = ''] = await Promise.all(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'].map((name) => zip.file(name)?.async('string')));
  expect([/<f[\s>]/.test(sheet), sheet.split('<row ').length - 1, shared.includes('https://mal.test/4999')]).toEqual([false, 5001, true]);
});
