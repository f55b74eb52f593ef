import { newId } from '../../base/index.ts';
import { type ConsolidatedProvision, isStructural, type StructuralWish } from '../../engine/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, Form, Hidden, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { isLive } from '../rules/consolidated.ts';
import { isClosed } from '../rules/decide-proposal.ts';
import { seenMark } from '../rules/seen.ts';
import type { ProposalState } from '../rules/text-state.ts';
import { concerns, paragraphsOf, wishOf } from '../rules/wishes.ts';
import { structureWords as structure } from '../words/structure.ts';
import { words } from '../words.ts';
import { didStructure } from './structure-sentence.ts';
import type { TextView } from './text-view.ts';

interface Props {
  readonly visit: Visit;
  readonly view: TextView;
  readonly provision: ConsolidatedProvision;
}

/** Where the chair takes up a move, a split or a merge that concerns the paragraph, or leaves it. */
export function StructureTools(props: Props): Markup {
  const { view, provision } = props;
  const standing = view.state.proposals.flatMap((proposal) => {
    const wish = wishOf(proposal);
    const isHere = isLive(proposal, view.state.seesNames) && concerns(proposal, provision.id);
    return isHere && isStructural(wish) ? [{ proposal, wish }] : [];
  });
  return (
    <>
      {standing.map((one) => (
        <StructureForm {...props} {...one} />
      ))}
    </>
  );
}

const takeUp = {
  move: structure.moveIt,
  split: structure.splitIt,
  merge: structure.mergeIt,
} as const satisfies Record<StructuralWish['kind'], unknown>;

function StructureForm(props: Props & { proposal: ProposalState; wish: StructuralWish }): Markup {
  const { visit, view, provision, proposal, wish } = props;
  const { say } = visit;
  const names = proposal.sponsors.map((code) => view.names[code] ?? code);
  const list = new Intl.ListFormat(visit.language === 'en' ? 'en-GB' : visit.language).format(names);
  const sentence = `${list} ${didStructure({ visit, view, wish }, names.length)}`;
  const isAgreed = paragraphsOf(wish).some((id) => isClosed(view.state, id));
  const reason = isAgreed ? { disabledReason: say(words.refusedParagraphAgreed) } : {};
  return (
    <Form
      method="post"
      action={textPaths.resolutions(view.text.id, provision.id)}
      idempotencyKey={newId()}
      label={sentence}
      idPrefix={`structure-${proposal.id}`}
    >
      <Hidden name="seen" value={seenMark(provision)} />
      <Hidden name="proposal" value={proposal.id} />
      <p>
        {sentence}. <span class="quiet">{say(structure.followHint)}</span>
      </p>
      <Button label={say(takeUp[wish.kind])} name="choice" value="take-up" {...reason} />{' '}
      <Button label={say(structure.leaveIt)} look="plain" name="choice" value="leave" {...reason} />
    </Form>
  );
}
