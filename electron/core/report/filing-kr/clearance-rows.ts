import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import type { FilingModel } from './model.ts';

/** Who looked at what cannot be masked, and when: exhibit, person, time. Empty where nothing had to be looked at. */
export function clearanceRows({
  exhibits,
  offsetMinutes,
}: Pick<FilingModel, 'exhibits' | 'offsetMinutes'>): string[][] {
  return exhibits.flatMap(({ exhibit, clearance }) =>
    clearance === null
      ? []
      : [
          [
            markText(exhibit.mark),
            clearance.personName,
            koreanMoment(Date.parse(clearance.at), offsetMinutes),
          ],
        ],
  );
}
