import { answer, metadata } from './answering.ts';

answer(({ id }, say) => {
  say({ type: 'head', id, head: metadata([String(process.pid)]) });
  say({ type: 'done', id });
});
