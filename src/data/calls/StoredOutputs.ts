import type { Decision } from '../../domain/calls/Decision';
import { OvertakenError } from '../../domain/calls/OvertakenError';
import type { OpenedCall } from '../../domain/calls/Thread';
import { newestOf } from '../../domain/decided/newestOf';
import type { Synthesis } from '../../domain/synthesis/Synthesis';
import { synthesisFormat } from '../../domain/synthesis/synthesisFormats';
import { DataError, hasCode } from '../DataError';
import type { MakingServices } from '../making/Maker';
import type { PageDraft } from '../pages/sitePages';
import type { CallOutputs, CheckedSynthesis, FileState } from './CallOutputs';
import type { CallAnimation } from './CallServices';
import type { CallSite } from './CallSite';

/** What outputs ask of the rest of the site. */
export interface OutputsPlace {
  /** Server-relative address of the library of published files. */
  readonly textsPath: string;
  publishPage(page: PageDraft): Promise<string>;
  readonly making: MakingServices;
}

/** Others may decide something else on the call at the same moment; each time the next place in the register is tried. */
const TRIES = 5;

/** What is made of a call, on the files and decisions of its site. */
export class StoredOutputs implements CallOutputs {
  public constructor(
    private readonly site: Pick<CallSite, 'readText' | 'storeText'>,
    private readonly animation: () => Promise<Pick<CallAnimation, 'decide'>>,
    private readonly place: OutputsPlace
  ) {}

  public async synthesis({ content: { file, hash } }: Decision): Promise<CheckedSynthesis> {
    if (file === undefined) throw new DataError('notFound', 'a decision without a synthesis');
    const stored = await this.site.readText(file);
    const reading = synthesisFormat.read(stored.content);
    if (!reading.ok) throw new DataError('unreadable', `${file}: ${reading.fault}`);
    return { synthesis: reading.value, isAltered: stored.hash !== hash };
  }

  public async publishSynthesis({ call, decisions }: OpenedCall, synthesis: Synthesis): Promise<Decision> {
    const { name, hash } = await this.site.storeText(`${call.box}-s${synthesis.version}`, synthesisFormat.write(synthesis));
    const animation = await this.animation();
    const draft = { kind: 'synthesis', contribution: 0, targets: [], reason: '', content: { version: synthesis.version, file: name, hash } } as const;
    let known = newestOf(decisions);
    for (let attempt = 1; ; attempt++) {
      try {
        return await animation.decide(call, draft, known);
      } catch (error) {
        if (!(error instanceof OvertakenError)) throw error;
        const { latest } = error;
        if (latest.kind === 'synthesis' && latest.content.hash === hash) return latest;
        if (latest.kind === 'synthesis' || attempt === TRIES) throw error;
        known = latest.id;
      }
    }
  }

  public async checkFile({ content: { file, hash } }: Decision): Promise<FileState> {
    if (file === undefined) return 'gone';
    try {
      return (await this.site.readText(file)).hash === hash ? 'same' : 'altered';
    } catch (error) {
      if (hasCode(error, 'notFound')) return 'gone';
      throw error;
    }
  }

  public get textsPath(): string {
    return this.place.textsPath;
  }

  public publishPage(page: PageDraft): Promise<string> {
    return this.place.publishPage(page);
  }

  public get making(): MakingServices {
    return this.place.making;
  }
}
