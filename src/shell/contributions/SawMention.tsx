import { callKeys } from '../../data/calls/callKeys';
import { plainLogin } from '../../domain/people/mentions';
import type { ThreadState } from '../../domain/calls/threadState';
import { usePage } from '../Page';
import { useSeen } from './useSeen';

/** Remembers that who is named in a contribution has it before his eyes: it awaits him no more. */
export default function SawMention({ thread: { contribution } }: { readonly thread: ThreadState }): null {
  const me = plainLogin(usePage().user.loginName);
  const isNamed = contribution.mentions?.some(({ login }) => plainLogin(login) === me) ?? false;
  useSeen(isNamed ? { contribution: contribution.id, decision: 0 } : null, callKeys.mentions);
  return null;
}
