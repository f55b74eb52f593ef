export { formatDay, formatInstant, formatInZones, formatShort } from './times.ts';
export { type Catalogue, defineWords, type Say, speaker, type Values, type Word } from './words.ts';
