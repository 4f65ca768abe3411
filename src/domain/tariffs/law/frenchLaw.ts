import type { CalendarDay } from '../../calendar/calendarDay';
import { addDays, dayOf } from '../../calendar/calendarDay';
import type { LawRow } from './LawRow';

/** When the texts below were read. */
const READ = dayOf(2026, 11, 24);
/** A year later somebody reads them again. */
const REVIEW = addDays(READ, 365);
const day = (text: string): CalendarDay => dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
const row = (rule: LawRow['rule'], from: string, source: string, rest: Partial<LawRow> = {}): LawRow => ({ rule, from: day(from), until: null, source, read: READ, checkedBy: null, reviewBy: REVIEW, open: null, ...rest });

/** Of rules whose beginning was not read: for whatever day, with that as an open question. */
const ALWAYS = '1000-01-01';

/** What was read of the law in public texts. A city's lawyers check it, correct it and add to it; none of it is legal advice. */
export const frenchLaw: readonly LawRow[] = [
  row('enforceable', '2016-01-01', 'CGCT, L2131-1 (rédaction de 2015)', { until: day('2022-06-30'), open: 'beginning' }),
  row('enforceable', '2022-07-01', 'CGCT, L2131-1 (ordonnance 2021-1310, art. 6) et R2131-1'),
  row('transmission', '2016-01-01', 'CGCT, L2131-1 et L2131-2, I, 1°, a (redevances de voirie et de stationnement exclues) ; L2122-23 pour les décisions déléguées', { exemptsDecisions: true, open: 'exemptsDecisions' }),
  row('notRetroactive', ALWAYS, 'CE, 11 juillet 2019, n° 422577 ; CE, Sect., 28 avril 2014, n° 357090', { open: 'beginning' }),
  row('delegation', ALWAYS, 'CGCT, L2122-22, 2° ; TA Amiens, 6 avril 2021, n° 2100998', { open: 'beginning' }),
  row('fiscalDay', '2016-01-01', 'CGCT, L2333-26 et L2333-30 (rédaction de 2016)', { voteBefore: '10-01', open: 'fiscalDay' }),
  row('schoolMeals', ALWAYS, 'Code de l’éducation, R531-52 et R531-53', { open: 'beginning' }),
  row('incomeService', ALWAYS, 'Loi 98-657, art. 147', { open: 'beginning' }),
  row('categories', '1974-05-10', 'CE, 10 mai 1974, Denoyez et Chorques'),
  row('residents', '1984-10-05', 'CE, 5 octobre 1984, n° 47875 ; CE, 13 mai 1994, n° 116549'),
  row('notice', ALWAYS, 'CGCT, L2121-12', { clearDays: 5, open: 'notice' })
];
