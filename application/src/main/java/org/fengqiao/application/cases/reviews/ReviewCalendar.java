package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewReason;
import org.fengqiao.domain.cases.reviews.ReviewRule;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.grids.DivisionCode;

/** Which reviews the packs in force have for which divisions, and what day it is there. */
final class ReviewCalendar {
  private final Policies policies;

  @Inject
  ReviewCalendar(Policies policies) {
    this.policies = policies;
  }

  /**
   * A kind of review of a division.
   *
   * @param today in the zone of the pack's calendar
   */
  record Planned(PackInForce pack, ReviewRule rule, LocalDate today) {}

  /**
   * What is planned there.
   *
   * @throws Refusal NO_PACK, NO_SUCH_REVIEW
   */
  Planned planned(DivisionCode division, ReviewKind kind, Instant now) {
    var pack = Ladders.required(policies.inForce(division, now), division);
    var rule =
        rule(pack, division, kind)
            .orElseThrow(() ->
                Refusal.illegalNow(
                    ReviewReason.NO_SUCH_REVIEW,
                    List.of(),
                    Map.of(
                        "kind", kind.name(),
                        "level", division.level().name(),
                        "pack", pack.version().toString())));
    return new Planned(pack, rule, LocalDate.ofInstant(now, zone(division, now)));
  }

  /** In which zone days are counted there: China's, where no calendar says otherwise. */
  ZoneId zone(DivisionCode division, Instant now) {
    return policies
        .inForce(division, now)
        .flatMap(pack -> policies.calendar(pack.rules().calendar()))
        .map(calendar -> calendar.terms().zone())
        .orElse(CalendarTerms.CHINA);
  }

  /** Whether the pack in force at that time has such reviews there. */
  boolean asked(DivisionCode division, ReviewKind kind, Instant at) {
    return policies.inForce(division, at).flatMap(pack -> rule(pack, division, kind)).isPresent();
  }

  private static Optional<ReviewRule> rule(
      PackInForce pack, DivisionCode division, ReviewKind kind) {
    return pack.rules().casework().reviews().stream()
        .filter(one -> one.kind() == kind && one.level() == division.level())
        .findFirst();
  }
}
