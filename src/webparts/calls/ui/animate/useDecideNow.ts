import type { DecisionDraft } from '../../../../data/calls/CallServices';
import type { Decision } from '../../../../domain/calls/Decision';
import type { GroupIndex } from '../../../../domain/calls/indexGroups';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import type { Mutation } from '../../../../shell/queries/useMutation';
import { useMutation } from '../../../../shell/queries/useMutation';
import { decideOnce, newestKnown } from './decideOnce';
import { useDesk } from './Desk';

/** A decision that needs no form. */
export interface PlainDecision {
  /** What is said when it is stored. */
  readonly said: string;
  draftOf(groups: GroupIndex): DecisionDraft;
}

/** Decides at once; who decided on the same things meanwhile is told of, and nothing is stored. */
export function useDecideNow(onDone: (said: string) => void): Mutation<PlainDecision> {
  const desk = useDesk();
  const services = useCallServices();
  return useMutation({
    mutationKey: ['calls', 'decide'],
    mutationFn: ({ draftOf }: PlainDecision): Promise<Decision> => decideOnce(services, desk, draftOf, newestKnown(desk, draftOf(desk.groups))),
    onSuccess: (decision, { said }) => {
      desk.remember([decision]);
      onDone(said);
    }
  });
}
