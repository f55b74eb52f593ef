/**
 * Verbs that open what a negotiated text says, with where each stands on the ladder of its own dimension. An aid to
 * order, not law: no official text ranks them, and only levels of one dimension can be compared (wording.md §3.1).
 */

/** What a verb does: acts, appraises a paper, voices concern, affirms, refers to something, or tells what was done. */
export const dimensions = ['action', 'appraisal', 'concern', 'affirm', 'link', 'account'] as const;
export type Dimension = (typeof dimensions)[number];

type Ladder = Readonly<Partial<Record<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7, string>>>;

/** Lemmas in -ise spelling, weak to strong. The first word inflects. */
export const ladders: Readonly<Record<Dimension, Ladder>> = {
  action: {
    1: 'trust, remain seized of, express hope, express our hope, express its hope, express our wish, express its wish',
    2: 'invite, encourage, suggest, propose, seek, remind',
    3: 'recommend, ask, appeal to, intend, advise, expect, reiterate our call, reiterate its call',
    4: 'request, call upon, call on, call for, urge, insist',
    5: 'decide, agree, resolve, commit, commit ourselves, undertake, establish, authorise, mandate, task, designate, instruct, pledge, determine',
    6: 'demand',
  },
  appraisal: {
    0: 'take note, note',
    1: 'note with interest, take note with interest, look forward to',
    2: 'appreciate, express appreciation, express our appreciation, express its appreciation, express satisfaction, express our satisfaction, express its satisfaction, note with appreciation, note with satisfaction, take note with appreciation, view with appreciation',
    3: 'welcome, thank, note with approval',
    4: 'commend, support, congratulate, applaud',
    5: 'endorse, accept',
    6: 'adopt, approve',
  },
  concern: {
    2: 'note with concern, express concern, express our concern, express its concern, note with regret',
    3: 'regret, note with deep concern, express deep concern, express our deep concern, view with apprehension',
    4: 'express grave concern, express our grave concern, note with grave concern',
    5: 'deplore',
    6: 'condemn, reject',
    7: 'strongly condemn',
  },
  affirm: {
    0: 'observe',
    1: 'acknowledge, recognise, realise, consider, believe, express, share, point out, identify',
    2: 'underline, underscore, highlight, emphasise, stress, reiterate',
    3: 'affirm, confirm, reaffirm',
    4: 'declare, proclaim, declare accordingly',
  },
  link: {
    0: 'recall, refer, refer to, bear in mind, keep in mind, have in mind, desire, hope, fulfil, contemplate, act, anticipate',
    1: 'take into account, take into consideration',
  },
  account: { 0: 'discuss, exchange views, review, examine, hear, receive, devote attention, meet, gather' },
};

/** Forms that spelling does not give: participle, third person, past. */
export const irregular: Readonly<Record<string, { participle?: string; past?: string; third?: string }>> = {
  commit: { participle: 'committing', past: 'committed' },
  undertake: { past: 'undertook' },
  seek: { past: 'sought' },
  take: { past: 'took' },
  bear: { past: 'bore' },
  keep: { past: 'kept' },
  have: { third: 'has', past: 'had' },
  hear: { past: 'heard' },
  meet: { past: 'met' },
  regret: { participle: 'regretting', past: 'regretted' },
  refer: { participle: 'referring', past: 'referred' },
  fulfil: { participle: 'fulfilling', past: 'fulfilled' },
  agree: { participle: 'agreeing' },
};

/** Adjectives that open a preambular paragraph, or stand behind “we are”, by dimension and level. */
export const adjectives: Readonly<Record<Dimension, Ladder>> = {
  action: { 4: 'determined, resolved, committed' },
  appraisal: { 2: 'encouraged by', 3: 'gratified, grateful' },
  concern: { 2: 'concerned', 3: 'anxious, disturbed', 4: 'alarmed, dismayed', 5: 'shocked' },
  affirm: { 1: 'confident', 2: 'convinced' },
  link: { 0: 'aware, conscious, mindful, cognisant, seized, guided by, inspired by, desirous' },
  account: {},
};

/** “Having …” opens a preambular paragraph whatever follows. */
export const perfectOpening = 'having';

/** Words that may stand before or within an opening and change nothing of its mood. */
export const adverbs: readonly string[] = (
  'also further again once strongly deeply gravely seriously solemnly firmly fully warmly especially particularly ' +
  'hereby therefore jointly accordingly remain'
).split(' ');

/** Used by one body of the United Nations alone (wording.md §3.1). */
export const securityCouncilVerbs: readonly string[] = ['demand'];
