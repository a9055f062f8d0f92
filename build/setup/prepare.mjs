import { SetupFailure } from './failure.mjs';
import { packagesToRebuild } from './fingerprint.mjs';
import { isInstalled } from './installed.mjs';
import { say } from './language.mjs';
import { assertPackagesLoad } from './load-check.mjs';
import { withSetupLock } from './lock.mjs';
import {
  assertNodeChecksum,
  isPinned,
  nodeBinaryState,
  nodeForProject,
  removeFetchedNode,
} from './node-binary.mjs';
import { npm } from './npm.mjs';
import { setRunningNodeAside } from './running-node.mjs';
import { isUpToDate, writeStamp } from './stamp.mjs';

const OLDEST_NODE = 20;

/**
 * Makes the checkout ready and returns the path of the Node that runs it. A run after an unchanged one only
 * reads the lock file and the stamp.
 */
export async function prepare() {
  assertNodeVersion();
  if (!isUpToDate()) await withSetupLock(setUp);
  return nodeForProject();
}

async function setUp() {
  if (isUpToDate()) return;
  const node = nodeForProject();
  if (!isInstalled()) await install();
  await fetchNode();
  await assertNodeChecksum();
  assertPackagesLoad(node);
  writeStamp();
}

async function install() {
  say({
    ko: '처음 한 번, 필요한 패키지를 설치합니다 (몇 분 걸릴 수 있습니다).',
    en: 'Installing the packages once (this can take a few minutes).',
  });
  setRunningNodeAside();
  await npm('install-failed', ['ci', '--ignore-scripts']);
}

/** Install scripts run for the listed packages alone; with npm 11 the same list allows them. */
async function fetchNode() {
  if (nodeBinaryState() !== undefined) return;
  const names = packagesToRebuild().filter((name) => name !== 'node' || isPinned);
  removeFetchedNode();
  if (names.length > 0) await npm('rebuild-failed', ['rebuild', ...names, '--ignore-scripts=false']);
}

function assertNodeVersion() {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) < OLDEST_NODE) throw new SetupFailure('node-too-old', { version });
}
