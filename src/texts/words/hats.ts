import { defineWords } from '../../platform/index.ts';

/** What a person who holds a chair and a seat of a delegation is told on a text. */
export const hatWords = defineWords('texts-hats', {
  title: 'One hat on one text',
  presiding:
    'You hold a chair of this body, so you do not speak in it for your delegation meanwhile. Hand the chair over for this text first, or let another of your delegation speak.',
  handedOver: 'You have handed the chair over for this text. Take it back first, or let another chair act.',
  toChair: 'The chair for this text',
});
