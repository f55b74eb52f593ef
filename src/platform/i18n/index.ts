export { type Catalogue, english, localeOf, openCatalogues, spokenLanguage } from './catalogues.ts';
export { formatDay, formatInstant, formatInZones, formatShort } from './times.ts';
export { defineWords, type Say, speaker, type Values, type Word } from './words.ts';
