/**
 * The two spellings of one language (wording.md §5, E01). Words that have one spelling only are no sign of anything;
 * they are stems up to -is or -iz, so that all their forms go with them.
 */
export const alwaysIse: readonly string[] = (
  'advertis advis appris aris brais bruis chastis circumcis compris compromis concis cris cruis demis despis devis ' +
  'disenfranchis disguis enfranchis enterpris excis exercis expertis foreseis franchis guis improvis incis liais ' +
  'likewis malais merchandis nois otherwis paradis pois prais precis premis promis rais repris reris revis ris ' +
  'supervis surmis surpris televis treatis unpromis unwis uprais upris vis wis'
).split(' ');

export const alwaysIze: readonly string[] = 'assiz capsiz downsiz maiz oversiz priz resiz seiz siz'.split(
  ' ',
);

/** Both are in use in such forums; one text keeps to one. */
export const programSpellings = ['program', 'programme'] as const;
