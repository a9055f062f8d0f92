import type { welcome as english } from '../en/welcome.ts';

export const welcome: typeof english = {
  title: '무엇부터 할까요?',
  create: '새 보관함 만들기',
  createHint: '보관함은 이 컴퓨터에 있는 암호화된 폴더입니다. 그 안의 것은 네트워크로 나가지 않습니다.',
  open: '보관함 열기',
  openHint: '이미 있는 보관함의 폴더를 고르세요.',
  recent: '지난번 보관함',
  forget: '이 목록 지우기',
  notAVault: '그 폴더에는 보관함이 없습니다. vault.db가 들어 있는 폴더를 고르세요.',
  help: '아동이 지금 위험하다면',
  helpLines: ['경찰 112', '여성긴급전화 1366', '청소년상담 1388', '학교폭력 117'],
};
