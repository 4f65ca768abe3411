import * as React from 'react';
import type { CheckedThing, CheckReport, LeftBehind, TroubledThing, UnreadThing } from '../../../../data/health/Checks';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import { checkWords } from './checkStrings';
import styles from './Lists.module.scss';
import { listWords } from './listStrings';
import { SomeLines } from './SomeLines';

interface CheckFindingsProps {
  readonly report: CheckReport;
  /** Of the site that was checked, server-relative; default: the page's own. */
  readonly webPath?: string;
  /** It stands under a heading of its own, among those of other sites. */
  readonly isOneOfMany?: boolean;
}

/** Of the site whose things are shown. */
const CheckedWeb = React.createContext<string | undefined>(undefined);

/** What a check found, and what it could not look at. */
export function CheckFindings({ report, webPath, isOneOfMany = false }: CheckFindingsProps): React.ReactElement {
  const { at, isWhole, things, of, operations, troubled, unread, failed, seconds, left, people } = report;
  const Heading = isOneOfMany ? 'h5' : 'h4';
  const words = useWords(checkWords);
  const { groups } = useWords(listWords);
  const { formats, language } = usePage();
  const shown = formats.number(things);
  const isEmpty = things === 0 && unread.length === 0 && failed.length === 0;
  return (
    <CheckedWeb.Provider value={webPath}>
      <p className={styles.meta}>
        {words.at(formats.dateTime(at))} {words.asked(operations, formats.number(operations))}
      </p>
      <Heading className={styles.subheading}>{words.records}</Heading>
      {troubled.length === 0 && <MessageLine tone={isWhole ? 'done' : 'info'}>{!isWhole ? words.soundSoFar(shown, formats.number(of)) : isEmpty ? words.noThings : words.sound(things, shown)}</MessageLine>}
      <SomeLines lines={troubled} keyOf={(thing) => keyOf(thing)}>
        {(thing) => <Troubled thing={thing} />}
      </SomeLines>
      {troubled.length > 0 && <p>{words.next}</p>}
      <SomeLines lines={unread} keyOf={(thing) => keyOf(thing)}>
        {(thing) => <Unread thing={thing} />}
      </SomeLines>
      {failed.map((part) => (
        <MessageLine key={part} tone="error">
          {words.failed(groups[part])}
        </MessageLine>
      ))}
      <Heading className={styles.subheading}>{words.seconds}</Heading>
      {seconds.length === 0 && isWhole && <MessageLine tone="done">{words.noSecond}</MessageLine>}
      <SomeLines lines={seconds} keyOf={({ link }) => link}>
        {({ list, id, first, isOfAnother, link }) => (
          <MessageLine tone="warning" action={<a href={link}>{words.look}</a>}>
            {words.second(list[language], String(id), String(first))} {isOfAnother && words.ofAnother} {words.secondNext}
          </MessageLine>
        )}
      </SomeLines>
      <Heading className={styles.subheading}>{words.left}</Heading>
      {!isWhole && <p>{words.leftLater}</p>}
      {left.length === 0 && isWhole && <MessageLine tone="done">{words.noneLeft(people, formats.number(people))}</MessageLine>}
      <SomeLines lines={left} keyOf={({ role, name, of, link, thing }) => `${role} ${name} ${of} ${link ?? ''} ${thing?.id ?? ''}`}>
        {(each) => <Left left={each} />}
      </SomeLines>
      {isWhole && !isOneOfMany && <p className={styles.meta}>{words.limits}</p>}
    </CheckedWeb.Provider>
  );
}

function keyOf({ part, kind, id }: CheckedThing): string {
  return `${part} ${kind} ${id}`;
}

function Named({ thing: { kind, id, title, link } }: { readonly thing: CheckedThing }): React.ReactElement {
  const words = useWords(checkWords);
  const { webPath: own } = usePage();
  const webPath = React.useContext(CheckedWeb) ?? own;
  const name = <bdi>{title || words.untitled}</bdi>;
  return link === null ? <ThingLink thing={{ kind, id, webPath }}>{name}</ThingLink> : <a href={link}>{name}</a>;
}

function Troubled({ thing }: { readonly thing: TroubledThing }): React.ReactElement {
  const words = useWords(checkWords);
  const { groups } = useWords(listWords);
  const { formats } = usePage();
  const said = [...thing.troubles].map(([trouble, count]) => words.troubles[trouble](count, formats.number(count)));
  return (
    <MessageLine tone="warning">
      <Named thing={thing} /> ({groups[thing.part]}){words.colon} {words.said(said.join(', '))}
    </MessageLine>
  );
}

function Unread({ thing }: { readonly thing: UnreadThing }): React.ReactElement {
  const words = useWords(checkWords);
  const { groups } = useWords(listWords);
  return (
    <MessageLine tone={thing.why === 'forbidden' ? 'info' : 'error'}>
      <Named thing={thing} /> ({groups[thing.part]}){words.colon} {words.unread[thing.why]}
    </MessageLine>
  );
}

function Left({ left: { role, name, of, link, thing } }: { readonly left: LeftBehind }): React.ReactElement {
  const words = useWords(checkWords);
  const { groups } = useWords(listWords);
  const { does, next } = words.duties[role];
  return (
    <MessageLine tone="warning" action={link !== null && <a href={link}>{words.look}</a>}>
      {thing && (
        <>
          <Named thing={thing} /> ({groups[thing.part]}){words.colon}{' '}
        </>
      )}
      {words.hasLeft(name || words.somebody, does(of))} {next}
    </MessageLine>
  );
}
