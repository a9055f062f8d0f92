const RATE = 16_000;
const SECONDS = 9;

/** A short invented recording: ringing tones and a pause, as 16-bit mono WAV. There is no voice in it. */
export function makeRecording(): Buffer {
  const samples = Buffer.alloc(RATE * SECONDS * 2);
  for (let index = 0; index < RATE * SECONDS; index++) {
    samples.writeInt16LE(Math.round(sampleAt(index / RATE) * 9000), index * 2);
  }
  return Buffer.concat([waveHeader(samples.length), samples]);
}

/** Two tones for one second of every three, with soft edges. */
function sampleAt(seconds: number): number {
  const phase = seconds % 3;
  if (phase > 1) return 0;
  const edge = Math.min(1, phase * 20, (1 - phase) * 20);
  return edge * 0.5 * (Math.sin(2 * Math.PI * 440 * seconds) + Math.sin(2 * Math.PI * 480 * seconds));
}

function waveHeader(size: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + size, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(size, 40);
  return header;
}
