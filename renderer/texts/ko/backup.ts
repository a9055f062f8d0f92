import type { backup as english } from '../en/backup.ts';

export const backup: typeof english = {
  make: '백업 만들기…',
  folderName: '문서함-사본',
  making: '복사하고 확인하는 중',
  made: (path, size) =>
    `백업을 만들고 확인했습니다: ${path}, 이력 항목 ${size}개. 오늘의 비밀번호로 열립니다.`,
  open: '백업에서 복원',
  title: '백업에서 보관함 복원',
  how: '백업을 새 폴더에 복사하고 보관함 파일 전체를 확인합니다. 백업과 손상된 보관함은 그대로 둡니다.',
  from: '백업 폴더',
  chooseFrom: '백업 고르기…',
  notABackup: '그 폴더에는 백업이 없습니다. vault.db가 들어 있는 폴더를 고르세요.',
  to: '보관함을 둘 새 폴더',
  chooseTo: '둘 곳 고르기…',
  toOccupied: '그곳에 이미 다른 것이 있습니다. 다른 이름을 고르세요.',
  noneChosen: '아직 고르지 않음',
  replaces:
    '열리지 않은 보관함 대신 쓰게 됩니다. 그 보관함에 남은 기록과 비교해 더 오래된 백업인지 알려 드립니다.',
  passphrase: '백업할 때의 비밀번호',
  key: '백업할 때의 복구키',
  byKey: '복구키로 열기',
  byPassphrase: '비밀번호로 열기',
  checkpoint: '다른 곳에 둔 이력 확인점(있으면 빠진 것을 알 수 있습니다)',
  chooseCheckpoint: '이력 확인점 고르기…',
  start: '복원하기',
  running: '복사하고 확인하는 중',
  restored: (entries) => `복원했습니다. 이력 항목 ${entries}개와 보관함 파일 전체를 확인했습니다.`,
  older: (from, to) =>
    `예전 상태입니다. 이력 항목이 ${from}개까지 있었는데 이 백업에는 ${to}개뿐입니다. 그 뒤에 기록한 것은 들어 있지 않습니다.`,
  differs:
    '이력 확인점과 이 이력이 맞지 않습니다. 그 앞의 항목이 다릅니다. 둘 다 그대로 두고 다른 백업과 비교하세요.',
  openRestored: '복원한 보관함 열기',
};
