import { withParticle } from '../../../shared/i18n/particle.ts';
import type { writing as english } from '../en/writing.ts';

export const writing: typeof english = {
  choose: '고르기…',
  none: '아직 고르지 않음',
  synced: (service) =>
    `이곳은 ${withParticle(String(service), '으로/로')} 다른 컴퓨터에 복사됩니다. 다른 곳을 고르세요.`,
  network: '이곳은 네트워크 공유라 다른 사람이 읽을 수 있습니다.',
  anyway: '그래도 여기에 쓰기',
  written: '쓴 곳:',
  show: '폴더에서 보기',
};
