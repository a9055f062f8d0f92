import { anyOf } from '../any-of.ts';

/** Event lines of KakaoTalk, matched as whole texts. */
const EVENTS: readonly RegExp[] = [
  /^.+님이 .+(?:을|를) 초대(?:했|하였)습니다\.?$/s,
  /^.+님을 초대(?:했|하였)습니다\.?$/s,
  /^.+님이 (?:들어왔|나갔|퇴장하였|퇴장했|입장하였|입장했)습니다\.?(?: 초대하기)?$/s,
  /^.+님이 (?:들어왔|나갔)습니다\.(?:타인, 기관 등의 사칭|운영정책).*$/s,
  /^.+님이 채팅방을 나갔습니다\.?$/s,
  /^.+님(?:을|이) 내보냈습니다\.?$/s,
  /^.+님을 내보내기 했습니다\.?$/s,
  /^.+님(?:이|을) .*(?:방장|부방장)(?:이 되었습니다|에서 해제되었습니다|으로 지정.*|.*해제.*)\.?$/s,
  /^(?:.+님이 새 방장이 되었습니다|방장이 (?:.+님에서 .+님으로 )?변경되었습니다)\.?$/s,
  /^.+님은 참여자 관리와 채팅방 관리에 신경써주세요!$/s,
  /^(?:채팅방 관리자|오픈채팅방 관리자|관리자|방장|부방장|방장봇|오픈채팅봇)(?:가|이) (?:메시지|.+)를 (?:가렸|삭제했)습니다\.?$/s,
  /^(?:채팅방 관리자가 )?\d+개의 메시지를 가렸습니다\.?$/s,
  /^타인, 기관 등의 사칭.*$/s,
  /^운영정책을 위반한 메시지로 신고 접수 시.*$/s,
  /^운영정책 보기$/s,
  /^불법촬영물등 식별 및 게재제한 조치.*$/s,
  /^대화상대를 초대해주세요\.?$/s,
  /^.+ invited .+\.$/s,
  /^.+ (?:has )?(?:joined|left) (?:this|the) chat ?room\.$/s,
  /^.+ (?:has been|was) removed from (?:this|the) chat ?room\.$/s,
  /^.+ (?:has been assigned as the|is no longer an) admin\.$/s,
  /^The host has been reassigned.{0,200}$/s,
  /^(?:The |This |A )?[Mm]essage (?:has been|was|is) hidden(?: by .+)?\.?$/s,
  /^Moderator has hidden \d+ message\(s\)\.$/s,
  /^(?:The )?(?:[Cc]hat ?room )?(?:[Aa]dmin|[Mm]anager|[Hh]ost|[Mm]oderator) (?:has )?(?:hid|hidden) (?:a|the|this) message\.?$/s,
];

const EVENT = anyOf(EVENTS);
const LONGEST_EVENT = 600;

/** Whether a whole text is one of the app's own event sentences. A person may type the same. */
export function isEventPhrase(text: string): boolean {
  return text.length <= LONGEST_EVENT && EVENT.test(text);
}

/** Sentences so short that only the name in them tells the app from a person; group 1 is the name. */
const NAMED_EVENT = /^(.+?) (?:left|joined|has been removed|has left|has joined)\.$/s;

/** Whether a whole text is such a sentence about somebody `isMember` knows. */
export function isEventOf(text: string, isMember: (name: string) => boolean): boolean {
  if (text.length > LONGEST_EVENT || !text.endsWith('.')) return false;
  const match = NAMED_EVENT.exec(text);
  return match !== null && isMember(match[1]!);
}

const PLACEHOLDERS: readonly RegExp[] = [
  /^<?(?:사진|동영상)>?(?: \d+장)?$/,
  /^<(?:사진|동영상|음성메시지|파일) 읽지 않음>$/,
  /^(?:사진|동영상) \d+(?:장|개)$/,
  /^이모티콘$/,
  /^\(emoticon\) ?$/,
  /^\((?:이모티콘|스티커)\) ?$/,
  /^음성 ?메시지$/,
  /^파일 ?: .+$/,
  /^지도 ?: .+$/,
  /^샵검색 ?: .+$/,
  /^(?:보이스톡|페이스톡|라이브톡|보이스룸|그룹콜)(?: .+)?$/,
  /^톡게시판 '.+' ?: [\s\S]*$/,
  /^카카오톡 프로필$/,
  /^연락처 ?: .+$/,
  /^(?:일정|투표|공지|송금|선물)(?: ?: .+)?$/,
  /^(?:Photos?|Videos?|Emoticons?|Sticker|Voice (?:Message|Note)|Contact|Location|Voice ?[Cc]all.*|Video ?[Cc]all.*)$/,
  /^\d+ [Pp]hotos$/,
  /^(?:File|Map|Contact) ?: .+$/,
];

const DELETED: readonly RegExp[] = [
  /^삭제된 메시지입니다\.?$/,
  /^메시지가 삭제되었습니다\.?$/,
  /^(?:This|The) message (?:was|has been) deleted\.?$/,
  /^채팅방 관리자가 메시지를 가렸습니다\.?$/,
];

const PLACEHOLDER = anyOf(PLACEHOLDERS);
const DELETED_MARKER = anyOf(DELETED);
const LONGEST = 200;

/** Whether a whole message text is what the app writes for a picture, a call and the like. */
export function isPlaceholder(text: string): boolean {
  return text.length <= LONGEST && PLACEHOLDER.test(text);
}

export function isDeletedMarker(text: string): boolean {
  return text.length <= LONGEST && DELETED_MARKER.test(text);
}
