import type { OpenedSession } from '../../../../../data/registrations/RegistrationServices';
import { newestOf } from '../../../../../domain/decided/newestOf';
import { OvertakenError } from '../../../../../domain/registrations/OvertakenError';
import type { RegistrationDecisionDraft } from '../../../../../domain/registrations/RegistrationDecision';
import { announce } from '../../../../../shell/announce';
import { MeanwhileError } from '../../../../../shell/decided/MeanwhileError';
import { useWords } from '../../../../../shell/Page';
import type { Task } from '../../../../../shell/tasks/useTask';
import { useTask } from '../../../../../shell/tasks/useTask';
import { organiseWords } from '../../../organiseStrings';
import { useOrganising, useReadAgain } from '../organiseQueries';

/** Decides on a session: stored once, never over what somebody else decided meanwhile. */
export function useDecide(opened: OpenedSession, onDone?: () => void): Task<RegistrationDecisionDraft, OpenedSession> {
  const words = useWords(organiseWords);
  const organising = useOrganising();
  const readAgain = useReadAgain();
  return useTask(
    async (draft: RegistrationDecisionDraft) => {
      try {
        const decided = await (await organising()).decide(opened, draft, newestOf([{ id: 0 }, ...opened.decisions]));
        await readAgain();
        return decided;
      } catch (error) {
        if (!(error instanceof OvertakenError)) throw error;
        await readAgain();
        throw new MeanwhileError(error.latest, error.latest.id);
      }
    },
    {
      goesOn: true,
      onDone: () => {
        announce(words.decided);
        onDone?.();
      }
    }
  );
}
