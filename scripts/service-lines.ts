const quietFor = 10_000;

/**
 * Turns what a service prints, JSON lines mostly, into lines a person can read, and passes them to `onLine`.
 * A line that comes again within ten seconds is only counted: a database away for a moment would fill the screen.
 */
export function lineReader(title: string, onLine: (line: string) => void): (line: string) => void {
  const seen = new Map<string, { shownAt: number; hidden: number }>();
  return (text) => {
    const line = readable(text);
    const known = seen.get(line);
    const now = Date.now();
    if (known && now - known.shownAt < quietFor) {
      known.hidden += 1;
      return;
    }
    onLine(`[${title}] ${line}${known?.hidden ? `（另有 ${known.hidden} 次）` : ""}`);
    if (seen.size > 500) seen.clear();
    seen.set(line, { shownAt: now, hidden: 0 });
  };
}

function readable(line: string): string {
  try {
    const { level, msg, time: _time, service: _service, ...fields } = JSON.parse(line) as Record<string, unknown>;
    if (typeof msg !== "string") return line;
    // The stack under an error's first line is for the log of a production service.
    const short = Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? value.split("\n")[0] : value]);
    return `${Number(level) >= 50 ? "ERROR " : ""}${msg}${short.length > 0 ? ` ${JSON.stringify(Object.fromEntries(short))}` : ""}`;
  } catch {
    return line;
  }
}
