import { bodiesVisible } from '../../groups/index.ts';
import type { Tx, Visit } from '../../platform/index.ts';
import { adoptedTexts } from '../reads/adopted.ts';
import { textState } from '../reads/text-state.ts';
import { consolidatedText } from '../rules/consolidated.ts';
import { words } from '../words.ts';
import type { ListedText } from './list-page.tsx';

/** Texts of the list: those under negotiation that the reader may see, then those adopted. */
export async function listedTexts(tx: Tx, visit: Visit): Promise<ListedText[]> {
  const { say } = visit;
  const adopted = await adoptedTexts(tx);
  const names = new Map((await bodiesVisible(tx)).map((body) => [body.id, body.name]));
  const rows = await tx
    .selectFrom('texts.text')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
  const isAdopted = new Set(adopted.map((one) => one.text));
  const listed: ListedText[] = [];
  for (const text of rows.filter((row) => !isAdopted.has(row.id))) {
    const state = await textState(tx, text.id, visit);
    if (!state) continue;
    const view = { text: state.text, state, consolidation: consolidatedText(state) };
    const number = view.state.revision?.number ?? 0;
    const stage = number === 0 ? say(words.zeroDraft) : say(words.revision, { number });
    listed.push({ text, bodyName: names.get(text.body) ?? text.body, stage, view });
  }
  for (const one of adopted) {
    const text = { ...one, id: one.text, closesAt: one.adoptedAt, closesZone: one.adoptedZone };
    const body = rows.find((row) => row.id === one.text)?.body;
    listed.push({
      text,
      bodyName: body ? (names.get(body) ?? body) : '–',
      stage: say(words.adoptedStage),
      adoptedAt: one.adoptedAt,
    });
  }
  return listed;
}
