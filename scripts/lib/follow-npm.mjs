// Preloaded (`node --import`) into programs that the scripts start, so that these need not know of npm.
import { followParent } from './follow-parent.mjs';

followParent();
