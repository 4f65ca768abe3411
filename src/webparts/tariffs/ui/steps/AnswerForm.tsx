import * as React from 'react';
import { object, picklist, record, string } from 'valibot';
import type { NamedStep, OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import { OvertakenStep } from '../../../../data/tariffs/changes/OvertakenStep';
import { defineStored } from '../../../../domain/stored/defineStored';
import type { SaidOfLine, StepRecord, StepResult } from '../../../../domain/tariffs/file/ChangeFile';
import { stepResults } from '../../../../domain/tariffs/file/ChangeFile';
import type { LineState } from '../../../../domain/tariffs/file/fileState';
import { proposalFingerprint } from '../../../../domain/tariffs/file/proposalFingerprint';
import type { TariffLine } from '../../../../domain/tariffs/prices/PriceFile';
import { announce } from '../../../../shell/announce';
import type { OpenedDraft } from '../../../../shell/drafts/DraftStore';
import { useBegun, useKeptForm } from '../../../../shell/drafts/useKeptForm';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { DataTable } from '../../../../ui/DataTable';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { useFirstRows } from '../../../../ui/useFirstRows';
import { changeKeys, useChanges } from '../files/changeQueries';
import { PriceText } from '../files/PriceText';
import styles from '../Tariffs.module.scss';
import { LineName, lineText } from './LineName';
import { stepWords } from './stepStrings';

/** What was chosen for a line, and what was before the eyes then. */
const answer = object({ result: picklist(stepResults), comment: string(), fingerprint: string() });
const format = defineStored({ name: 'answer of a step', version: 1, schema: object({ lines: record(string(), answer), comment: string() }) });

interface Answer {
  readonly result: StepResult;
  readonly comment: string;
  readonly fingerprint: string;
}

interface Answers {
  readonly lines: Readonly<Record<string, Answer>>;
  readonly comment: string;
}

const NOTHING: Answers = { lines: {}, comment: '' };
const NONE = '';
/** As a record takes it. */
const MOST = 1000;
/** Rows at first, and with each press of the button. */
const STEP = 50;

interface AnswerFormProps {
  readonly opened: OpenedFile;
  readonly step: NamedStep;
  readonly names: ReadonlyMap<string, TariffLine>;
}

/** What a step says of lines, for who is in its group. What is chosen is kept on the device until it is stored. */
export function AnswerForm(props: AnswerFormProps): React.ReactElement | null {
  const begun = useBegun(`tariff-step-${props.opened.file.id}-${props.step.key}`, format);
  return begun ? <Form {...props} begun={begun} /> : null;
}

function Form({ opened, step, names, begun }: AnswerFormProps & { readonly begun: OpenedDraft<Answers> }): React.ReactElement {
  const { form: words, ...all } = useWords(stepWords);
  const { formats } = usePage();
  const changes = useChanges();
  const queries = useQueryClient();
  const kept = useKeptForm<Answers>(`tariff-step-${opened.file.id}-${step.key}`, format, NOTHING, begun);
  const [isTried, setTried] = React.useState(false);
  const [isAllShown, setAllShown] = React.useState(false);
  const first = useFirstRows(STEP);
  const [sent, setSent] = React.useState<string>();
  const { lines, comment } = kept.form;
  const waiting = opened.state.lines.filter(({ waitsFor }) => waitsFor === step.key);
  const shown = isAllShown ? opened.state.lines.filter((line) => waiting.includes(line) || line.steps.some((each) => each.step === step.key && each.said !== null)) : waiting;
  const prints = React.useMemo(() => new Map(opened.state.lines.map(({ proposal }) => [proposal.line, proposalFingerprint(proposal)])), [opened]);
  const isStale = (line: string): boolean => lines[line] !== undefined && lines[line]?.fingerprint !== prints.get(line);
  const chosen = shown.flatMap(({ proposal: { line } }): readonly SaidOfLine[] => {
    const of = lines[line];
    return of && !isStale(line) ? [{ line, result: of.result, comment: of.comment.trim() || (of.result === 'agreed' ? '' : comment.trim()) }] : [];
  });
  const faultOf = (line: string): string | undefined => {
    if (isStale(line)) return words.changed;
    const of = chosen.find((each) => each.line === line);
    if (of && of.comment.length > MOST) return words.tooLong(formats.number(MOST));
    return isTried && of && of.result !== 'agreed' && of.comment === '' ? words.missing : undefined;
  };
  const isWrong = chosen.length === 0 || comment.length > MOST || shown.some(({ proposal: { line } }) => isStale(line)) || chosen.some((each) => each.comment.length > MOST || (each.result !== 'agreed' && each.comment === ''));

  const mutation = useMutation({
    mutationKey: [...changeKeys.all, 'say'],
    mutationFn: async (said: readonly SaidOfLine[]) => (await changes()).say(opened, step.key, said, comment.trim()),
    onSuccess: async (_, said) => {
      kept.forget();
      setTried(false);
      const text = words.sent(said.length, formats.number(said.length));
      setSent(text);
      announce(text);
      await queries.invalidateQueries([...changeKeys.all]);
    },
    // What a colleague said is read: choices that are left stay as they are.
    onError: async (error) => (error instanceof OvertakenStep ? queries.invalidateQueries([...changeKeys.all]) : undefined)
  });
  const choose = (keys: readonly string[], result: StepResult | undefined): void => {
    const next = { ...lines };
    for (const key of keys) {
      if (result === undefined) delete next[key];
      else next[key] = { result, comment: lines[key]?.comment ?? '', fingerprint: prints.get(key) ?? '' };
    }
    setSent(undefined);
    kept.change({ lines: next });
  };
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isWrong && !mutation.isLoading) mutation.mutate(chosen);
  };
  return (
    <section className={styles.section}>
      <h4>{words.title(step.name)}</h4>
      {sent !== undefined && <MessageLine tone="done">{sent}</MessageLine>}
      {mutation.error instanceof OvertakenStep ? <Overtaken record={mutation.error.latest} /> : mutation.error !== null && <Failure error={mutation.error} />}
      {waiting.length === 0 && <p>{all.done}</p>}
      <form className={styles.section} aria-label={words.title(step.name)} noValidate onSubmit={send}>
        {shown.length > 0 && (
          <>
            <p>{words.intro}</p>
            {kept.kept === 'restored' && <MessageLine tone="info">{words.restored}</MessageLine>}
            <div className={styles.row} role="group" aria-label={words.all}>
              <span>{words.all}</span>
              {stepResults.map((result) => (
                <Button key={result} onClick={() => choose(shown.map(({ proposal }) => proposal.line), result)}>
                  {words.results[result]}
                </Button>
              ))}
            </div>
            <TextBox label={words.comment} description={words.commentHint} multiline rows={2} dir="auto" errorMessage={comment.length > MOST ? words.tooLong(formats.number(MOST)) : undefined} value={comment} onChange={(typed) => kept.change({ comment: typed })} />
            <DataTable<LineState>
              caption={words.title(step.name)}
              columns={[
                { key: 'line', title: all.columns.line, render: ({ proposal }) => <LineName line={proposal.line} names={names} /> },
                {
                  key: 'after',
                  title: all.columns.after,
                  isNumeric: true,
                  render: ({ proposal }) => (
                    <>
                      <PriceText of={proposal.before} none={all.notCharged} /> → <PriceText of={proposal.after} none={all.abolished} />
                    </>
                  )
                },
                {
                  key: 'answer',
                  title: words.answer,
                  render: ({ proposal: { line } }) => {
                    const of = lines[line];
                    return (
                      <>
                        <SelectField
                          ariaLabel={words.answerOf(lineText(line, names))}
                          options={[{ key: NONE, text: words.noResult }, ...stepResults.map((key) => ({ key, text: words.results[key] }))]}
                          selected={isStale(line) ? NONE : (of?.result ?? NONE)}
                          onChange={(key) => choose([line], stepResults.find((each) => each === key))}
                        />
                        {(of || faultOf(line)) && (
                          <TextBox ariaLabel={words.commentOf(lineText(line, names))} dir="auto" errorMessage={faultOf(line)} value={of?.comment ?? ''} onChange={(text) => of && kept.change({ lines: { ...lines, [line]: { ...of, comment: text } } })} />
                        )}
                      </>
                    );
                  }
                }
              ]}
              {...first(shown)}
              words={all.table}
              empty=""
              rowKey={({ proposal }) => proposal.line}
            />
          </>
        )}
        <Check isChecked={isAllShown} text={words.alsoAnswered} onChange={setAllShown} />
        {shown.length > 0 && (
          <>
            <p role="status" className={styles.meta}>
              {words.chosen(chosen.length, shown.length, formats.number(chosen.length), formats.number(shown.length))}
            </p>
            {isTried && chosen.length === 0 && <MessageLine tone="warning">{words.nothing}</MessageLine>}
            {isTried && chosen.length > 0 && isWrong && <MessageLine tone="warning">{words.missing}</MessageLine>}
            <div>
              <Button type="submit" appearance="primary" isBusy={mutation.isLoading}>
                {words.send}
              </Button>
            </div>
          </>
        )}
      </form>
    </section>
  );
}

/** Who of the same step was first, and what he said. */
function Overtaken({ record: { author, created, results } }: { readonly record: StepRecord }): React.ReactElement {
  const { form: words } = useWords(stepWords);
  const { formats } = usePage();
  const said = stepResults.flatMap((result) => {
    const count = results.filter((each) => each.result === result).length;
    return count === 0 ? [] : [words.counts[result](count, formats.number(count))];
  });
  return <MessageLine tone="warning">{words.overtaken(author.name, formats.dateTime(created), formats.list(said))}</MessageLine>;
}
