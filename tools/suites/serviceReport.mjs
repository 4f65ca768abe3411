/** A reporter of Node's runner: a JSON line for each test that failed, with its file, and one with what came of all. */
export default async function* serviceReport(events) {
  for await (const { type, data } of events) {
    // A block fails with what is in it.
    if (type === 'test:fail' && data.details?.type !== 'suite') {
      const { error } = data.details;
      yield `${JSON.stringify({ failure: { file: data.file ?? data.name, name: data.name, error: String(error?.cause?.stack ?? error?.cause ?? error) } })}\n`;
    }
    // Each file has a summary too.
    if (type === 'test:summary' && data.file === undefined) yield `${JSON.stringify({ counts: data.counts })}\n`;
  }
}
