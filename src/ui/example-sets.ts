import { breadcrumbExamples } from './breadcrumb/breadcrumb.examples.tsx';
import { buttonExamples } from './button/button.examples.tsx';
import { consolidatedProvisionExamples } from './consolidated-provision/consolidated-provision.examples.tsx';
import { definitionListExamples } from './definition-list/definition-list.examples.tsx';
import { diffLineExamples } from './diff-line/diff-line.examples.tsx';
import { emptyStateExamples } from './empty-state/empty-state.examples.tsx';
import type { ExampleSet } from './example.ts';
import { exerciseBannerExamples } from './exercise-banner/exercise-banner.examples.tsx';
import { factsExamples } from './facts/facts.examples.tsx';
import { fieldExamples } from './field/field.examples.tsx';
import { formExamples } from './form/form.examples.tsx';
import { layoutExamples } from './layout/layout.examples.tsx';
import { linkButtonExamples } from './link-button/link-button.examples.tsx';
import { noticeExamples } from './notice/notice.examples.tsx';
import { pagerExamples } from './pager/pager.examples.tsx';
import { progressExamples } from './progress/progress.examples.tsx';
import { receiptExamples } from './receipt/receipt.examples.tsx';
import { stateBadgeExamples } from './state-badge/state-badge.examples.tsx';
import { stateStripExamples } from './state-strip/state-strip.examples.tsx';
import { tableExamples } from './table/table.examples.tsx';
import { tabsExamples } from './tabs/tabs.examples.tsx';
import { textPageExamples } from './text-page/text-page.examples.tsx';
import { timeExamples } from './time/time.examples.tsx';
import { tlpMarkExamples } from './tlp-mark/tlp-mark.examples.tsx';
import { whoCanSeeExamples } from './who-can-see/who-can-see.examples.tsx';

/** Every component with its examples, the signature pieces first. */
export const exampleSets: readonly ExampleSet[] = [
  consolidatedProvisionExamples,
  textPageExamples,
  stateStripExamples,
  stateBadgeExamples,
  diffLineExamples,
  receiptExamples,
  timeExamples,
  tlpMarkExamples,
  exerciseBannerExamples,
  whoCanSeeExamples,
  tableExamples,
  definitionListExamples,
  factsExamples,
  tabsExamples,
  breadcrumbExamples,
  pagerExamples,
  emptyStateExamples,
  noticeExamples,
  progressExamples,
  fieldExamples,
  formExamples,
  buttonExamples,
  linkButtonExamples,
  layoutExamples,
];
