import { defineWords } from '../../platform/index.ts';

/** Handing the chair over for a text, so as to speak on it for the own delegation. */
export const chairWords = defineWords('decisions.chair', {
  title: 'The chair for this text',
  explained:
    'Whoever presides does not speak for the own delegation meanwhile. Who wishes to speak on this text hands the chair over for it first, and presides over it no more until the chair is taken back.',
  none: 'Nobody has handed the chair over',
  noneSentence: 'The chairs of the body preside over this text.',
  record: 'Handed over and taken back',
  who: 'Chair',
  handedOver: 'Handed over',
  takenBack: 'Taken back',
  stands: 'not yet',
  handOver: 'Hand over the chair',
  handOverExplained:
    'You then speak on this text for your own delegation, under its hat, and another chair presides over it.',
  takeBack: 'Take back the chair',
  takeBackExplained: 'You then preside over this text again, and speak on it for no delegation.',
  notDone: 'The chair stays where it is',
  toChair: 'Hand over or take back the chair for this text',
  beingAsked:
    'The body has a question about this text before it. Nobody passes from presiding to speaking, or back, within one question.',
  noOtherChair: 'Nobody else could preside over this text. Let another of your delegation speak.',
  handedOverAlready: 'You have handed the chair over for this text already.',
  notHandedOver: 'You have not handed the chair over for this text.',
});
