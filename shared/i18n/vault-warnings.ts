import type { Lang } from './lang.ts';

/** What an opening may warn of, and what a place may be that something is written to. */
export type VaultWarning =
  | { readonly code: 'synced-folder' | 'synced-target'; readonly service: string }
  | { readonly code: 'network-folder' | 'network-target'; readonly type: string }
  | { readonly code: 'keys-copy-damaged'; readonly file: string }
  | { readonly code: 'tail-kept'; readonly bytes: number }
  | { readonly code: 'keys-rolled-back'; readonly found: number; readonly known: number }
  | { readonly code: 'must-set-passphrase' | 'removal-finished' }
  | { readonly code: 'key-change-settled'; readonly kind: string; readonly done: boolean }
  | { readonly code: 'unclean-end'; readonly state: string };

/** What a person should know about the vault just opened, in one sentence each. Nothing here stops the work. */
export function warningText(warning: VaultWarning, lang: Lang): string {
  const [en, ko] = words(warning);
  return lang === 'ko' ? ko : en;
}

function words(warning: VaultWarning): readonly [en: string, ko: string] {
  switch (warning.code) {
    case 'synced-folder':
      return [
        `Warning: this folder lies in ${warning.service}, which copies it to other computers. Move the vault out of it.`,
        `주의: 이 폴더는 다른 컴퓨터로 복사됩니다(${warning.service}). 보관함을 그 밖으로 옮기세요.`,
      ];
    case 'network-folder':
      return [
        `Warning: this folder is on a network share (${warning.type}). Keep the vault on this computer's own disk.`,
        `주의: 이 폴더는 네트워크 공유(${warning.type})에 있습니다. 이 컴퓨터의 디스크에 보관하세요.`,
      ];
    case 'synced-target':
      return [
        `Warning: the target lies in ${warning.service}, which copies it to other computers. Choose a folder outside it.`,
        `주의: 쓰려는 곳은 ${warning.service} 안이라 다른 컴퓨터에 복사됩니다. 그 밖의 폴더를 고르세요.`,
      ];
    case 'network-target':
      return [
        `Warning: the target is on a network share (${warning.type}); others may read it there.`,
        `주의: 쓰려는 곳은 네트워크 공유(${warning.type})라 다른 사람이 읽을 수 있습니다.`,
      ];
    case 'keys-copy-damaged':
      return [
        `Warning: ${warning.file} is damaged; its twin was used. Change the passphrase or make a backup to write both anew.`,
        `주의: ${warning.file} 파일이 손상되어 다른 한 벌로 열었습니다. 비밀번호를 바꾸면 두 벌 모두 새로 씁니다.`,
      ];
    case 'keys-rolled-back':
      return [
        `Warning: the key file is older (version ${warning.found}) than one seen before (version ${warning.known}). Was it restored from a backup?`,
        `주의: 열쇠 파일이 전에 본 것(${warning.known}판)보다 오래된 ${warning.found}판입니다. 백업에서 되돌린 것인지 확인하세요.`,
      ];
    case 'must-set-passphrase':
      return [
        'Opened with the recovery key. Set a new passphrase now, and make a new recovery key.',
        '복구키로 열었습니다. 지금 새 비밀번호를 정하고 복구키를 새로 만드세요.',
      ];
    case 'tail-kept':
      return [
        `Warning: behind the end of vault.db lie ${warning.bytes} bytes more, which were left there. Copy the vault folder before you go on, since new work may write over them, and verify it, under Verify in the window or with \`jikim verify vault\`.`,
        `주의: vault.db의 끝 뒤에 ${warning.bytes}바이트가 더 있어 그대로 두었습니다. 새 작업이 덮어쓸 수 있으니 계속하기 전에 보관함 폴더를 복사해 두고, 창의 ‘검증’이나 \`jikim verify vault\`로 확인하세요.`,
      ];
    case 'key-change-settled':
      return warning.done
        ? [
            `A change of the keys (${warning.kind}) was cut off after the key files were written. It counts, and the log says so now. If a recovery key was to be shown, make a new one.`,
            `열쇠를 바꾸던 일(${warning.kind})이 열쇠 파일을 쓴 뒤에 끊겼습니다. 바뀐 열쇠가 맞으며, 지금 보관이력에 적었습니다. 복구키를 보지 못했다면 새로 만드세요.`,
          ]
        : [
            `A change of the keys (${warning.kind}) was cut off before the key files were written. Nothing changed; do it again.`,
            `열쇠를 바꾸던 일(${warning.kind})이 열쇠 파일을 쓰기 전에 끊겼습니다. 바뀐 것이 없으니 다시 하세요.`,
          ];
    case 'removal-finished':
      return [
        'An isolation or destruction was cut off. The rest was overwritten and removed just now; the search for remnants that follows it was not made. To make it, choose the file under Isolated in the window or give it to `jikim quarantine search FILE`, if it still exists somewhere.',
        '격리나 파기가 도중에 끊겼습니다. 나머지를 방금 덮어쓰고 지웠지만, 그 뒤에 하는 잔여 검색은 하지 못했습니다. 그 파일이 아직 어딘가에 있다면 창의 ‘격리’나 `jikim quarantine search 파일`로 확인할 수 있습니다.',
      ];
    case 'unclean-end':
      return uncleanEnd(warning.state);
  }
}

/** An older copy is whole in itself, so it must not be told as a mere bad closing. */
function uncleanEnd(state: string): readonly [en: string, ko: string] {
  if (state === 'rolled-back')
    return [
      'This vault has fewer log entries than when it was last closed here: an older copy was put in its place. Before you go on, look for the newer one, or compare with a checkpoint kept elsewhere (`jikim verify vault --checkpoint FILE`). What is in this copy is whole in itself.',
      '이 보관함은 지난번에 여기서 닫았을 때보다 이력 항목이 적습니다. 예전 사본이 그 자리에 놓인 것입니다. 계속하기 전에 더 새로운 것을 찾거나, 다른 곳에 둔 확인점과 비교하세요(`jikim verify vault --checkpoint 파일`). 이 사본 안의 것은 그 자체로 온전합니다.',
    ];
  if (state === 'differs')
    return [
      'This is not the file that was last closed here, though its log is not shorter. Log and rows were checked and agree with each other; whether something else was put in its place cannot be seen from inside.',
      '지난번에 여기서 닫은 파일이 아닙니다. 이력이 더 짧지는 않습니다. 보관이력과 자료를 확인했고 서로 맞지만, 다른 것이 그 자리에 놓였는지는 안에서 알 수 없습니다.',
    ];
  return [
    `The vault was not closed properly last time (${state}). Log and rows were checked and agree with each other.`,
    `지난번에 보관함이 제대로 닫히지 않았습니다(${state}). 보관이력과 자료를 확인했고 서로 맞습니다.`,
  ];
}
