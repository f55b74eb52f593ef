import { isStructural } from '../../engine/index.ts';
import { At, type Visit } from '../../platform/index.ts';
import { roleWord } from '../../registry/index.ts';
import { EmptyState, type Markup, Receipt as ReceiptCard, Table } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { Receipt } from '../reads/receipts.ts';
import { wishOf } from '../rules/wishes.ts';
import type { ReceiptWhat } from '../schema.ts';
import { authorityWords } from '../words/authority.ts';
import { words } from '../words.ts';
import { handleOf } from './state-groups.ts';
import { toStructure } from './structure-sentence.ts';
import type { TextView } from './text-view.ts';

const whatWords = {
  submitted: words.whatSubmitted,
  joined: words.whatJoined,
  withdrew: words.whatWithdrew,
  'no-comments': words.whatNoComments,
  confirmed: words.whatConfirmed,
} as const satisfies Record<ReceiptWhat, unknown>;

interface Props {
  readonly visit: Visit;
  readonly view: TextView;
}

/** All receipts of the own delegation; the chairs and the secretariat see everybody's. */
export function ReceiptsPage({ visit, view, receipts }: Props & { receipts: readonly Receipt[] }): Markup {
  const { say } = visit;
  if (receipts.length === 0) {
    return <EmptyState kind="wait" title={say(words.noReceipts)} sentence={say(words.noReceiptsSentence)} />;
  }
  return (
    <Table
      caption={say(words.receipts)}
      captionHidden
      rows={receipts}
      columns={[
        {
          head: say(words.receipts),
          cell: (row) => (
            <a href={textPaths.receipt(view.text.id, row.number)}>
              {say(words.receiptNumber, { number: row.number })}
            </a>
          ),
        },
        { head: say(words.receiptFrom), cell: (row) => view.names[row.participant] ?? row.participant },
        { head: say(words.receiptWhat), cell: (row) => whatOf({ visit, view }, row) },
        {
          head: say(words.receiptWhen),
          cell: (row) => <At at={row.at} visit={visit} zone={view.text.closesZone} />,
        },
      ]}
    />
  );
}

/** The receipt that a delegation keeps: number, what, and when in every zone that matters. */
export function ReceiptPage({ visit, view, receipt }: Props & { receipt: Receipt }): Markup {
  const { say } = visit;
  return (
    <ReceiptCard
      title={say(words.receiptTitle)}
      number={`${view.text.symbol} · ${receipt.number}`}
      items={[
        { term: say(words.receiptFrom), details: view.names[receipt.participant] ?? receipt.participant },
        { term: say(words.receiptWhat), details: whatOf({ visit, view }, receipt) },
        {
          term: say(words.receiptWhen),
          details: <At at={receipt.at} visit={visit} zone={view.text.closesZone} />,
        },
        ...(receipt.onAuthorityOf === null
          ? []
          : [
              {
                term: say(authorityWords.receiptTerm),
                details: say(roleWord(receipt.onAuthorityOf)),
              },
            ]),
        ...(receipt.isLate ? [{ term: say(words.late), details: say(words.receiptLate) }] : []),
      ]}
    >
      <a href={textPaths.text(view.text.id)}>{say(words.backToText)}</a>
    </ReceiptCard>
  );
}

function whatOf({ visit, view }: Props, receipt: Receipt): Markup {
  const { say } = visit;
  const what = say(whatWords[receipt.what]);
  const provision = view.consolidation.provisions.find((one) => one.id === receipt.provision);
  if (!provision) return <>{what}</>;
  const proposal = view.state.proposals.find((one) => one.id === receipt.proposal);
  const wish = proposal && wishOf(proposal);
  const handle = wish && isStructural(wish) ? toStructure({ visit, view, wish }) : handleOf(provision);
  return (
    <>
      {what} · <a href={textPaths.provision(view.text.id, provision.id)}>{handle}</a>
    </>
  );
}
