package org.fengqiao.application.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.mediation.LimitKind;
import org.fengqiao.domain.mediation.MediationLimits;
import org.fengqiao.domain.policies.MediationRule;
import org.fengqiao.domain.policies.PackVersion;

/**
 * The times of mediations of a place: new ones start by the pack in force there, where it speaks of
 * mediation, running ones are read by the version they began with, and by the newest calendar.
 */
record MediationTimes(Policies policies, Optional<PackInForce> pack) implements MediationLimits {
  MediationTimes {
    Objects.requireNonNull(policies);
    Objects.requireNonNull(pack);
  }

  @Override
  public Optional<Start> start(LimitKind kind, Instant time) {
    return pack.flatMap(said ->
        said.rules()
            .casework()
            .mediation()
            .flatMap(rule -> rule.limit(kind, day(said, time)))
            .map(limit -> new Start(said.version().clock(limit.name()), limit.spec().budget())));
  }

  @Override
  public Optional<Budget> longestExtension(LimitKind kind, SpecRef spec) {
    return rule(spec).longestExtension(kind, spec.clock());
  }

  @Override
  public LocalDate day(Instant time) {
    return day(pack.orElseThrow(() -> new IllegalStateException("no pack there")), time);
  }

  private LocalDate day(PackInForce said, Instant time) {
    return LocalDate.ofInstant(time, calendar(said.rules().calendar()).terms().zone());
  }

  @Override
  public ClockFace face(Limit limit) {
    var clock = limit.clock();
    var spec =
        rule(clock.spec())
            .limit(clock.name())
            .orElseThrow(() -> new IllegalStateException("no rule for clock " + clock.spec()))
            .spec(limit.budget());
    return new ClockFace(clock, spec, calendar(spec.calendar()));
  }

  private MediationRule rule(SpecRef spec) {
    return policies
        .rules(PackVersion.of(spec))
        .flatMap(rules -> rules.casework().mediation())
        .orElseThrow(() -> new IllegalStateException("no mediation by " + spec));
  }

  private WorkingCalendar calendar(CalendarId id) {
    return policies.calendar(id).orElseThrow(() -> new IllegalStateException("no calendar " + id));
  }
}
