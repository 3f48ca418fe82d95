package org.fengqiao.application.petitions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionLaws;
import org.fengqiao.domain.petitions.PetitionLimit;
import org.fengqiao.domain.petitions.PetitionReason;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.PetitionRule;

/** Reads the times of petitions by the packs they began under, and new calendars. */
record PetitionLimits(Policies policies) implements LimitFaces {
  @Override
  public ClockFace face(Limit timed) {
    var clock = timed.clock();
    var spec =
        rule(PackVersion.of(clock.spec()))
            .flatMap(rule -> rule.limit(clock.name()))
            .orElseThrow(() -> new IllegalStateException("no rule for clock " + clock.spec()))
            .rule()
            .spec(timed.budget());
    return new ClockFace(clock, spec, calendar(spec));
  }

  /** The laws by which further times of a petition begin: of the pack it keeps to. */
  PetitionLaws laws(Petition p) {
    var version = PackVersion.of(p.spec());
    return (of, day) -> law(version, rule(version).orElseThrow(), of, day);
  }

  /**
   * The laws that the pack in force on a division has.
   *
   * @throws Refusal NO_PETITION_RULE once one is asked for
   */
  PetitionLaws inForce(DivisionCode division, Instant now) {
    return (of, day) -> {
      var pack = pack(division, now);
      return law(pack.version(), rule(pack.version()).orElseThrow(), of, day);
    };
  }

  /**
   * What the pack in force on a division says of petitions.
   *
   * @throws Refusal NO_PETITION_RULE
   */
  PetitionRule required(DivisionCode division, Instant now) {
    return rule(pack(division, now).version()).orElseThrow();
  }

  private PackInForce pack(DivisionCode division, Instant now) {
    return policies
        .inForce(division, now)
        .filter(pack -> pack.rules().casework().petitions().isPresent())
        .orElseThrow(() ->
            Refusal.illegalNow(
                PetitionReason.NO_PETITION_RULE,
                List.of(),
                Map.of("division", "divisions/" + division.value())));
  }

  private Optional<PetitionRule> rule(PackVersion version) {
    return policies.rules(version).flatMap(rules -> rules.casework().petitions());
  }

  private PetitionLaws.Law law(
      PackVersion version, PetitionRule rule, PetitionLimit of, Instant time) {
    var limit = rule.limit(of);
    var zone = calendar(limit.enacted().getFirst().rule().spec()).terms().zone();
    var day = LocalDate.ofInstant(time, zone);
    var enacted =
        limit
            .on(day)
            .orElseThrow(() ->
                Refusal.illegalNow(
                    PetitionReason.NO_LAW_IN_FORCE,
                    List.of(),
                    Map.of("limit", of.name(), "day", day.toString())));
    return new PetitionLaws.Law(
        version.clock(enacted.rule().name()),
        enacted.rule().spec().budget(),
        enacted.longestExtension());
  }

  private WorkingCalendar calendar(ClockSpec spec) {
    return policies
        .calendar(spec.calendar())
        .orElseThrow(() -> new IllegalStateException("no calendar " + spec.calendar()));
  }
}
