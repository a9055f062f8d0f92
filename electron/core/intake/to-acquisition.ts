import type { AcquisitionInput } from '../../../shared/domain/acquisition-input.ts';
import type { Acquisition } from '../../../shared/domain/item.ts';
import { judgeClock } from '../custody/clock-state.ts';
import { readHead } from '../custody/log.ts';
import type { Session } from '../session/session.ts';
import { findCopySigns } from './copy-signs.ts';
import type { Prepared } from './prepare.ts';
import type { TakeInput } from './take-in.ts';

export interface AcquisitionOf extends TakeInput {
  readonly itemId: string;
  readonly acquisitionId: string;
  readonly type: string;
}

/** How a file came here, as stated and as this computer saw it. Read the clock once: the entry reads it a moment later. */
export function toAcquisition(
  { db, log, personId, ports, vault }: Session,
  { source }: Prepared,
  of: AcquisitionOf,
): Acquisition {
  const { input } = of;
  const { state, wall } = judgeClock(db, log, readHead(db).at);
  return {
    caseId: of.caseId,
    itemId: of.itemId,
    acquisitionId: of.acquisitionId,
    personId,
    personBasis: vault.actor.basis,
    collector: input.collector ?? '',
    at: new Date(wall).toISOString(),
    offsetMinutes: ports.clock.offsetMinutes(wall),
    zone: ports.clock.zone(),
    clock: state,
    method: input.method ?? (input.copyKind === 'original' ? 'other' : 'received-copy'),
    copyKind: input.copyKind ?? 'received-copy',
    source: toSource(input),
    received: toReceived(input),
    place: input.place ?? '',
    custodian: input.custodian ?? '',
    capturedAt: input.capturedAt ?? '',
    fileTimes: {
      modified: toIso(source.modified),
      created: toIso(source.created),
    },
    clockOffsetSeconds: input.clockOffsetSeconds ?? null,
    copySigns: findCopySigns({ name: source.name, type: of.type, width: null, height: null, hasExif: null }),
    group: of.group,
  };
}

function toSource(input: AcquisitionInput): Acquisition['source'] {
  return {
    device: input.device ?? '',
    app: input.app ?? '',
    account: input.account ?? '',
    url: input.url ?? '',
    secondDevice: input.secondDevice ?? '',
    profilesHidden: input.profilesHidden ?? 'unknown',
  };
}

function toReceived(input: AcquisitionInput): Acquisition['received'] {
  if ((input.copyKind ?? 'received-copy') === 'original') return null;
  return {
    via: input.receivedVia ?? '',
    from: input.receivedFrom ?? '',
    at: input.receivedAt ?? '',
    quality: input.receivedQuality ?? '',
    firstFileAt: input.firstFileAt ?? '',
  };
}

/** A file system can hold times that no calendar has. */
function toIso(time: Date | null): string | null {
  return time === null || Number.isNaN(time.getTime()) ? null : time.toISOString();
}
