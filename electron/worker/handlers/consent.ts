import { consentSchema } from '../../../shared/domain/consent.ts';
import { exportSchema } from '../../../shared/domain/export.ts';
import { restsOn } from '../../../shared/domain/rests-on.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { ConsentRow } from '../../../shared/ipc/calls/consent.ts';
import { listConsents, recordConsent, withdrawConsent } from '../../core/consent/consents.ts';
import { dayOf } from '../../core/consent/today.ts';
import { listExportsOf } from '../../core/export/exports.ts';
import { assertNewFile } from '../../core/files/new-file.ts';
import { listParties } from '../../core/party/parties.ts';
import { readRecord } from '../../core/records/read-records.ts';
import { writeNewPdf } from '../../core/report/pdf/new-pdf.ts';
import { writeRecallLetter } from '../../core/report/sheets/recall-letter.ts';
import { sessionOf } from '../desk.ts';
import { pageOf } from '../page.ts';
import type { Handlers } from './table.ts';

type Name = 'consent.list' | 'consent.record' | 'consent.withdraw' | 'consent.copies' | 'consent.writeRecall';

export const consentHandlers: Handlers<Name> = {
  'consent.list'(desk, { caseId, ...part }) {
    const { db } = sessionOf(desk);
    const names = new Map(listParties(db, caseId).map(({ id, value }) => [id, value.pseudonym]));
    return pageOf(listConsents(db, caseId).reverse(), part, ({ value }): ConsentRow => {
      const { caseId: _, withdrawnReason: __, ...shown } = value;
      return { ...shown, pseudonym: names.get(value.partyId) ?? '' };
    });
  },

  'consent.record'(desk, input) {
    const { consentId } = recordConsent(sessionOf(desk), input);
    desk.tell('changed', { topics: ['consent'] });
    return { consentId };
  },

  'consent.withdraw'(desk, { consentId, on, reason }) {
    withdrawConsent(sessionOf(desk), consentId, on, reason);
    desk.tell('changed', { topics: ['consent'] });
    return {};
  },

  'consent.copies'(desk, { consentId, ...part }) {
    const { db, ports } = sessionOf(desk);
    const consent = readRecord(db, consentId, consentSchema, 'consent').value;
    return pageOf(listExportsOf(db, consent.caseId).reverse(), part, ({ value }) => {
      const { exportId, at, kind, target, recipient } = value;
      const day = dayOf(ports.clock, Date.parse(at));
      return { exportId, at, kind, target, recipient, restsOn: restsOn(consent, value, day) };
    });
  },

  async 'consent.writeRecall'(desk, { consentId, exportId, path }) {
    const { db, ports } = sessionOf(desk);
    const consent = readRecord(db, consentId, consentSchema, 'consent').value;
    const exported = readRecord(db, exportId, exportSchema, 'export').value;
    if (consent.withdrawnAt === null || consent.caseId !== exported.caseId)
      throw new JikimError('RECORD_UNKNOWN', { what: 'withdrawn consent', id: consentId });
    assertNewFile(path);
    const printedAt = ports.clock.now();
    const offsetMinutes = ports.clock.offsetMinutes(printedAt);
    const day = dayOf(ports.clock, Date.parse(exported.at));
    const isSure = restsOn(consent, exported, day) === 'consent';
    const recall = { exported, withdrawnOn: consent.withdrawnAt, isSure, printedAt, offsetMinutes };
    await writeNewPdf(path, (sink) => writeRecallLetter(recall, sink));
    desk.wrote(path);
    return {};
  },
};
