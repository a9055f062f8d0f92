import type { Exhibit } from './exhibit.ts';
import type { CopyKind } from './item.ts';
import type { RecorderAnswer } from './recording.ts';

/** What of one part of an exhibit decides whether a court would miss something. */
export interface PartFacts {
  readonly kind: 'capture' | 'document' | 'conversation' | 'recording' | 'other';
  readonly copyKind: CopyKind;
  /** It shows times by the clock of the device that it comes from. */
  readonly showsTimes: boolean;
  readonly clockChecked: boolean;
  /** This computer's clock was steady when it was taken in. */
  readonly clockSteady: boolean;
  readonly hasCopySigns: boolean;
  /** What is not noted of the way that a received copy came. */
  readonly lacks: readonly RouteField[];
  /** Other files of the archive that holds a conversation. */
  readonly besides: number;
  readonly recording: {
    readonly tookPart: RecorderAnswer;
    readonly extension: string;
    /** Bytes. */
    readonly size: number;
  } | null;
}

export const ROUTE_FIELDS = ['via', 'from', 'at'] as const;
export type RouteField = (typeof ROUTE_FIELDS)[number];

/** What 민사소송규칙 121 asks of a recording. */
export const SHEET_FIELDS = ['content', 'purpose', 'recordedBy', 'subject', 'at', 'place'] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

export type ExhibitGap =
  | {
      readonly code:
        | 'author'
        | 'date'
        | 'fact'
        | 'fact-ending'
        | 'not-all-original'
        | 'clock-unchecked'
        | 'clock-here'
        | 'copy-signs'
        | 'took-part'
        | 'media-size'
        | 'media-unmasked';
    }
  | { readonly code: 'route'; readonly fields: readonly RouteField[] }
  | { readonly code: 'besides'; readonly count: number }
  | { readonly code: 'media-format'; readonly extension: string }
  | { readonly code: 'sheet'; readonly fields: readonly SheetField[] };

export interface GapLimits {
  /** Bytes of one file of sound or film that the portal takes. */
  readonly cap: number;
  readonly formats: readonly string[];
}

export type Described = Pick<Exhibit, 'author' | 'dateMade' | 'fact' | 'copyKind' | 'recording'>;

const isBlank = (text: string): boolean => text.trim() === '';

/** What 민사소송규칙 106 and 121 ask for and is not there, and what a court would doubt. */
export function exhibitGaps(
  exhibit: Described,
  parts: readonly PartFacts[],
  limits: GapLimits,
): ExhibitGap[] {
  const when = (found: boolean, gap: ExhibitGap): ExhibitGap[] => (found ? [gap] : []);
  const hasFact = !isBlank(exhibit.fact);
  return [
    ...when(isBlank(exhibit.author), { code: 'author' }),
    ...when(isBlank(exhibit.dateMade), { code: 'date' }),
    ...when(!hasFact, { code: 'fact' }),
    ...when(hasFact && !/사실\.?$/.test(exhibit.fact.trim()), { code: 'fact-ending' }),
    ...when(exhibit.copyKind === 'original' && parts.some(({ copyKind }) => copyKind !== 'original'), {
      code: 'not-all-original',
    }),
    ...when(
      parts.some(({ showsTimes, clockChecked }) => showsTimes && !clockChecked),
      { code: 'clock-unchecked' },
    ),
    ...when(
      parts.some(({ clockSteady }) => !clockSteady),
      { code: 'clock-here' },
    ),
    ...when(
      parts.some(({ hasCopySigns }) => hasCopySigns),
      { code: 'copy-signs' },
    ),
    ...routeGap(parts),
    ...besidesGap(parts),
    ...recordingGaps(exhibit, parts, limits),
  ];
}

/** A court that doubts a received copy asks first by which way it came. */
function routeGap(parts: readonly PartFacts[]): ExhibitGap[] {
  const fields = ROUTE_FIELDS.filter((field) => parts.some(({ lacks }) => lacks.includes(field)));
  return fields.length === 0 ? [] : [{ code: 'route', fields }];
}

function besidesGap(parts: readonly PartFacts[]): ExhibitGap[] {
  const count = parts.reduce((sum, { besides }) => sum + besides, 0);
  return count === 0 ? [] : [{ code: 'besides', count }];
}

/** Sound and film are filed byte for byte, so nothing of what they say of themselves is taken out. */
function recordingGaps(
  { recording }: Described,
  parts: readonly PartFacts[],
  limits: GapLimits,
): ExhibitGap[] {
  const recordings = parts.flatMap((part) => (part.recording === null ? [] : [part.recording]));
  if (recordings.length === 0) return [];
  const fields = SHEET_FIELDS.filter((field) => isBlank(recording?.[field] ?? ''));
  const isUnanswered = recordings.some(({ tookPart }) => tookPart === 'unknown' || tookPart === 'later');
  return [
    ...(isUnanswered ? [{ code: 'took-part' } as const] : []),
    ...recordings
      .filter(({ extension }) => !limits.formats.includes(extension))
      .map(({ extension }) => ({ code: 'media-format', extension }) as const),
    ...recordings.filter(({ size }) => size > limits.cap).map(() => ({ code: 'media-size' }) as const),
    ...(fields.length === 0 ? [] : [{ code: 'sheet', fields } as const]),
    { code: 'media-unmasked' },
  ];
}
