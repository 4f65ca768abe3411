import { callServicesOf } from '../../../src/data/calls/callServicesOf';
import type { Connection } from '../../../src/data/connection/Connection';
import type { Call } from '../../../src/domain/calls/Call';
import type { CallState } from '../../../src/domain/calls/callState';
import { callState } from '../../../src/domain/calls/callState';
import { formatThing } from '../../../src/domain/references/thing';
import { countCall } from '../../../src/domain/synthesis/countCall';
import type { CountedPart } from '../../../src/domain/synthesis/drawUpSynthesis';
import { drawUpSynthesis } from '../../../src/domain/synthesis/drawUpSynthesis';
import type { SectionForm, Synthesis, SynthesisForm } from '../../../src/domain/synthesis/Synthesis';
import { sectionKey } from '../../../src/domain/synthesis/Synthesis';
import type { Formats } from '../../../src/shell/Formats';
import { createFormats } from '../../../src/shell/Formats';
import { synthesisDocument } from '../../../src/webparts/calls/ui/outputs/documents/synthesisDocument';
import { writeHtml } from '../../../src/shell/documents/writeHtml';
import { synthesisWords } from '../../../src/webparts/calls/ui/outputs/synthesisStrings';
import { pageExists } from '../pages';
import { QUOTED, told } from './synthesisTold';

/** What a page of the city is read with. */
const PAGE = { culture: 'fr-FR', timeZone: 'Europe/Paris', siteTitle: 'Direction des ressources humaines' } as const;

/**
 * Sums up the charter as one of its animators would: published, and made a page of the site. Nothing is done a second time.
 * @param pageName where the calls are shown
 */
export async function seedSynthesis(owner: Connection, animator: Connection, callId: number, pageName: string): Promise<void> {
  const formats = createFormats(PAGE.culture, PAGE.timeZone);
  const synthesis = await published(animator, callId, formats);
  const words = synthesisWords.fr;
  const name = `${words.file}-${callId}-${synthesis.version}`;
  if (await pageExists(owner, name)) return;
  const addressOf = (id: number): string => `${owner.webUrl}/SitePages/${pageName}.aspx?parvis=${formatThing({ kind: 'contribution', id, webPath: owner.webPath }, owner.webPath)}`;
  const written = synthesisDocument(synthesis, { words, formats, siteTitle: PAGE.siteTitle, addressOf });
  await (await callServicesOf(owner).outputs()).publishPage({ name, title: written.title, html: writeHtml(written, words) });
}

/** The synthesis that stands, published first where there is none. */
async function published(animator: Connection, callId: number, formats: Formats): Promise<Synthesis> {
  const services = callServicesOf(animator);
  const [opened, outputs] = await Promise.all([services.calls.open(callId), services.outputs()]);
  const state = callState(opened.call, opened.decisions, services.serverNow());
  if (state.synthesis) return (await outputs.synthesis(state.synthesis)).synthesis;
  const synthesis = await draw(animator, opened.call, state, formats);
  await outputs.publishSynthesis(opened, synthesis);
  return synthesis;
}

async function draw(animator: Connection, call: Call, state: CallState, { collate }: Formats): Promise<Synthesis> {
  const { animation, calls, serverNow } = callServicesOf(animator);
  const [{ threads, groupDecisions }, texts] = await Promise.all([(await animation()).all(call), Promise.all(state.versions.map((version) => calls.text(version)))]);
  const { figures, parts } = countCall({ call, state, threads, groupDecisions, versions: texts.map(({ text }) => text) }, collate);
  const lastId = Math.max(...threads.map(({ contribution }) => contribution.id));
  return drawUpSynthesis({ version: 1, callId: call.id, title: call.title, textVersion: state.version, asOf: serverNow(), lastId }, formOf(parts), figures, parts);
}

function formOf(parts: readonly CountedPart[]): SynthesisForm {
  const { annex, introduction, closing } = told;
  return { annex, introduction, closing, remarks: parts.map(sectionOf).filter(({ remark, quotes }) => remark !== '' || quotes.length > 0) };
}

function sectionOf({ outline }: CountedPart): SectionForm {
  const { by, heading, items } = outline;
  const themes: Readonly<Record<string, string>> = told.themes;
  const most = by === 'theme' ? QUOTED.themes : QUOTED.passages;
  return {
    key: sectionKey(outline),
    remark: by === 'theme' ? (themes[heading] ?? '') : '',
    quotes: items.length < QUOTED.from ? [] : items.filter(({ isPublic, text }) => isPublic && text.length > 60).slice(0, most).map(({ id }) => id)
  };
}
