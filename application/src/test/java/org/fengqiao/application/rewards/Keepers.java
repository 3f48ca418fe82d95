package org.fengqiao.application.rewards;

import java.util.Set;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.rewards.vault.EraseReporter;
import org.fengqiao.application.rewards.vault.VaultMoves;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Reporter;

/** A unit of the district that keeps who reported clues, with two officers; and its use cases. */
public final class Keepers {
  public final RewardTown town;
  public final UnitId unit;
  public final OfficerId keeper;
  public final OfficerId second;
  public final VaultMoves moves;

  public Keepers(RewardTown town) {
    this.town = town;
    unit = town.cases.office.aUnit(GroundTown.DISTRICT, UnitKind.DEPARTMENT).aggregate().id();
    keeper = town.anOfficerOf(unit);
    second = town.anOfficerOf(unit);
    moves = new VaultMoves(town);
  }

  /** Their partner: it has no right that has to do with clues in hand. */
  public Caller keepers() {
    return town.caller("keepers", RIGHTS, Set.of(GroundTown.DISTRICT), unit);
  }

  public static final Set<Right> RIGHTS =
      Set.of(
          Right.LOOK_AT_REPORTER,
          Right.AGREE_LOOK,
          Right.LIST_LOOKS,
          Right.ERASE_REPORTER,
          Right.LIST_VAULT_KEYS);

  public OfficerMove<ClueId> on(Clue c, OfficerId by) {
    return town.on(keepers(), c, by);
  }

  public Reporter erase(Clue c) {
    var command = new EraseReporter.Command(on(c, keeper), "保存期满");
    return moves.erase.erase(keepers(), command).aggregate();
  }
}
