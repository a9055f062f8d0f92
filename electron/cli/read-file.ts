export {
  readSmallFile as readNamedFile,
  readSmallText as readNamedText,
} from '../core/files/read-small-file.ts';
