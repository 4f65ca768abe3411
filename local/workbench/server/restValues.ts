/** An object of an answer of REST. */
export type Row = Readonly<Record<string, unknown>>;

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const row = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {});
export const list = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);
export const rows = (body: Row): readonly Row[] => list(body['value']);
