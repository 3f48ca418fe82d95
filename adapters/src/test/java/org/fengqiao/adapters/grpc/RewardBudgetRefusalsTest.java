package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.fengqiao.proto.rewards.v1.GetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.ListLedgerEntriesRequest;
import org.fengqiao.proto.rewards.v1.RewardBudgetServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of budgets documents, and none that it does not. */
class RewardBudgetRefusalsTest {
  private static final String MISSING = "NOT_FOUND BUDGET_NOT_FOUND";

  private final RewardWire wire = new RewardWire();
  private final RewardPlaces places = new RewardPlaces(wire);
  private final MetRefusals met =
      new MetRefusals(RewardBudgetServiceGrpc.getServiceDescriptor(), wire.harness, wire.centre);

  @AfterEach
  void stop() {
    wire.close();
  }

  @Test
  void areThoseOfTheContract() {
    var name = wire.town.budgetId().name();
    var get = GetRewardBudgetRequest.newBuilder().setName(name).build();
    var list = ListLedgerEntriesRequest.newBuilder().setParent(name).build();
    met.meet(MISSING, get);
    met.meet(MISSING, list);
    wire.approved(1);
    met.meet(MISSING, get, wire.overseer);
    met.meet(MISSING, list, wire.overseer);
    var set = wire.budgeting(4_999);
    met.meet("PERMISSION_DENIED OFFICER_NOT_ACTING", set.build(), wire.overseer);
    var other = set.clone().setActingOfficer(Names.of(wire.town.handler)).build();
    var hand = met.meet("PERMISSION_DENIED NOT_IN_HAND", other, places.ofAllUnits());
    assertEquals(Names.of(wire.town.office), hand.metadata("unit"));
    var below = met.meet("ALREADY_EXISTS BUDGET_BELOW_GIVEN", set.build());
    assertEquals(name + " 5000", below.metadata("budget") + " " + below.metadata("given_fen"));
    met.assertAreThoseOfTheContract();
    var shared = Map.of("ListLedgerEntries", "GET_REWARD_BUDGET");
    met.assertEachNeedsItsRight(places.withoutRights(), shared);
    var stale = set.clone().setEtag("older").build();
    assertEquals(
        "ABORTED STALE_ETAG",
        Refused.by(() -> wire.budgets(wire.centre).setRewardBudget(stale)).what());
  }
}
