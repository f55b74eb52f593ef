const marks = new Set('.;!?。！？；।॥။។؟۔؛');

/** Whether a mark ends a sentence, or a part of one that is settled apart as a list item is. */
export function endsSentence(mark: string): boolean {
  return marks.has(mark);
}
