import * as React from 'react';
import type { FileLaw } from '../../../../data/tariffs/changes/ChangeFiles';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import type { Finding, FindingWhy } from '../../../../domain/tariffs/law/checkChange';
import { isDue } from '../../../../domain/tariffs/law/LawRow';
import type { TariffLine } from '../../../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../../../domain/tariffs/prices/PriceFile';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { DayField } from '../DayField';
import { ruleWords } from '../law/ruleStrings';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { changeKeys, useChanges, useLines } from './changeQueries';
import type { FileSectionProps } from './FileSectionProps';
import type { FileLawWords } from './lawStrings';
import { fileLawWords } from './lawStrings';

/** Lines that are named of each finding. */
const NAMED = 5;

/** Whether the lines of a file can apply on the wanted day, why not, by which rule, and from when on. */
export default function LawSection({ opened }: FileSectionProps): React.ReactElement {
  const words = useWords(fileLawWords);
  const changes = useChanges();
  const today = useToday();
  const [day, setDay] = React.useState<CalendarDay>(opened.file.wantedDay ?? today);
  // Of what is proposed now: a stored change is another file to the law.
  const stamp = [day, opened.file.etag, ...opened.proposals.map(({ row }) => `${row.id} ${row.etag}`)].join('|');
  const read = useQuery({ queryKey: changeKeys.law(opened.file.id, stamp), enabled: opened.proposals.length > 0, queryFn: async () => (await changes()).check(opened, day) });
  const lines = useLines(React.useMemo(() => [...new Set(opened.proposals.map(({ proposal }) => serviceOfLine(proposal.line)))].sort(), [opened])).data;
  return (
    <section className={styles.section}>
      <div className={styles.filters}>
        <DayField label={words.asked} value={day} onChange={setDay} />
      </div>
      {opened.proposals.length === 0 ? (
        <p className={styles.quiet}>{words.empty}</p>
      ) : (
        <WhenReady read={read} lines={6}>
          {(law) => <Law law={law} day={day} today={today} lines={lines ?? []} />}
        </WhenReady>
      )}
    </section>
  );
}

interface LawProps {
  readonly law: FileLaw;
  readonly day: CalendarDay;
  readonly today: CalendarDay;
  readonly lines: readonly TariffLine[];
}

function Law({ law: { checked, unknown }, day, today, lines }: LawProps): React.ReactElement {
  const words = useWords(fileLawWords);
  const { formats } = usePage();
  const shown = useTariffFormats();
  const count = (state: (typeof checked.lines)[number]['state']): number => checked.lines.filter((each) => each.state === state).length;
  const [stopped, toLegal] = [count('stopped'), count('toLegal')];
  const names = new Map(lines.map(({ key, title, category }) => [key, [title, category].filter(Boolean).join(', ')]));
  const findings = grouped(checked.lines);
  return (
    <>
      {stopped > 0 ? (
        <MessageLine tone="warning">{words.stopped(stopped, formats.number(stopped), shown.day(day))}</MessageLine>
      ) : (
        toLegal === 0 && checked.lines.length > 0 && <MessageLine tone="done">{words.fine(checked.lines.length, formats.number(checked.lines.length), shown.day(day))}</MessageLine>
      )}
      {toLegal > 0 && <MessageLine tone="warning">{words.toLegal(toLegal, formats.number(toLegal))}</MessageLine>}
      {unknown.length > 0 && <MessageLine tone="warning">{words.unknown(unknown.length, formats.number(unknown.length))}</MessageLine>}
      <p>
        <strong>{checked.earliest === null ? words.noDay : checked.earliest === 'any' ? words.anyDay : words.earliest(shown.day(checked.earliest))}</strong>{' '}
        {checked.earliest === null && checked.earliestOfOthers !== null && checked.earliestOfOthers !== 'any' && words.othersFrom(shown.day(checked.earliestOfOthers))}
      </p>
      {findings.map(({ finding, lines: concerned }) => (
        <article key={`${finding.rule} ${finding.why}`} className={styles.service}>
          <h4 className={styles.name}>{words.why[finding.why]}</h4>
          <p>{remedyOf(finding.why, shown.day(day), words)}</p>
          <p className={styles.meta}>
            {words.concerned} ({formats.number(concerned.length)}) {formats.list([...concerned.slice(0, NAMED).map((line) => names.get(line) ?? line), ...(concerned.length > NAMED ? [words.andMore(formats.number(concerned.length - NAMED))] : [])])}
          </p>
          <Rule finding={finding} today={today} />
        </article>
      ))}
      {checked.days.length > 1 && (
        <>
          <h4>{words.firsts}</h4>
          <ul>
            {checked.days.map((each) => (
              <li key={each.day}>
                {each.day === 'any' ? words.firstAny : shown.day(each.day)} – {words.lines(each.lines.length, formats.number(each.lines.length))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Rule({ finding: { rule, row }, today }: { readonly finding: Finding; readonly today: CalendarDay }): React.ReactElement {
  const words = useWords(fileLawWords);
  const names = useWords(ruleWords);
  const { day } = useTariffFormats();
  return (
    <>
      {row && isDue(row, today) && <MessageLine tone="warning">{words.due(day(row.reviewBy))}</MessageLine>}
      <Disclosure label={words.rule(names.names[rule])}>
        <div className={styles.section}>
          <p>{names.says[rule]}</p>
          {row ? (
            <>
              <p dir="auto">{row.source}</p>
              <p>
                {words.readOn(day(row.read))} {row.checkedBy ? words.checked(row.checkedBy) : words.unchecked}
              </p>
              {row.open && <p>{names.open[row.open]}</p>}
            </>
          ) : (
            <p>{words.unread}</p>
          )}
        </div>
      </Disclosure>
    </>
  );
}

/** One of each rule and reason, with its lines: what most lines have first. */
function grouped(lines: FileLaw['checked']['lines']): readonly { readonly finding: Finding; readonly lines: readonly string[] }[] {
  const found = new Map<string, { readonly finding: Finding; readonly lines: string[] }>();
  for (const { line, findings } of lines) {
    for (const finding of findings) {
      const key = `${finding.rule} ${finding.why}`;
      const known = found.get(key);
      if (known) known.lines.push(line);
      else found.set(key, { finding, lines: [line] });
    }
  }
  return [...found.values()].sort((one, other) => other.lines.length - one.lines.length);
}

function remedyOf(why: FindingWhy, day: string, { remedy }: FileLawWords): string {
  switch (why) {
    case 'notVoted':
      return remedy.notVoted;
    case 'notPublished':
      return remedy.notPublished(day);
    case 'notTransmitted':
      return remedy.notTransmitted(day);
    case 'beforePublication':
    case 'beforeTransmission':
      return remedy.later(day);
    case 'fiscalByDelegation':
    case 'noDelegation':
    case 'delegationWithoutLimits':
    case 'familyNotDelegated':
    case 'votedTooLate':
      return remedy.byCouncil;
    case 'belowFloor':
    case 'aboveCeiling':
    case 'risesTooMuch':
    case 'aboveCost':
      return remedy.amount;
    case 'costUnknown':
    case 'noGround':
      return remedy.catalogue;
    default:
      return remedy.legal;
  }
}
