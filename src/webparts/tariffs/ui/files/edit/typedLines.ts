import { object, optional, record, string } from 'valibot';
import type { OpenedFile, ProposalDraft, ReadProposal } from '../../../../../data/tariffs/changes/ChangeFiles';
import { defineStored } from '../../../../../domain/stored/defineStored';
import type { TypedColumn } from '../../../../../domain/tariffs/file/proposalTable';
import { LONGEST_REASON } from '../../../../../domain/tariffs/file/proposalTable';
import type { LineState } from '../../../../../domain/tariffs/file/fileState';
import type { Starts } from '../../../../../domain/tariffs/file/Starts';
import type { PriceReading } from '../../../../../domain/tariffs/file/typedPrice';
import { readPrice, readVolume, writePrice } from '../../../../../domain/tariffs/file/typedPrice';
import type { TariffLine } from '../../../../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../../../../domain/tariffs/prices/PriceFile';
import type { Price } from '../../../../../domain/tariffs/Version';

/** What was typed of a line and is not stored yet. */
export interface TypedLine extends Readonly<Partial<Record<TypedColumn, string>>> {
  /** Of the row when typing began; '': the line was not in the file. */
  readonly etag: string;
}

/** By line. */
export type TypedLines = Readonly<Record<string, TypedLine>>;

const typed = optional(string());
/** What is kept on the device until it is stored. */
export const typedFormat = defineStored({ name: 'typed proposals', version: 1, schema: object({ lines: record(string(), object({ etag: string(), after: typed, volume: typed, reason: typed })) }) });

export interface TypedRow {
  /** Of the line. */
  readonly key: string;
  /** Undefined: it is not in the catalogue any more. */
  readonly line: TariffLine | undefined;
  /** Undefined: it is not in the file yet. */
  readonly stored: ReadProposal | undefined;
  readonly state: LineState | undefined;
  readonly base: string | null;
  readonly before: Price | null;
  readonly text: Readonly<Record<TypedColumn, string>>;
  readonly reading: PriceReading;
  readonly volume: ReturnType<typeof readVolume>;
  readonly isTooLong: boolean;
  readonly isTyped: boolean;
  /** Somebody stored something else since typing began. */
  readonly isOvertaken: boolean;
}

interface RowsOf {
  readonly opened: OpenedFile;
  readonly typed: TypedLines;
  readonly lines: readonly TariffLine[];
  readonly starts: ReadonlyMap<string, Starts>;
  readonly decimal: ',' | '.';
  readonly abolished: string;
}

/** Lines of a file as they would be stored, in the order of the price list. */
export function typedRows({ opened, typed: all, lines, starts, decimal, abolished }: RowsOf): readonly TypedRow[] {
  const stored = new Map(opened.proposals.map((each) => [each.proposal.line, each]));
  const states = new Map(opened.state.lines.map((each) => [each.proposal.line, each]));
  const places = new Map(lines.map((line, index) => [line.key, { line, index }]));
  const keys = [...stored.keys(), ...Object.keys(all).filter((key) => !stored.has(key))];
  const place = (key: string): number => places.get(key)?.index ?? lines.length;
  return keys
    .sort((one, other) => place(one) - place(other))
    .map((key): TypedRow => {
      const own = all[key];
      const proposal = stored.get(key);
      const now = starts.get(serviceOfLine(key))?.now(key) ?? { base: null, before: null };
      // What was overtaken starts again from what holds now, as soon as somebody changes it.
      const { base, before } = proposal && proposal.start !== 'overtaken' ? proposal.proposal : now;
      const text = {
        after: own?.after ?? (proposal ? writePrice(proposal.proposal.after, decimal, abolished) : before === null ? '' : writePrice(before, decimal, abolished)),
        volume: own?.volume ?? String(proposal?.proposal.volume ?? ''),
        reason: own?.reason ?? proposal?.proposal.reason ?? ''
      };
      return {
        key,
        line: places.get(key)?.line,
        stored: proposal,
        state: states.get(key),
        base,
        before,
        text,
        reading: readPrice(text.after, before ?? proposal?.proposal.after ?? null),
        volume: readVolume(text.volume),
        isTooLong: text.reason.length > LONGEST_REASON,
        isTyped: own !== undefined,
        isOvertaken: own !== undefined && own.etag !== (proposal?.row.etag ?? '')
      };
    });
}

/** What is stored of a line; null where something is wrong with it. */
export function draftOf({ key, base, reading, volume, text, isTooLong }: TypedRow): ProposalDraft | null {
  if (!('proposed' in reading) || !('volume' in volume) || isTooLong) return null;
  return { line: key, base, after: reading.proposed, volume: volume.volume, reason: text.reason };
}

/** What was typed with more of it. @param etagOf of the row that a line has in the file; '' */
export function withTyped(typedBefore: TypedLines, edits: readonly { readonly row: string; readonly column: string; readonly text: string }[], etagOf: (line: string) => string): TypedLines {
  const next: Record<string, TypedLine> = { ...typedBefore };
  for (const { row, column, text } of edits) next[row] = { ...(next[row] ?? { etag: etagOf(row) }), [column]: text };
  return next;
}

export function without(typedBefore: TypedLines, lines: readonly string[]): TypedLines {
  return Object.fromEntries(Object.entries(typedBefore).filter(([line]) => !lines.includes(line)));
}
