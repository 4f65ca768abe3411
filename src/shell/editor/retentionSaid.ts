import type { Formats } from '../Formats';

export interface RetentionWords {
  readonly noRetention: string;
  months(count: string): string;
}

/** How long what people say is kept, in words. @param months null: nobody says */
export function retentionSaid(months: number | null, words: RetentionWords, formats: Formats): string {
  return months === null ? words.noRetention : words.months(formats.number(months));
}
