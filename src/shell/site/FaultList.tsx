import * as React from 'react';
import { usePage } from '../Page';
import type { PartLists } from './PartFrameProps';
import type { PartSetUp } from './partState';
import { SentenceList } from './SentenceList';

type Sentences = Awaited<ReturnType<PartLists['setup']['explain']>>;

const NONE: Sentences = [];

/** What is wrong with the lists, a sentence each; the words are loaded for those who may mend it. */
export function FaultList({ status, setup }: { readonly status: PartSetUp; readonly setup: Pick<PartLists['setup'], 'explain'> }): React.ReactElement | null {
  const { language } = usePage();
  const [sentences, setSentences] = React.useState(NONE);
  React.useEffect(() => {
    let isShown = true;
    const faults = status.lists.flatMap((list) => list.faults);
    if (faults.length > 0) void setup.explain(faults).then((explained) => isShown && explained.length > 0 && setSentences(explained), () => undefined);
    return () => {
      isShown = false;
    };
  }, [status, setup]);
  return <SentenceList sentences={sentences.map((each) => each[language])} />;
}
