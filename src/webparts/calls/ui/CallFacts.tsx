import * as React from 'react';
import type { Call } from '../../../domain/calls/Call';
import type { CallState, Opinion } from '../../../domain/calls/callState';
import type { TextVersion } from '../../../domain/passages/Passage';
import { whoReads } from '../../../shell/contributions/readersOf';
import { contributionWords } from '../../../shell/contributions/strings';
import type { Formats } from '../../../shell/Formats';
import { usePage, useWords } from '../../../shell/Page';
import { Disclosure } from '../../../ui/Disclosure';
import { Quoting } from '../../../ui/Quoting';
import { useWidth } from '../../../ui/useWidth';
import type { CallWords } from '../strings';
import { callWords } from '../strings';
import styles from './CallFacts.module.scss';

interface CallFactsProps {
  readonly call: Call;
  readonly state: CallState;
  readonly text: TextVersion;
}

/** On a phone these rules would fill the screen before the text (CSS pixels). */
const NARROW = 480;

/**
 * What an agent knows before he says anything: who reads it and with which name, who answers and until when, what becomes of it. On a phone
 * who reads it stays in sight, and the rest is a press away.
 */
export function CallFacts({ call, state, text }: CallFactsProps): React.ReactElement {
  const words = useWords(callWords).facts;
  const said = useWords(contributionWords);
  const { formats } = usePage();
  const [frame, width] = useWidth<HTMLDivElement>();
  const isNarrow = width > 0 && width < NARROW;
  const reads = <Fact name={words.reads}>{whoReads(call, said)}</Fact>;
  const rules = (
    <dl className={styles.facts} aria-label={words.label}>
      {call.audience && (
        <Fact name={words.audience}>
          <span dir="auto">{call.audience}</span>
        </Fact>
      )}
      {!isNarrow && reads}
      <Fact name={words.answers}>
        <Quoting said={whoAnswers(call, state, text, words, formats)} text={formats.list(call.answerers.map(({ name }) => name))} />
      </Fact>
      {call.outcome && (
        <Fact name={words.becomes}>
          <span className={styles.typed} dir="auto">
            {call.outcome}
          </span>
        </Fact>
      )}
      {state.opinions.length > 0 && (
        <Fact name={words.bodies}>
          {state.opinions.map((opinion) => (
            <span key={opinion.body.id} className={styles.line}>
              {opinionWords(opinion, words, formats)}
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
  return (
    <div ref={frame} className={isNarrow ? styles.folded : undefined}>
      {isNarrow ? (
        <>
          <dl className={styles.facts}>{reads}</dl>
          <Disclosure label={words.all}>{rules}</Disclosure>
        </>
      ) : (
        rules
      )}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }): React.ReactElement {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function whoAnswers({ answerers }: Call, { answersBy }: CallState, { passages }: TextVersion, words: CallWords['facts'], formats: Formats): string {
  const who = answerers.map(({ name, passages: own }) => (own.length === 0 ? name : words.answerer(name, formats.list(runsOf(own, passages, formats)), own.length)));
  const date = answersBy && formats.date(answersBy);
  if (who.length === 0) return date ? words.promisedBy(date) : words.noPromise;
  return date ? words.promised(formats.list(who), date) : formats.list(who);
}

/** Numbers of passages in the order of the text, those that follow each other as `12–19`. */
function runsOf(own: readonly number[], passages: TextVersion['passages'], { number }: Formats): readonly string[] {
  const runs: { readonly from: number; to: number }[] = [];
  passages.forEach(({ id }, index) => {
    const last = runs[runs.length - 1];
    if (!own.includes(id)) return;
    if (last?.to === index) last.to = index + 1;
    else runs.push({ from: index + 1, to: index + 1 });
  });
  return runs.map(({ from, to }) => (from === to ? number(from) : `${number(from)}–${number(to)}`));
}

function opinionWords({ body, state, decision, isLate }: Opinion, words: CallWords['facts'], formats: Formats): string {
  if (state && decision) return (isLate ? words.bodySaidLate : words.bodySaid)(body.name, words.bodyStates[state], formats.date(decision.created));
  if (!body.dueAt) return words.bodyAwaited(body.name);
  return (isLate ? words.bodyLate : words.bodyDue)(body.name, formats.date(body.dueAt));
}
