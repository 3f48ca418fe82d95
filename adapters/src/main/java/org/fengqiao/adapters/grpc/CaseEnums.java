package org.fengqiao.adapters.grpc;

import java.util.List;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.HandlingMeasure;
import org.fengqiao.domain.cases.HandlingMode;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.cases.Mover;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.proto.cases.v1.CaseMove;
import org.fengqiao.proto.cases.v1.CaseMover;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.UnroutedReason;

/** The enums of cases, in the contract and in the rules. */
final class CaseEnums {
  static final EnumNames<Channel, org.fengqiao.proto.cases.v1.Channel> CHANNEL =
      EnumNames.of(
          Channel.class,
          org.fengqiao.proto.cases.v1.Channel.class,
          "CHANNEL",
          CaseReason.UNKNOWN_CHANNEL);
  static final EnumNames<CaseKind, org.fengqiao.proto.cases.v1.CaseKind> KIND =
      EnumNames.of(CaseKind.class, org.fengqiao.proto.cases.v1.CaseKind.class, "CASE_KIND");
  static final EnumNames<Tier, org.fengqiao.proto.cases.v1.Tier> TIER =
      EnumNames.of(Tier.class, org.fengqiao.proto.cases.v1.Tier.class, "TIER");
  static final EnumNames<HandlingMode, org.fengqiao.proto.cases.v1.HandlingMode> MODE =
      EnumNames.of(
          HandlingMode.class, org.fengqiao.proto.cases.v1.HandlingMode.class, "HANDLING_MODE");
  static final EnumNames<HandlingMeasure, org.fengqiao.proto.cases.v1.HandlingMeasure> MEASURE =
      EnumNames.of(
          HandlingMeasure.class,
          org.fengqiao.proto.cases.v1.HandlingMeasure.class,
          "HANDLING_MEASURE");
  static final EnumNames<CaseStatus, CaseState> STATE =
      EnumNames.of(CaseStatus.class, CaseState.class, "CASE_STATE");
  static final EnumNames<OutcomeKind, Outcome> OUTCOME =
      EnumNames.of(OutcomeKind.class, Outcome.class, "OUTCOME");
  static final EnumNames<RedirectRoute, org.fengqiao.proto.cases.v1.RedirectRoute> ROUTE =
      EnumNames.of(
          RedirectRoute.class, org.fengqiao.proto.cases.v1.RedirectRoute.class, "REDIRECT_ROUTE");
  static final EnumNames<Unrouted, UnroutedReason> UNROUTED =
      EnumNames.of(Unrouted.class, UnroutedReason.class, "UNROUTED_REASON");
  static final EnumNames<ClockEvent, org.fengqiao.proto.cases.v1.ClockEvent> CLOCK_EVENT =
      EnumNames.of(ClockEvent.class, org.fengqiao.proto.cases.v1.ClockEvent.class, "CLOCK_EVENT");
  static final EnumNames<Satisfaction, org.fengqiao.proto.cases.v1.Satisfaction> SATISFACTION =
      EnumNames.of(
          Satisfaction.class, org.fengqiao.proto.cases.v1.Satisfaction.class, "SATISFACTION");
  static final EnumNames<RungAction, org.fengqiao.proto.cases.v1.RungAction> RUNG_ACTION =
      EnumNames.of(RungAction.class, org.fengqiao.proto.cases.v1.RungAction.class, "RUNG_ACTION");
  static final EnumNames<Move, CaseMove> MOVE =
      EnumNames.of(Move.class, CaseMove.class, "CASE_MOVE");
  static final EnumNames<Mover, CaseMover> MOVER =
      EnumNames.of(Mover.class, CaseMover.class, "CASE_MOVER");

  private CaseEnums() {}

  /** What is done about a matter, as the contract lists it. */
  static List<org.fengqiao.proto.cases.v1.HandlingMeasure> measures(Classing classing) {
    return classing.measures().stream().map(MEASURE::toProto).toList();
  }
}
