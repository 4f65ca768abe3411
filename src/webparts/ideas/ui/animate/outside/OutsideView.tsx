import * as React from 'react';
import { useWords } from '../../../../../shell/Page';
import { Disclosure } from '../../../../../ui/Disclosure';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { ImportPart } from './ImportPart';
import { OpenDataPart } from './OpenDataPart';
import { outsideWords } from './outsideStrings';

/** What a campaign has to do with people outside: ideas that come in by a file, and answers that go out. */
export default function OutsideView(): React.ReactElement {
  const words = useWords(outsideWords);
  const { sections } = useWords(deskWords);
  const { state } = useDesk();
  return (
    <section className={styles.part} aria-label={sections.outside}>
      {!state.archived && (
        <Disclosure label={words.import.title} isInitiallyOpen>
          <ImportPart />
        </Disclosure>
      )}
      <Disclosure label={words.openData.title} isInitiallyOpen={state.archived !== null}>
        <OpenDataPart />
      </Disclosure>
    </section>
  );
}
