package org.fengqiao.adapters.grpc;

import java.time.Duration;
import org.fengqiao.application.cases.ExplainClocks;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.ExplanationText;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungTime;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.proto.cases.v1.ClockExplanation;
import org.fengqiao.proto.cases.v1.ClockSuspension;
import org.fengqiao.proto.cases.v1.RungAnchor;
import org.fengqiao.proto.cases.v1.RungExplanation;
import org.fengqiao.proto.policies.v1.BudgetUnit;

/** Shows how the clocks of a case, whistle, supervision or session came about, by the contract. */
final class ClockProtos {
  private ClockProtos() {}

  static ClockExplanation toProto(ExplainClocks.Explanation explained, Language language) {
    var proto =
        of(explained.face(), language)
            .setStartEvent(CaseEnums.CLOCK_EVENT.toProto(explained.run().startedBy()));
    explained
        .run()
        .stoppedBy()
        .ifPresent(event -> proto.setStopEvent(CaseEnums.CLOCK_EVENT.toProto(event)));
    explained.run().part().ifPresent(proto::setPart);
    return proto.build();
  }

  /** All of it but what started it and what stopped it, and whose part it is of. */
  static ClockExplanation.Builder of(ClockFace face, Language language) {
    var clock = face.clock();
    var explanation = face.explainDue();
    var proto =
        ClockExplanation.newBuilder()
            .setClock(clock.name().value())
            .setRun(clock.run())
            .setStartTime(Times.toProto(clock.startTime()))
            .setBudget(budget(face.spec().budget()))
            .setCalendar("calendars/" + face.calendar().id().value())
            .setCalendarVersion(face.calendar().version())
            .setPackVersion(pack(clock.spec()))
            .setProvisional(explanation.provisional())
            .addAllSteps(ExplanationText.lines(explanation, text(language)));
    explanation.time().ifPresent(due -> proto.setDueTime(Times.toProto(due)));
    clock.stopTime().ifPresent(time -> proto.setStopTime(Times.toProto(time)));
    for (var suspension : clock.suspensions()) {
      var span =
          ClockSuspension.newBuilder()
              .setStartTime(Times.toProto(suspension.from()))
              .setOfficer(suspension.by().value());
      suspension.until().ifPresent(until -> span.setEndTime(Times.toProto(until)));
      suspension.approvedBy().ifPresent(by -> span.setApprover(by.value()));
      proto.addSuspensions(span);
    }
    face.rungTimes().forEach(rung -> proto.addRungs(rung(face, rung, language)));
    return proto;
  }

  /** The pack version whose rule a clock keeps to. */
  static String pack(SpecRef spec) {
    return PackVersion.of(spec).toString();
  }

  static org.fengqiao.proto.policies.v1.Budget budget(Budget budget) {
    return org.fengqiao.proto.policies.v1.Budget.newBuilder()
        .setCount(budget.count())
        .setUnit(
            switch (budget) {
              case Budget.Minutes _ -> BudgetUnit.BUDGET_UNIT_MINUTES;
              case Budget.Hours _ -> BudgetUnit.BUDGET_UNIT_HOURS;
              case Budget.WorkingHours _ -> BudgetUnit.BUDGET_UNIT_WORKING_HOURS;
              case Budget.CalendarDays _ -> BudgetUnit.BUDGET_UNIT_CALENDAR_DAYS;
              case Budget.WorkingDays _ -> BudgetUnit.BUDGET_UNIT_WORKING_DAYS;
              case Budget.Months _ -> BudgetUnit.BUDGET_UNIT_MONTHS;
              case Budget.Years _ -> BudgetUnit.BUDGET_UNIT_YEARS;
            })
        .build();
  }

  private static RungExplanation rung(ClockFace face, RungTime timed, Language language) {
    var rung = timed.rung();
    var proto =
        RungExplanation.newBuilder()
            .setRung(rung.key().value())
            .setAction(CaseEnums.RUNG_ACTION.toProto(rung.action()))
            .addAllSteps(ExplanationText.lines(face.explain(rung), text(language)));
    anchor(proto, rung);
    timed.time().ifPresent(time -> proto.setRungTime(Times.toProto(time)));
    face.clock().fired().stream()
        .filter(fired -> fired.key().equals(rung.key()))
        .findFirst()
        .ifPresent(fired ->
            proto
                .setRungTime(Times.toProto(fired.explainedTime()))
                .setFireTime(Times.toProto(fired.firedTime()))
                .setLate(fired.late())
                .setLateBy(
                    Times.toProto(Duration.between(fired.explainedTime(), fired.firedTime()))));
    return proto.build();
  }

  private static void anchor(RungExplanation.Builder proto, Rung rung) {
    switch (rung.at()) {
      case Moment.AtStart _ -> proto.setAnchor(RungAnchor.RUNG_ANCHOR_START);
      case Moment.AfterStart(var span) ->
          proto.setAnchor(RungAnchor.RUNG_ANCHOR_START).setOffset(budget(span));
      case Moment.AtDue _ -> proto.setAnchor(RungAnchor.RUNG_ANCHOR_DUE);
      case Moment.AfterDue(var span) ->
          proto.setAnchor(RungAnchor.RUNG_ANCHOR_DUE).setOffset(budget(span));
      case Moment.BeforeDue(var span) -> {
        var before = budget(span);
        proto
            .setAnchor(RungAnchor.RUNG_ANCHOR_DUE)
            .setOffset(before.toBuilder().setCount(-before.getCount()));
      }
    }
  }

  private static ExplanationText.Language text(Language language) {
    return switch (language) {
      case CHINESE -> ExplanationText.Language.ZH_CN;
      case ENGLISH -> ExplanationText.Language.EN;
    };
  }
}
