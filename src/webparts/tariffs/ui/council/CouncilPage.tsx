import * as React from 'react';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Sections } from '../../../../ui/Sections';
import styles from '../Tariffs.module.scss';
import { ActDesk } from './ActDesk';
import { ActForm } from './ActForm';
import { ActList } from './ActList';
import { councilWords } from './councilStrings';

const PlanPage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-council' */ './PlanPage'), { lines: 6 });
const DecisionsPage = lazyScreen(() => import(/* webpackChunkName: 'tariffs-council' */ './DecisionsPage'), { lines: 6 });

interface CouncilPageProps {
  /** Opens the page on which everybody reads an act and what it sets. */
  onAct(act: number): void;
}

type Section = 'acts' | 'plan' | 'decisions';
const SECTIONS: readonly Section[] = ['acts', 'plan', 'decisions'];

type Place = { readonly at: 'acts' | 'new' } | { readonly at: 'act'; readonly id: number; readonly said?: string };

/** What the secretariat of the council does: acts, and what becomes of them. */
export default function CouncilPage({ onAct }: CouncilPageProps): React.ReactElement {
  const words = useWords(councilWords);
  const [place, setPlace] = React.useState<Place>({ at: 'acts' });
  const [section, setSection] = React.useState<Section>('acts');
  const sections = <Sections<Section> label={words.pages.label} sections={SECTIONS} section={section} words={words.pages} onChoose={setSection} />;
  const back = (): void => setPlace({ at: 'acts' });
  if (place.at === 'act') return <ActDesk key={place.id} id={place.id} said={place.said} onBack={back} onAct={onAct} />;
  if (place.at === 'new') return <ActForm onBack={back} onSaved={(id, said) => setPlace({ at: 'act', id, said })} />;
  if (section !== 'acts') {
    return (
      <div className={styles.page}>
        {sections}
        {section === 'plan' ? <PlanPage /> : <DecisionsPage />}
      </div>
    );
  }
  return (
    <div className={styles.page}>
      {sections}
      <section className={styles.section}>
        <h3 className={styles.title}>{words.acts.title}</h3>
        <p>{words.acts.intro}</p>
        <div>
          <Button appearance="primary" onClick={() => setPlace({ at: 'new' })}>
            {words.acts.new}
          </Button>
        </div>
      </section>
      <ActList onOpen={(id) => setPlace({ at: 'act', id })} />
    </div>
  );
}
