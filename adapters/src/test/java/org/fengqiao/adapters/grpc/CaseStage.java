package org.fengqiao.adapters.grpc;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fengqiao.application.cases.DisputeClerk;
import org.fengqiao.application.cases.MergeClerk;
import org.fengqiao.application.cases.PartClerk;
import org.fengqiao.application.cases.TimeClerk;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.ObjectionRule;
import org.fengqiao.domain.cases.Part;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.Tier;

/** Cases in many states, for moves that are refused. */
final class CaseStage {
  private static final Tier TOP = Tier.TIER_CROSS_JURISDICTION;

  final Case reported;
  final Case dispatched;
  final Case signed;
  final Case suspended;
  final Case disputed;

  /** In hand; a part of it is open. */
  final Case shared;

  /** In hand; it has as many parts as it may. */
  final Case sharedForEver;

  /** In hand; an objection was dismissed, and the pack grants no other. */
  final Case objectedOnce;

  /** Dispatched; the clock within whose time its unit could object was stopped by a contact. */
  final Case contacted;

  final Case closed;

  /** Closed, and the town's director is to call back; the pack grants one round. */
  final Case toBeCalled;

  /** Where no pack is in force, given to the unit of the village by hand. */
  final Case onTheCity;

  /** Of the highest tier, given to the unit of the village by hand. */
  final Case highest;

  /**
   * Whose clocks have run as often as they may, by dispatches; the same, and it is disputed; and by
   * contacts.
   */
  final Case dispatchedForEver;

  final Case disputedForEver;

  final Case contactedForEver;

  /** In hand; one of its clocks was suspended and extended as often as it may be. */
  final Case changedForEver;

  /** The one was merged into the other. */
  final Case merged;

  final Case primary;

  /** Into which as many were merged as may be. */
  final Case full;

  /** The name of a QR code that was revoked. */
  final String revokedCode;

  /** The names of a grid and of a micro-grid that ended. */
  final String endedGrid;

  final String endedMicroGrid;

  private final CaseCalls calls;

  CaseStage(CaseCalls calls) {
    this.calls = calls;
    reported = calls.report(calls.petition());
    dispatched = calls.report(calls.road());
    signed = calls.signFor(calls.report(calls.road()));
    suspended = calls.report(calls.road());
    new TimeClerk(calls.town).suspend(calls.town.signFor(found(suspended)).aggregate());
    disputed = calls.report(calls.road());
    objectedOnce = calls.report(calls.road());
    contacted = calls.report(calls.road().setChannel(Channel.CHANNEL_QR_CODE));
    closed = closed();
    onTheCity = onTheCity();
    highest = byHand(calls.overseer, calls.report(calls.petition().setTier(TOP)));
    var town = calls.town;
    dispatchedForEver =
        worn(calls.road(), c -> town.dispatch(c, Optional.empty(), Optional.empty()));
    disputedForEver = worn(calls.road(), c -> town.dispatch(c, Optional.empty(), Optional.empty()));
    contactedForEver = worn(calls.road().setChannel(Channel.CHANNEL_QR_CODE), town::contact);
    changedForEver = calls.report(calls.road());
    new TimeClerk(town).wear(town.signFor(found(changedForEver)).aggregate());
    primary = calls.report(calls.road());
    merged = mergedInto(primary);
    full = calls.report(calls.road());
    for (int i = 0; i < org.fengqiao.domain.cases.Case.MOST_MERGED; i++) {
      mergedInto(full);
    }
    shared = calls.signFor(calls.report(calls.road()));
    sharedForEver = calls.signFor(calls.report(calls.road()));
    parts(new PartClerk(town));
    objections(new DisputeClerk(town));
    toBeCalled = closed();
    revokedCode = calls.town.town.aSpotOfEachKind().getLast().name();
    endedGrid = calls.town.town.anEndedGrid().name();
    endedMicroGrid = calls.town.town.anEndedMicroGrid().name();
  }

  private void parts(PartClerk clerk) {
    clerk.assign(found(shared));
    var full = found(sharedForEver);
    for (int i = 0; i < Part.MOST; i++) {
      full = clerk.assign(full);
    }
  }

  private void objections(DisputeClerk clerk) {
    clerk.object(found(disputed));
    clerk.object(found(disputedForEver));
    clerk.dismiss(clerk.object(calls.town.signFor(found(objectedOnce)).aggregate()));
    calls.town.contact(found(contacted));
    var callback = new CallbackRule(Optional.of(TownRules.DIRECTOR.role()), 1);
    var rule = new ObjectionRule(Optional.of(new ClockName("CONTACT")), 1, true);
    calls.town.rules.handle(Casework.silent().with(rule).with(callback).rule());
  }

  /** Refusals of a patch that stands no more, by its name. */
  Map<String, String> gone() {
    return Map.of(
        revokedCode,
        "QR_CODE_REVOKED",
        endedGrid,
        "GRID_ENDED",
        endedMicroGrid,
        "MICRO_GRID_ENDED");
  }

  private Case mergedInto(Case primary) {
    var c = calls.report(calls.road());
    new MergeClerk(calls.town).merge(found(c), found(primary));
    return c;
  }

  private Case worn(
      ReportCaseRequest.Builder report, UnaryOperator<org.fengqiao.domain.cases.Case> move) {
    var c = calls.report(report);
    TimeClerk.worn(found(c), move);
    return c;
  }

  private org.fengqiao.domain.cases.Case found(Case c) {
    return calls.town.cases.find(Names.caseId("name", c.getName())).orElseThrow().aggregate();
  }

  private Case onTheCity() {
    var city = new DivisionCode("620400000000");
    var all = calls.town.platform().rights();
    var secret =
        calls.admit(
            new Caller(
                new PartnerId("city"),
                new Rights(
                    all.calls(), all.channels(), Set.of(), Set.of(city), Set.of(), Set.of(city)),
                city));
    var c = calls.as(secret).reportCase(calls.road().clearPatch().build()).getCase();
    return byHand(secret, c);
  }

  private Case byHand(String secret, Case c) {
    return calls
        .as(secret)
        .dispatchCase(
            DispatchCaseRequest.newBuilder()
                .setName(c.getName())
                .setRequestId(calls.id())
                .setUnit(Names.of(calls.town.secretary.unit()))
                .build())
        .getCase();
  }

  private Case closed() {
    var c = calls.signFor(calls.report(calls.road()));
    calls
        .as(calls.units)
        .resolveCase(
            ResolveCaseRequest.newBuilder()
                .setRequestId(calls.id())
                .setName(c.getName())
                .setActingOfficer(calls.villager())
                .setOutcome(Outcome.OUTCOME_SOLVED)
                .setText("已修复")
                .build());
    var close = CloseCaseRequest.newBuilder().setRequestId(calls.id()).setName(c.getName());
    return calls.as(calls.overseer).closeCase(close.build()).getCase();
  }
}
