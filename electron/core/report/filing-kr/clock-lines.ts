import { koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import type { FilingModel } from './model.ts';
import { astray } from './times.ts';

/** So many entries are named one by one; the log itself names them all. */
const NAMED = 10;

/** What the log noted of this computer's clock: said in every case, so that silence is never taken for "nothing noted". */
export function clockLines({
  clockAnomalies,
  offsetMinutes,
}: Pick<FilingModel, 'clockAnomalies' | 'offsetMinutes'>): string[] {
  const count = clockAnomalies.length;
  if (count === 0) return ['이 컴퓨터 시계: 이력에 어긋난 흔적 없음'];
  const rest = count > NAMED ? [`그 밖에 ${count - NAMED}개`] : [];
  return [
    `이 컴퓨터 시계: 이력 항목 ${count}개에 어긋난 흔적이 있음`,
    ...clockAnomalies
      .slice(0, NAMED)
      .map(({ seq, at, clock }) => `${seq}번 ${koreanMoment(Date.parse(at), offsetMinutes)}${astray(clock)}`),
    ...rest,
  ];
}
