import { readFileSync } from "node:fs";

/** What a process took of memory, second by second. */
export interface Memory {
  /** Another process takes the place of the one before: what it does to warm up counts anew. */
  begin(): void;
  trend(): Trend;
  stop(): void;
}

/** Resident memory (MB). */
export interface Trend {
  /** When the process had warmed up, and at last. */
  readonly start: number;
  readonly end: number;
  readonly highest: number;
  readonly perMinute: number;
}

interface Sample {
  readonly minute: number;
  readonly megabytes: number;
}

const EVERY_MS = 1_000;
/** The share of its time that a process takes to warm up. */
const WARM = 1 / 3;

/** Watches the memory of a process (Linux). */
export function memoryOf(pid: () => number): Memory {
  let samples: Sample[] = [];
  const look = () => {
    const megabytes = residentOf(pid());
    if (megabytes !== null) samples.push({ minute: performance.now() / 60_000, megabytes });
  };
  const interval = setInterval(look, EVERY_MS);
  return {
    begin: () => {
      samples = [];
    },
    trend: () => trendOf(samples.slice(Math.floor(samples.length * WARM))),
    stop: () => clearInterval(interval),
  };
}

/** Resident memory of a process (MB); null where it has ended. */
function residentOf(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
}

/** The straight line that lies nearest to the samples. */
function trendOf(samples: readonly Sample[]): Trend {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / Math.max(1, samples.length);
  const minute = mean((sample) => sample.minute);
  const megabytes = mean((sample) => sample.megabytes);
  const spread = mean((sample) => (sample.minute - minute) ** 2);
  const together = mean((sample) => (sample.minute - minute) * (sample.megabytes - megabytes));
  return {
    start: samples[0]?.megabytes ?? 0,
    end: samples.at(-1)?.megabytes ?? 0,
    highest: Math.max(0, ...samples.map((sample) => sample.megabytes)),
    perMinute: spread === 0 ? 0 : together / spread,
  };
}

export function reportOf(memory: Memory): string {
  const { start, end, highest, perMinute } = memory.trend();
  const mb = (value: number) => `${value.toFixed(0)} MB`;
  return `resident memory after warming up: ${mb(start)}, at the end ${mb(end)}, highest ${mb(highest)}, trend ${perMinute.toFixed(1)} MB a minute`;
}
