package org.fengqiao.adapters.grpc;

import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.spotchecks.SpotCheckItemView;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.cases.spotchecks.SpotCheckConsequence;
import org.fengqiao.domain.cases.spotchecks.SpotCheckId;
import org.fengqiao.domain.cases.spotchecks.SpotCheckItem.Missed;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRates;
import org.fengqiao.domain.cases.spotchecks.SpotCheckStratum;
import org.fengqiao.proto.cases.v1.Rate;
import org.fengqiao.proto.cases.v1.SpotCheckCall;
import org.fengqiao.proto.cases.v1.SpotCheckItem;

/** Shows spot checks, as the contract has them. */
final class SpotCheckProtos {
  private static final EnumNames<
          SpotCheckConsequence, org.fengqiao.proto.cases.v1.SpotCheckConsequence>
      CONSEQUENCE =
          EnumNames.of(
              SpotCheckConsequence.class,
              org.fengqiao.proto.cases.v1.SpotCheckConsequence.class,
              "SPOT_CHECK_CONSEQUENCE");

  private SpotCheckProtos() {}

  static SpotCheckId id(String field, String name) {
    return new SpotCheckId(Names.uuid(field, "spotChecks", name));
  }

  /** A spot check with its strata. */
  static org.fengqiao.proto.cases.v1.SpotCheck whole(Loaded<SpotCheck> loaded) {
    var proto = toProto(loaded).toBuilder();
    loaded.aggregate().strata().stream().map(SpotCheckProtos::toProto).forEach(proto::addStrata);
    return proto.build();
  }

  /** The same without them. */
  static org.fengqiao.proto.cases.v1.SpotCheck toProto(Loaded<SpotCheck> loaded) {
    var one = loaded.aggregate();
    var plan = one.plan();
    var proto =
        org.fengqiao.proto.cases.v1.SpotCheck.newBuilder()
            .setName("spotChecks/" + one.id().value())
            .setDivision(Names.of(plan.division()))
            .setFromTime(Times.toProto(plan.from()))
            .setUntilTime(Times.toProto(plan.until()))
            .setSeed(plan.draw().seed())
            .setSize(plan.draw().size())
            .setPopulationCount(one.population())
            .setPopulationSha256(one.populationDigest().hex())
            .setExcludedCount(one.keptOut())
            .setItemCount(one.items().size())
            .setRates(toProto(one.rates()))
            .setDrawTime(Times.toProto(one.drawn()))
            .setEtag(loaded.version().etag());
    one.checker()
        .ifPresent(checker -> {
          proto.setCheckingUnit(Names.of(checker.unit()));
          checker.post().ifPresent(post -> proto.setCheckingPost(Names.of(post)));
        });
    return proto.build();
  }

  private static org.fengqiao.proto.cases.v1.SpotCheckStratum toProto(SpotCheckStratum stratum) {
    return org.fengqiao.proto.cases.v1.SpotCheckStratum.newBuilder()
        .setUnit(Names.of(stratum.unit()))
        .setPopulationCount(stratum.population())
        .setItemCount(stratum.drawn())
        .build();
  }

  private static org.fengqiao.proto.cases.v1.SpotCheckRates toProto(SpotCheckRates rates) {
    return org.fengqiao.proto.cases.v1.SpotCheckRates.newBuilder()
        .setReached(toProto(rates.reached()))
        .setSolved(toProto(rates.solved()))
        .setSatisfied(toProto(rates.satisfied()))
        .build();
  }

  private static Rate toProto(org.fengqiao.domain.cases.Rate rate) {
    return Rate.newBuilder()
        .setNumerator(rate.numerator())
        .setDenominator(rate.denominator())
        .build();
  }

  static SpotCheckItem toProto(SpotCheckItemView view) {
    var item = view.item();
    var proto =
        SpotCheckItem.newBuilder()
            .setCase(Names.of(item.subject()))
            .setUnit(Names.of(item.lead()))
            .setRound(item.round())
            .setMissedCalls(item.missedCalls());
    item.lastMissed().ifPresent(call -> proto.setLastMissedCall(toProto(call, view)));
    item.answer()
        .ifPresent(answer ->
            proto
                .setAnswer(RoundProtos.callback(answer.said(), view::shown))
                .setConsequence(CONSEQUENCE.toProto(answer.consequence())));
    return proto.build();
  }

  private static SpotCheckCall toProto(Missed call, SpotCheckItemView view) {
    var proto =
        SpotCheckCall.newBuilder()
            .setOfficer(Names.of(call.officer()))
            .setCallTime(Times.toProto(call.time()));
    call.note()
        .ifPresent(note ->
            proto.setContentState(
                Shows.show(
                    view.shown(note),
                    content -> proto.setText(Shows.field(content, CaseWords.NOTE)))));
    return proto.build();
  }
}
