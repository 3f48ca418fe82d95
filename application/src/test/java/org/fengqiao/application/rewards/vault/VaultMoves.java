package org.fengqiao.application.rewards.vault;

import org.fengqiao.application.rewards.RewardTown;

/** Every use case of the vault, over a town. */
public final class VaultMoves {
  public final LookAtReporter look;
  public final AskLook ask;
  public final AgreeLook agree;
  public final ListLooks looks;
  public final EraseReporter erase;
  public final FollowClue follow;
  public final RotateKeys rotate;
  public final ListVaultKeys keys;

  public VaultMoves(RewardTown town) {
    var access = town.cases.town.access;
    var ids = town.cases.town.ids;
    var memory = town.memory;
    var inSight = new ReportersInSight(access, memory);
    var desk =
        new VaultDesk(
            town.cases.officersDesk,
            town.cases.office.officers,
            memory,
            town.cases.cases,
            town.cases.rules,
            inSight);
    var reporters = new MemoryReporters(memory);
    look = new LookAtReporter(desk, town.vault, ids);
    ask = new AskLook(desk, ids);
    agree = new AgreeLook(desk, ids);
    looks = new ListLooks(access, inSight, memory, memory);
    erase = new EraseReporter(desk, ids);
    follow = new FollowClue(access, town.proofs, town.views);
    rotate = new RotateKeys(reporters, memory, town.vault, town.store, town.cases.town.clock);
    keys = new ListVaultKeys(access, reporters, town.vault);
  }
}
