package org.fengqiao.domain.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.statistics.DisputeReadingFact.DisputeReadingRecorded;

/**
 * How many disputes of a kind a division had in a period, as somebody else counted them (填报数).
 * There is one of a division, period and kind: told again with another number, it is corrected, and
 * what was told before stands in its journal. Nothing is added up: what the towns of a district
 * entered is not the district's.
 *
 * @param count 0 to {@value #MOST}
 * @param source where it is from, as 区法院; 0 to 200 characters
 * @param recorded when it was told, or told last
 */
public record DisputeReading(
    DivisionCode division,
    DisputePeriod period,
    DisputeReadingKind kind,
    int count,
    String source,
    Instant recorded)
    implements Aggregate {
  /** As many as people may live in a division. */
  public static final int MOST = 1_000_000_000;

  private static final int LONGEST_SOURCE = 200;

  /** How a reading comes from its facts. */
  public static final Lineage<DisputeReading, DisputeReadingFact> LINEAGE =
      new Lineage<>(
          AggregateKind.DISPUTE_READING,
          DisputeReading.class,
          DisputeReadingFact.class,
          DisputeReading::told,
          (_, fact) -> told(fact));

  public DisputeReading {
    Objects.requireNonNull(division);
    Objects.requireNonNull(period);
    Objects.requireNonNull(kind);
    if (count < 0 || count > MOST) {
      throw Refusal.invalid("count", "is 0 to " + MOST);
    }
    source = Text.optional("source", source, LONGEST_SOURCE);
    Objects.requireNonNull(recorded);
  }

  /**
   * Records it, or corrects what was told of that division, period and kind before.
   *
   * @param before what was; empty if nothing was told yet
   * @param today the day it is
   * @throws Refusal INVALID_FIELD unless its period is over
   */
  public static Decided<DisputeReading> record(
      Optional<DisputeReading> before, DisputeReading told, LocalDate today) {
    if (!told.period.last().isBefore(today)) {
      throw Refusal.invalid("period", "is over, and ends before today, " + today);
    }
    var fact =
        List.of(
            new DisputeReadingRecorded(
                told.division, told.period, told.kind, told.count, told.source, told.recorded));
    return before.map(reading -> LINEAGE.move(reading, fact)).orElseGet(() -> LINEAGE.begin(fact));
  }

  /** Names the one reading of a division, period and kind. */
  public static AggregateRef ref(
      DivisionCode division, DisputePeriod period, DisputeReadingKind kind) {
    return AggregateRef.named(
        AggregateKind.DISPUTE_READING,
        "divisions/" + division.value() + "/disputeReadings/" + period.text() + "/" + kind);
  }

  private static DisputeReading told(DisputeReadingFact fact) {
    return switch (fact) {
      case DisputeReadingRecorded(
              var division,
              var period,
              var kind,
              var count,
              var source,
              var time) ->
          new DisputeReading(division, period, kind, count, source, time);
    };
  }

  @Override
  public AggregateRef ref() {
    return ref(division, period, kind);
  }
}
