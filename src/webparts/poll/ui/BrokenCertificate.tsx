import * as React from 'react';
import { brokenCertificate } from '../../../domain/polls/certificates';
import type { Poll } from '../../../domain/polls/Poll';
import type { Certified } from '../../../domain/polls/pollState';
import { usePage, useWords } from '../../../shell/Page';
import { MessageLine } from '../../../ui/MessageLine';
import { resultWords } from '../resultStrings';

/** That what the certificate rests on was changed under it. */
export default function BrokenCertificate({ poll, certified }: { readonly poll: Poll; readonly certified: Certified }): React.ReactElement | null {
  const words = useWords(resultWords);
  const { formats } = usePage();
  const broken = brokenCertificate(poll, certified);
  if (!broken) return null;
  const parts = formats.list(broken.parts.map((part) => words.covered[part]));
  return <MessageLine tone="warning">{words.broken(parts, broken.by.name, formats.dateTime(broken.at))}</MessageLine>;
}
