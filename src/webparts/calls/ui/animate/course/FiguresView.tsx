import * as React from 'react';
import type { CallFigures, FigureRow as CallFigureRow } from '../../../../../domain/calls/callFigures';
import { callFigures } from '../../../../../domain/calls/callFigures';
import { isSecret } from '../../../../../domain/calls/Call';
import { dispositions } from '../../../../../domain/calls/Decision';
import { publishedFigures } from '../../../../../domain/calls/publishedFigures';
import { announce } from '../../../../../shell/announce';
import { ExportButton } from '../../../../../shell/export/ExportButton';
import { durationIn } from '../../../../../shell/figures/durationIn';
import type { Fact } from '../../../../../shell/figures/FactList';
import { FactList } from '../../../../../shell/figures/FactList';
import type { FigureRow } from '../../../../../shell/figures/FigureBars';
import { FigureBars } from '../../../../../shell/figures/FigureBars';
import { figureCells } from '../../../../../shell/figures/figureCells';
import type { Formats } from '../../../../../shell/Formats';
import { usePage, useWords } from '../../../../../shell/Page';
import { TaskProgress } from '../../../../../shell/tasks/TaskProgress';
import { Button } from '../../../../../ui/Button';
import { ConfirmDialog } from '../../../../../ui/ConfirmDialog';
import { MessageLine } from '../../../../../ui/MessageLine';
import { DecisionFailure } from '../DecisionFailure';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { useDecideNow } from '../useDecideNow';
import { useReadAll } from '../useDeskData';
import type { CourseWords } from './courseStrings';
import { courseWords } from './courseStrings';

/** How a call goes in figures, computed from its records; each chart has its table. */
export default function FiguresView(): React.ReactElement {
  const words = useWords(courseWords).figures;
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const { opened, allRead } = useDesk();
  const reading = useReadAll();
  const figures = React.useMemo(() => allRead && callFigures(allRead.states, opened.call), [allRead, opened.call]);
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      <div className={styles.bar}>
        <Button appearance={figures ? 'default' : 'primary'} isBusy={reading.state.kind === 'running'} onClick={() => reading.start(undefined)}>
          {figures ? words.readAgain : words.read}
        </Button>
        {allRead && <span className={styles.note}>{words.at(formats.dateTime(allRead.at))}</span>}
      </div>
      <TaskProgress task={reading} running={desk.reading} stopped={desk.readingStopped} />
      {figures && <Figures figures={figures} />}
    </section>
  );
}

function Figures({ figures }: { readonly figures: CallFigures }): React.ReactElement {
  const words = useWords(courseWords).figures;
  const desk = useWords(deskWords);
  const { formats } = usePage();
  const { opened, state } = useDesk();
  const facts = factsOf(figures, state.answersBy, words, formats);
  const kinds = figures.kinds.map((row) => barOf(row, desk.kinds[row.key]));
  const directions = figures.directions.map((row) => barOf(row, row.key || words.noDirection));
  const themes = figures.themes.map((row) => barOf(row, row.key || words.noTheme));
  const answered = dispositions.map((key) => ({ label: desk.dispositions[key], value: figures.dispositions[key] }));
  return (
    <>
      <FactList facts={facts} />
      <FigureBars words={words} caption={words.dispositions} rows={answered} of={figures.answered} count={words.answers} />
      <FigureBars words={words} caption={words.kinds} rows={kinds} of={figures.contributions} count={words.count} />
      <FigureBars words={words} caption={words.directions} rows={directions} of={figures.contributions} count={words.count} />
      {figures.themes.some(({ key }) => key !== '') && <FigureBars words={words} caption={words.themes} rows={themes} of={figures.contributions} count={words.count} />}
      <ExportButton label={words.export} file={`${words.file}-${opened.call.id}`} rows={() => figureCells(facts, [[words.dispositions, answered], [words.kinds, kinds], [words.directions, directions], [words.themes, themes]], words.hidden)} />
      {isSecret(opened.call) && <Publication figures={figures} />}
    </>
  );
}

function barOf({ contributions }: Pick<CallFigureRow<unknown>, 'contributions'>, label: string): FigureRow {
  return { label, value: contributions };
}

function factsOf(figures: CallFigures, answersBy: Date | null, words: CourseWords['figures'], formats: Formats): readonly Fact[] {
  const { number, percent, date } = formats;
  return [
    [words.contributions, number(figures.contributions), ''],
    [words.people, number(figures.people), ''],
    [words.replies, number(figures.replies), ''],
    [words.answered, number(figures.answered), ''],
    [words.share, figures.answeredShare === null ? words.none : percent(figures.answeredShare), ''],
    [words.median, figures.medianTimeToAnswer === null ? words.none : durationIn(figures.medianTimeToAnswer, words, number), ''],
    [words.lateAnswers, number(figures.lateAnswers), answersBy ? words.promised(date(answersBy)) : words.noPromise],
    [words.waiting, number(figures.waiting), ''],
    [words.late, number(figures.late), ''],
    [words.withdrawn, number(figures.withdrawn), ''],
    [words.removed, number(figures.removed), '']
  ];
}

/** For a call whose contributions colleagues do not read: they see what an animator publishes. */
function Publication({ figures }: { readonly figures: CallFigures }): React.ReactElement {
  const words = useWords(courseWords);
  const { formats } = usePage();
  const { state } = useDesk();
  const [isAsking, setAsking] = React.useState(false);
  const [told, setTold] = React.useState('');
  const decide = useDecideNow((text) => {
    setTold(text);
    announce(text);
  });
  const last = state.figures;
  return (
    <div className={styles.block}>
      {last && <p className={styles.note}>{words.figures.publishedAt(last.author.name, formats.dateTime(last.created))}</p>}
      {told && <MessageLine tone="done">{told}</MessageLine>}
      <DecisionFailure error={decide.error} />
      <div>
        <Button isBusy={decide.isLoading} onClick={() => setAsking(true)}>
          {words.figures.publish}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={words.figures.publishTitle}
          text={words.figures.publishText}
          confirm={words.figures.publish}
          cancel={words.cancel}
          onConfirm={() => {
            setAsking(false);
            decide.mutate({ said: words.figures.published, draftOf: () => ({ kind: 'figures', contribution: 0, targets: [], reason: '', content: { figures: publishedFigures(figures) } }) });
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}
