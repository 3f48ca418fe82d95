package org.fengqiao.application.rewards;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.ClueFilter.Scope;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;

/** Who sees clues, and nobody sees with them who reported. */
class CluesSeenTest {
  private static final Set<Right> ALL = EnumSet.allOf(Right.class);
  private final RewardTown town = new RewardTown();

  private List<ClueId> listed(Caller caller, Scope scope) {
    var filter = new ClueFilter(scope, Optional.empty(), Optional.empty(), false);
    return town.list.list(caller, filter, PageRequest.FIRST).items().stream()
        .map(view -> view.subject().id())
        .toList();
  }

  @Test
  void showsAClueToWhoBroughtItHasItInHandRewardsItOrViewsItsGround() {
    var c = town.submitted(RewardTown.person(1)).answer().aggregate();
    var overseer = town.caller("district", ALL, Set.of(GroundTown.DISTRICT));
    for (var caller : List.of(town.app(), town.village(), town.centre(), overseer)) {
      assertEquals(c, town.get.get(caller, c.id()).subject());
      assertEquals(List.of(c.id()), listed(caller, new Scope.InDivision(GroundTown.DISTRICT)));
    }
    assertRefused(RewardReason.CLUE_NOT_FOUND, () -> town.get.get(town.stranger(), c.id()));
    assertEquals(List.of(), listed(town.stranger(), new Scope.InDivision(GroundTown.DISTRICT)));
  }

  @Test
  void showsAClueWithItsWordsAndTimes() {
    var c = town.disposed(town.verified(RewardTown.person(1)));
    var view = town.get.get(town.centre(), c.id());
    assertEquals(2, view.times().size());
    var shown = view.contents().values().stream().map(Content::fields).toList().toString();
    for (var said : List.of("消防通道堵塞", "情况属实", "已清理")) {
      assertTrue(shown.contains(said), shown);
    }
    assertFalse(shown.contains(RewardTown.person(1).name()), shown);
  }

  @Test
  void listsTheNewestFirstInPages() {
    var first = town.submitted().answer().aggregate().id();
    var second = town.submitted().answer().aggregate().id();
    var filter =
        new ClueFilter(
            new Scope.HandledBy(town.handling), Optional.empty(), Optional.empty(), false);
    var page = town.list.list(town.village(), filter, new PageRequest(1, Optional.empty()));
    assertEquals(second, page.items().getFirst().subject().id());
    var next = town.list.list(town.village(), filter, new PageRequest(1, page.next()));
    assertEquals(first, next.items().getFirst().subject().id());
    assertEquals(Optional.empty(), next.next());
  }

  @Test
  void refusesWhoHasNotTheRight() {
    var c = town.submitted().answer().aggregate();
    var few = town.caller("app", Set.of(), Set.of());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> town.get.get(few, c.id()));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> listed(few, new Scope.HandledBy(town.handling)));
  }
}
