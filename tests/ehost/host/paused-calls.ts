import type { CDPSession } from 'playwright-core';

/** Answers `webUtils.getPathForFile` while its page is paused. */
export async function answerPausedCalls(devtools: CDPSession): Promise<void> {
  devtools.on('Debugger.paused', async ({ callFrames }) => {
    const frame = callFrames[0];
    if (frame?.functionName === 'pathOfFile') await answer(devtools, frame.callFrameId).catch(() => {});
    await devtools.send('Debugger.resume').catch(() => {});
  });
  await devtools.send('Debugger.enable');
}

async function answer(devtools: CDPSession, callFrameId: string): Promise<void> {
  const evaluate = (expression: string) =>
    devtools.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
  const { result } = await evaluate('globalThis.jikimHostPaused.file');
  const { path } = await devtools.send('DOM.getFileInfo', { objectId: result.objectId! });
  await evaluate(`void (globalThis.jikimHostPaused.answer = ${JSON.stringify(path)})`);
}
