/** What a reading is unsure of, in words for a page; empty for what is said once for the whole file. */
const WORDS: Record<string, string> = {
  'zone-unknown': '',
  'undecodable-bytes': '읽을 수 없는 바이트가 있음',
  'text-cut': '너무 길어 일부만 표시',
  'date-order-ambiguous': '날짜의 일·월 순서를 알 수 없음',
  'date-impossible': '있을 수 없는 날짜',
  'time-impossible': '있을 수 없는 시각',
  'calendar-unknown': '달력 종류를 알 수 없음',
  'calendar-converted': '다른 달력의 날짜를 바꾸어 적음',
  'time-backwards': '앞 줄보다 이른 시각',
  'weekday-mismatch': '날짜와 요일이 맞지 않음',
  'date-differs-from-separator': '날짜 구분선과 날짜가 다름',
  'sender-ambiguous': '보낸 사람과 내용의 경계가 불확실',
  'record-shaped-continuation': '본문 안에 메시지처럼 보이는 줄이 있음',
  'possible-continuation': '앞 메시지의 이어지는 줄일 수 있음',
  'system-by-phrase': '문구로 판단한 알림',
  'text-after-event': '알림 뒤에 글이 이어짐',
  'maybe-placeholder': '사진·영상 등을 대신한 앱의 표시로 보임(그 파일은 이 내보내기에 없음)',
  'maybe-attachment': '첨부 파일을 가리키는 앱의 표시로 보임',
  'maybe-deleted': '삭제된 메시지를 대신한 앱의 표시로 보임(본래 내용은 파일에 없음)',
  'maybe-app-text': '사람이 쓴 글이 아니라 앱이 넣은 문구로 보임',
  edited: '수정된 메시지 표시가 있음',
  'style-differs': '이 줄만 날짜 형식이 다름',
  'row-malformed': '행의 형식이 어긋남',
};

export function doubtText(code: string): string {
  return WORDS[code] ?? code;
}
