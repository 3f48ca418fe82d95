/** 举报人保密库: who reported a clue, sealed under keys that are kept elsewhere, and who may look. */
@NullMarked
package org.fengqiao.application.rewards.vault;

import org.jspecify.annotations.NullMarked;
