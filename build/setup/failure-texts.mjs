/** Every way in which set-up can fail: the step, why it stopped, and the remedy, in both languages. */
export const failureTexts = {
  'unknown-word': {
    step: { ko: '명령 찾기', en: 'find the command' },
    why: { ko: '"{word}"라는 명령이 없습니다.', en: 'there is no command "{word}".' },
    remedy: { ko: '다음 중 하나를 쓰세요: {words}', en: 'use one of: {words}' },
  },
  'entry-missing': {
    step: { ko: '명령 찾기', en: 'find the command' },
    why: { ko: '{entry} 파일이 이 폴더에 없습니다.', en: '{entry} is not in this folder.' },
    remedy: {
      ko: '저장소를 다시 받거나 git status로 지워진 파일을 확인하세요.',
      en: 'clone the repository again, or look for removed files with git status.',
    },
  },
  'node-too-old': {
    step: { ko: 'Node 확인', en: 'check Node' },
    why: { ko: 'Node {version}은 너무 오래되었습니다.', en: 'Node {version} is too old.' },
    remedy: { ko: 'Node 20 이상을 설치하세요.', en: 'install Node 20 or newer.' },
  },
  'npm-missing': {
    step: { ko: '패키지 설치 (npm ci)', en: 'install packages (npm ci)' },
    why: { ko: 'npm을 실행할 수 없습니다: {reason}', en: 'npm cannot be run: {reason}' },
    remedy: {
      ko: 'npm이 함께 들어 있는 Node 20 이상을 설치하고, PATH에 npm이 있는지 확인하세요.',
      en: 'install a Node 20 or newer that comes with npm, and see that npm is on the PATH.',
    },
  },
  'install-failed': {
    step: { ko: '패키지 설치 ({command})', en: 'install packages ({command})' },
    why: { ko: 'npm이 오류로 끝났습니다.\n{output}', en: 'npm ended with an error.\n{output}' },
    remedy: {
      ko: '네트워크와 디스크 공간을 확인하고 다시 실행하세요. 계속되면 node_modules 폴더를 지우고 다시 실행하세요.',
      en: 'check the network and the free disk space, then run it again; if it persists, remove node_modules first.',
    },
  },
  'rebuild-failed': {
    step: { ko: '고정된 Node 받기 ({command})', en: 'fetch the pinned Node ({command})' },
    why: { ko: 'npm이 오류로 끝났습니다.\n{output}', en: 'npm ended with an error.\n{output}' },
    remedy: {
      ko: '네트워크를 확인하고 다시 실행하세요.',
      en: 'check the network and run it again.',
    },
  },
  'checksum-unknown': {
    step: { ko: '고정된 Node 확인', en: 'check the pinned Node' },
    why: {
      ko: '{platform}용 Node {wanted}의 확인값이 저장소에 없고, 지금의 Node {version}은 대신 쓰기에 맞지 않습니다.',
      en: 'the repository holds no checksum of Node {wanted} for {platform}, and Node {version} cannot stand in for it.',
    },
    remedy: {
      ko: 'nodejs.org에서 Node {major}을 설치하고 다시 실행하세요. 그 Node를 그대로 씁니다.',
      en: 'install Node {major} from nodejs.org and run it again; that Node is then used.',
    },
  },
  'checksum-wrong': {
    step: { ko: '고정된 Node 확인', en: 'check the pinned Node' },
    why: {
      ko: '{path}의 SHA-256이 저장소의 값과 다릅니다.\n  기대한 값 {expected}\n  실제 값   {actual}',
      en: 'the SHA-256 of {path} is not the one in the repository.\n  expected {expected}\n  found    {actual}',
    },
    remedy: {
      ko: 'node_modules 폴더를 지우고 다시 실행하세요. 또 다르면 쓰지 말고 알려 주세요: 받는 길에서 바뀌었을 수 있습니다.',
      en: 'remove node_modules and run it again; if it differs again, do not use it and report it: it may have been changed on the way.',
    },
  },
  'package-does-not-load': {
    step: { ko: '패키지 확인 ({name})', en: 'check packages ({name})' },
    why: { ko: '불러올 수 없습니다.\n{output}', en: 'it does not load.\n{output}' },
    remedy: {
      ko: 'node_modules 폴더를 지우고 다시 실행하세요. 이 컴퓨터의 종류({platform})에 맞는 파일이 없을 수 있습니다.',
      en: 'remove node_modules and run it again; there may be no binary for this kind of computer ({platform}).',
    },
  },
  'lock-held': {
    step: { ko: '다른 설정 작업 기다리기', en: 'wait for another set-up' },
    why: {
      ko: '프로세스 {pid}({host})의 설정 작업이 {minutes}분이 지나도 끝나지 않았습니다.',
      en: 'the set-up of process {pid} on {host} has not ended after {minutes} minutes.',
    },
    remedy: {
      ko: '그 작업이 멈춘 것이면 {path} 폴더를 지우고 다시 실행하세요.',
      en: 'if it hangs, remove {path} and run it again.',
    },
  },
  'folder-not-writable': {
    step: { ko: '작업 폴더 만들기', en: 'make the working folder' },
    why: { ko: '{path}에 쓸 수 없습니다: {reason}', en: '{path} cannot be written: {reason}' },
    remedy: {
      ko: '쓸 수 있는 폴더에 저장소를 두고 다시 실행하세요.',
      en: 'put the checkout into a folder you may write to, and run it again.',
    },
  },
};
