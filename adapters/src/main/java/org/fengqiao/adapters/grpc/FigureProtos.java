package org.fengqiao.adapters.grpc;

import java.math.BigDecimal;
import org.fengqiao.application.statistics.AsCounted;
import org.fengqiao.application.statistics.FiguresOf;
import org.fengqiao.domain.cases.Rate;
import org.fengqiao.domain.statistics.MediationFigures;
import org.fengqiao.domain.statistics.MediationMeasure;
import org.fengqiao.proto.statistics.v1.CountedUntil;
import org.fengqiao.proto.statistics.v1.MediationRate;
import org.fengqiao.proto.statistics.v1.SubjectFigures;

/** Figures of mediation as the contract has them. */
final class FigureProtos {
  private FigureProtos() {}

  static org.fengqiao.proto.statistics.v1.MediationFigures toProto(MediationFigures figures) {
    return org.fengqiao.proto.statistics.v1.MediationFigures.newBuilder()
        .setAccepted(figures.of(MediationMeasure.ACCEPTED))
        .setEnded(figures.of(MediationMeasure.ENDED))
        .setSettled(figures.of(MediationMeasure.SETTLED))
        .setSuccess(toProto(figures.success()))
        .setAgreedFen(figures.of(MediationMeasure.AGREED_FEN))
        .setPerformance(toProto(figures.performance()))
        .build();
  }

  static SubjectFigures toProto(FiguresOf one) {
    return SubjectFigures.newBuilder()
        .setSubject(one.subject().name())
        .setDisplayName(one.title())
        .setFigures(toProto(one.figures()))
        .build();
  }

  private static MediationRate toProto(Rate rate) {
    return MediationRate.newBuilder()
        .setNumerator(rate.numerator())
        .setDenominator(rate.denominator())
        .setPercent(percent(rate))
        .build();
  }

  /** In percent, as every rate is shown; empty where there is nothing to rate. */
  static String percent(Rate rate) {
    return rate.percent().map(BigDecimal::toPlainString).orElse("");
  }

  static CountedUntil counted(AsCounted<?> found) {
    var counted = CountedUntil.newBuilder().setUnreadEntries(found.unread());
    found.time().map(Times::toProto).ifPresent(counted::setTime);
    return counted.build();
  }
}
