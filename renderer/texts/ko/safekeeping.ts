import type { safekeeping as english } from '../en/safekeeping.ts';

export const safekeeping: typeof english = {
  title: '백업',
  hint: '보관함 전체를 암호화된 그대로 복사하고 확인합니다. 오늘의 비밀번호로 열립니다.',
  folder: '백업을 둘 새 폴더',
  folderName: '백업',
  make: '백업하기',
  making: '복사하고 확인하는 중',
  made: (entries) => `백업을 만들고 확인했습니다. 이력 항목 ${entries}개가 들어 있습니다.`,
  known: '지금까지의 백업',
  none: '아직 백업이 없습니다. 이 컴퓨터가 고장 나면 모두 잃습니다.',
  when: '만든 때',
  where: '둔 곳',
  entries: '이력 항목',
  drillTitle: '복원 연습',
  drillHint:
    '한 번도 되살려 보지 않은 백업은 믿기 어렵습니다. 사본을 열어 모든 면을 읽어 보고 다시 지웁니다.',
  from: '백업 폴더',
  passphrase: '백업의 비밀번호',
  drill: '연습하기',
  drilling: '사본을 되살려 모든 면을 읽는 중',
  drilled: '백업이 열리고, 모든 면을 읽었습니다.',
  holds: (entries, now) => `이 백업에는 이력 항목이 ${entries}개, 지금 연 보관함에는 ${now}개 있습니다.`,
  otherVault: '지금 연 보관함이 아닌 다른 보관함의 백업입니다.',
};
