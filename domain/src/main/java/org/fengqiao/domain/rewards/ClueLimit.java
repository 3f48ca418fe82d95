package org.fengqiao.domain.rewards;

/** The times set on a clue (有奖举报时限). */
public enum ClueLimit {
  /** To verify it, from its submission (核实). */
  VERIFY,
  /** To begin with the reward, from the disposal of the risk (启动奖励程序). */
  START,
  /** To tell whoever reported it, from the decision to reward it (告知). */
  TELL,
  /** For whoever reported it to claim the reward, from when that was told (领取). */
  CLAIM
}
