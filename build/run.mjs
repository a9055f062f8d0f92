// The one entry of every npm script: sets the checkout up if something changed, then runs the word under
// the Node that the project pins. Plain JavaScript without dependencies, because nothing is installed yet
// when it first runs. It writes to standard error only, so that `npm run -s jikim -- --json` stays JSON.
import { explainFailure, SetupFailure } from './setup/failure.mjs';
import { prepare } from './setup/prepare.mjs';
import { runWord } from './setup/run-word.mjs';
import { installMissingTools } from './setup/tools.mjs';
import { findWord, listWords } from './words.mjs';

const CANNOT_DO_IT = 2;

/** @param {string[]} args */
async function main([name = '', ...args]) {
  const word = findWord(name);
  if (!word) throw new SetupFailure('unknown-word', { word: name, words: listWords() });
  const node = await prepare();
  if (word.needsTools) await installMissingTools();
  return runWord(node, word, args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = CANNOT_DO_IT;
}
