/** A text that its body adopted and whose release nobody has signed: known in the room, and nowhere else. */
import type { ApiAnswer, ForumStage } from './forum-stage.ts';

/** Stands in the words of that text. */
export const unreleasedWord = 'canaryunreleased';

/** Address parts of a text and of the decision on it. */
export interface DecidedText {
  readonly text: string;
  readonly decision: string;
}

const body = 'exercise-drafting-group';

const draft = {
  body,
  kind: 'declaration',
  title: `Words on ${unreleasedWord}`,
  symbol: 'EX/DG.1/L.8',
  marking: 'AMBER',
  language: 'en',
  closesAtWall: '2026-11-25T17:00',
  closesZone: 'Asia/Bangkok',
  provisions: [{ kind: 'operative', words: `Members will meet on ${unreleasedWord}.` }],
};

const meetingToday = {
  body,
  title: 'A short meeting',
  startsAt: '2026-11-24T10:00',
  endsAt: '2026-11-24T12:00',
  mode: 'hybrid',
};

/** By the acts of the secretariat and a co-chair, in a meeting on the stage's first morning. */
export async function decideWithoutRelease(stage: ForumStage): Promise<DecidedText> {
  const secretariat = await stage.api('secretariat');
  const chair = await stage.api('co-chair-galveth');
  const { id: text } = done(await secretariat.post('/texts', draft));
  const { consolidation } = done(await chair.get(`/texts/${text}`));
  const provisions = consolidation.provisions.map((provision: { id: string }) => provision.id);
  const { id: meeting } = done(await secretariat.post('/meetings', meetingToday));
  stage.house.setClock('2026-11-24T03:30:00Z');
  done(await chair.post(`/texts/${text}/marks`, { provisions, state: 'agreed' }));
  const present = ['GAL', 'ILV', 'ARV', 'BLS', 'CEL', 'DOR', 'ESK'];
  done(await secretariat.put(`/meetings/${meeting}/presence`, { present }));
  const { question } = done(
    await chair.post(`/texts/${text}/questions`, { meeting, symbol: 'EX/DG.1/8', verb: 'adopts' }),
  );
  const { number } = done(await chair.post(`/texts/${text}/questions/${question}/decision`));
  return { text, decision: number.replaceAll('/', '-') };
}

function done({ status, body: answer }: ApiAnswer) {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(answer)}`);
  return answer;
}
