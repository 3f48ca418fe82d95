package org.fengqiao.adapters.grpc;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.payments.PaperPayments;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.domain.policies.RewardRule;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.RewardCaps;
import org.fengqiao.domain.rewards.RewardTable;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.EraseReporterRequest;

/** Packs, partners and times by which clues and their rewards are refused. */
final class RewardPlaces {
  private final RewardWire wire;
  private final RewardTown town;

  RewardPlaces(RewardWire wire) {
    this.wire = wire;
    this.town = wire.town;
  }

  /** From now on the pack says nothing of rewards. */
  void haveNoRule() {
    town.cases.rules.handle(CaseworkRule.DEFAULT);
  }

  /** From now on the pack takes no clue without a name. */
  void takeNamedCluesAlone() {
    var had = rule(RewardRules.TABLE);
    town.rule(
        new RewardRule(
            had.table(),
            false,
            had.handler(),
            had.office(),
            had.coming(),
            had.limits(),
            had.longestExtension(),
            had.guesses(),
            had.looks(),
            had.feed()));
  }

  /** From now on a person is given so much in a month. */
  void giveAPersonInAMonth(long fen) {
    var table = RewardRules.TABLE;
    var caps =
        new RewardCaps(Optional.of(fen), Optional.empty(), Optional.empty(), Optional.empty());
    town.rule(rule(new RewardTable(table.types(), table.grades(), table.joint(), caps)));
  }

  void asBefore() {
    town.rule(rule(RewardRules.TABLE));
  }

  private static RewardRule rule(RewardTable table) {
    return RewardRules.rule(
        new CalendarId("cn"), TownRules.SECRETARY.role(), TownRules.DIRECTOR.role(), table);
  }

  /** A partner that clues come through, which may report on no channel. */
  String withoutChannel() {
    var rights =
        new Rights(
            EnumSet.allOf(Right.class),
            EnumSet.noneOf(Channel.class),
            Set.of(),
            Set.of(GroundTown.DISTRICT),
            Set.of(),
            Set.of());
    return wire.admit(new Caller(town.app().partner(), rights, GroundTown.DISTRICT));
  }

  /** One that acts for each unit. */
  String ofAllUnits() {
    var police = town.cases.police.unit();
    var rights = EnumSet.allOf(Right.class);
    return wire.admit(town.caller("all", rights, Set.of(), town.handling, police, town.office));
  }

  /** One that may do nothing. */
  String withoutRights() {
    return wire.admit(town.caller("none", Set.of(), Set.of(GroundTown.DISTRICT)));
  }

  /** Destroys who reported a clue. */
  void erase(Clue c) {
    var request = wire.move(EraseReporterRequest.newBuilder(), c, wire.keepers.keeper);
    wire.answer(request.setReason("保存期满"), wire.vault);
  }

  /** Hands all orders over to somebody who has them in hand. */
  void handOver() {
    wire.payments.send(new PaperPayments()).run();
  }

  /** Lets the time to claim run out, before that is noticed. */
  void passClaimTime() {
    wire.pass(Duration.ofDays(190));
  }
}
