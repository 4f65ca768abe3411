/** Between two steps of what takes several. `AbortSignal.throwIfAborted`, which browsers of 2021 do not have. @throws AbortError */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
}
