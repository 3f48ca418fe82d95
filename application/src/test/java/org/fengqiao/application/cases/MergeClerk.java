package org.fengqiao.application.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.partners.Right;

/** Merges cases and takes them apart as the overseer does, who sees the whole district. */
public record MergeClerk(CaseTown town) {
  public Caller overseer() {
    return town.overseer(EnumSet.allOf(Right.class));
  }

  /** Merges a case into another; answers the merged one. */
  public Case merge(Case c, Case primary) {
    return merge(overseer(), c, primary).aggregate();
  }

  Answer<Case> merge(Caller by, Case c, Case primary) {
    return new MergeCase(town.desk).merge(by, command(by, c, primary));
  }

  MergeCase.Command command(Caller by, Case c, Case primary) {
    return new MergeCase.Command(town.on(by, c), Optional.empty(), primary.id(), "同一路段的塌陷");
  }

  /** Takes it out again. */
  public Case unmerge(Case c) {
    return unmerge(overseer(), c).aggregate();
  }

  Answer<Case> unmerge(Caller by, Case c) {
    var command = new UnmergeCase.Command(town.on(by, c), Optional.empty(), "并非同一路段");
    return new UnmergeCase(town.desk).unmerge(by, command);
  }

  /** The villager resolves what is in hand. */
  public Case resolve(Case c) {
    var by = town.units();
    return new ResolveCase(town.desk)
        .resolve(
            by,
            new ResolveCase.Command(
                town.on(by, c), town.villager, OutcomeKind.SOLVED, "路面已修复", List.of()))
        .aggregate();
  }

  /** The overseer closes what is resolved. */
  Case close(Case c) {
    var by = overseer();
    return new CloseCase(town.desk, town.router)
        .close(by, new CloseCase.Command(town.on(by, c), Optional.empty(), ""))
        .aggregate();
  }

  /** Signed for, resolved and closed. */
  public Case closed(Case dispatched) {
    return close(resolve(town.signFor(dispatched).aggregate()));
  }

  /** A case as it is now. */
  public Case now(Case c) {
    return town.cases.find(c.id()).orElseThrow().aggregate();
  }
}
