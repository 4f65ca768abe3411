import * as React from 'react';
import { createPortal } from 'react-dom';
import type { MeetingServices } from '../../../../data/ideas/MeetingServices';
import { unitsASecond } from '../../../../domain/live/budget';
import { WhenReady } from '../../../../shell/states';
import { ThemeScopeInLayer } from '../../../../ui/ThemeScope';
import { useBrainstorming } from '../Brainstorming';
import { budgetOf } from '../meeting/budgetOf';
import { ChosenBudgetContext } from '../meeting/ChosenBudget';
import { useMeetingServices } from '../meeting/useMeeting';
import styles from '../meeting/Meeting.module.scss';
import { Console } from './Console';
import { useConsole } from './useConsole';
import { useFullScreen } from './useFullScreen';

/** Where an animator leads a meeting: its steps, its timer, and what the room sees. */
export default function LeadMeeting(): React.ReactElement {
  return (
    <WhenReady read={useMeetingServices()} lines={8}>
      {(meetings) => <Leading meetings={meetings} />}
    </WhenReady>
  );
}

function Leading({ meetings }: { readonly meetings: MeetingServices }): React.ReactElement {
  const { opened } = useBrainstorming();
  const meeting = useConsole(meetings, opened, unitsASecond(budgetOf(React.useContext(ChosenBudgetContext))));
  const screen = useFullScreen();
  const view = <Console meeting={meeting} screen={screen} />;
  if (!screen.isFull) return view;
  return createPortal(
    <ThemeScopeInLayer>
      <div ref={screen.frame} className={styles.full}>
        {view}
      </div>
    </ThemeScopeInLayer>,
    document.body
  );
}
