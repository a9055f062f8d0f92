const weekdays = ['일요일', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일'];

/** `2026-10-12` as `2026년 10월 12일 월요일`. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}년 ${month}월 ${date}일 ${weekdayOf(day)}`;
}

export function weekdayOf(day: string): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
}

/** `2026-10-12 19:42` as `오후 7:42`, or as `19:42`. */
export function timeText(at: string, clock: '12' | '24'): string {
  const [hours, minutes] = at.slice(11).split(':') as [string, string];
  if (clock === '24') return `${hours}:${minutes}`;
  const hour = Number(hours);
  return `${hour < 12 ? '오전' : '오후'} ${hour % 12 === 0 ? 12 : hour % 12}:${minutes}`;
}

/** A later (or earlier) minute of the same form. */
export function addMinutes(at: string, minutes: number): string {
  const moment = new Date(`${at.replace(' ', 'T')}:00Z`);
  moment.setUTCMinutes(moment.getUTCMinutes() + minutes);
  return moment.toISOString().slice(0, 16).replace('T', ' ');
}
