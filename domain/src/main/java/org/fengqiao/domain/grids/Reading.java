package org.fengqiao.domain.grids;

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
import org.fengqiao.domain.grids.ReadingFact.ReadingRecorded;

/**
 * How many lived on a patch on a day (人口户数). A patch has one reading a day: told again with other
 * numbers, it is corrected, and what was told before stands in its journal. Nothing is added up:
 * the grids of a village may have been counted on other days than the village.
 *
 * @param patch the patch with what lay above it when this was told
 * @param day the day on which it was true, by the server's calendar; not before {@link #FIRST_DAY}
 * @param source where it is from, as 第七次人口普查; 0 to 200 characters
 * @param recorded when it was told, or told last
 */
public record Reading(
    Patch patch, LocalDate day, Population population, String source, Instant recorded)
    implements Aggregate {
  /** The day the People's Republic was founded: before it no division of its tree was counted. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);

  private static final int LONGEST_SOURCE = 200;

  public static final Lineage<Reading, ReadingFact> LINEAGE =
      new Lineage<>(
          AggregateKind.READING,
          Reading.class,
          ReadingFact.class,
          Reading::told,
          (_, fact) -> told(fact));

  public Reading {
    if (patch.qrCode().isPresent()) {
      throw new IllegalArgumentException("nobody lives on a QR code");
    }
    if (day.isBefore(FIRST_DAY)) {
      throw Refusal.invalid("day", "is not before " + FIRST_DAY);
    }
    Objects.requireNonNull(population);
    source = Text.optional("source", source, LONGEST_SOURCE);
    Objects.requireNonNull(recorded);
  }

  /**
   * Records it, or corrects what was told of that patch and day before.
   *
   * @param before what was; empty if nothing was told yet
   * @param today the day it is
   * @throws Refusal INVALID_FIELD if its day is yet to come
   */
  public static Decided<Reading> record(Optional<Reading> before, Reading told, LocalDate today) {
    if (told.day.isAfter(today)) {
      throw Refusal.invalid("day", "is not after today, " + today);
    }
    var fact =
        List.of(
            new ReadingRecorded(told.patch, told.day, told.population, told.source, told.recorded));
    return before.map(reading -> LINEAGE.move(reading, fact)).orElseGet(() -> LINEAGE.begin(fact));
  }

  /** What it is called. */
  public ReadingId id() {
    return new ReadingId(patch.finest(), day);
  }

  private static Reading told(ReadingFact fact) {
    return switch (fact) {
      case ReadingRecorded(var patch, var day, var population, var source, var time) ->
          new Reading(patch, day, population, source, time);
    };
  }

  @Override
  public AggregateRef ref() {
    return id().ref();
  }
}
