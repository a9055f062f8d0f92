import { DerFault } from './fault.ts';
import { contentOf, type DerNode, TAG } from './node.ts';

/** A point of time as the authority wrote it. */
export interface DerTime {
  /** ISO 8601 in UTC with every digit that was given, such as `2026-11-24T05:47:42.123456Z`. */
  readonly text: string;
  /** Milliseconds since 1970-01-01T00:00:00Z, cut off, not rounded. */
  readonly milliseconds: number;
}

const GENERALIZED = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d*[1-9])?Z$/;
const UTC = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/;

/** GeneralizedTime as RFC 3161 section 2.4.2 wants it: seconds, UTC, no trailing zero. Throws a DerFault. */
export function generalizedTimeOf(node: DerNode): DerTime {
  const parts = node.tag === TAG.generalizedTime ? GENERALIZED.exec(asciiOf(node)) : null;
  if (parts === null) throw new DerFault(`no point of time at ${node.start}`);
  return toTime(parts[1]!, parts, node.start);
}

/** Time of a certificate (RFC 5280 section 4.1.2.5): two-digit years are 1950 to 2049. Throws a DerFault. */
export function certificateTimeOf(node: DerNode): DerTime {
  if (node.tag !== TAG.utcTime) return generalizedTimeOf(node);
  const parts = UTC.exec(asciiOf(node));
  if (parts === null) throw new DerFault(`no point of time at ${node.start}`);
  return toTime(`${Number(parts[1]) < 50 ? '20' : '19'}${parts[1]}`, parts, node.start);
}

function toTime(year: string, parts: RegExpExecArray, start: number): DerTime {
  const [, , month, day, hour, minute, second, fraction = ''] = parts;
  const seconds = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const milliseconds = Date.parse(`${seconds}.${fraction.slice(1, 4).padEnd(3, '0')}Z`);
  // Date.parse takes the 31st of a 30-day month for the next first; only a date that comes back unchanged exists.
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(seconds)) {
    throw new DerFault(`no such date at ${start}`);
  }
  return { text: `${seconds}${fraction}Z`, milliseconds };
}

function asciiOf(node: DerNode): string {
  return String.fromCharCode(...contentOf(node).subarray(0, 64));
}
