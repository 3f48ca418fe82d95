package org.fengqiao.domain.policies;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.mediation.DisputeType;
import org.fengqiao.domain.mediation.LimitKind;
import org.fengqiao.domain.people.Role;

/**
 * How disputes are mediated in a place (调解规则).
 *
 * @param types the types of dispute that are taken, each code once; 1 to {@value #MOST_TYPES}
 * @param acceptance within which one is accepted 受理 or refused
 * @param mediating within which an accepted one is mediated
 * @param longestExtension how much more all parties may give to that; empty for as much as they
 *     will
 * @param performance reminds that a term of an agreement is due; its budget is that of the term
 * @param confirmation within which a court may be asked to confirm an agreement, as laws set it
 * @param court within which the court decides on that, as laws set it
 * @param courtFromTheTop whether what failed goes to court from the highest level alone
 * @param coming what the organization is told when a dispute comes to it
 * @param danger whom is told that one is likely to become a public-order or a criminal case, and
 *     what
 * @param answer what the reporter of a case is answered when its dispute is settled
 */
public record MediationRule(
    List<DisputeType> types,
    LimitRule acceptance,
    LimitRule mediating,
    Optional<Budget> longestExtension,
    LimitRule performance,
    LawfulLimit confirmation,
    LawfulLimit court,
    boolean courtFromTheTop,
    NoticeTemplate coming,
    Alarm danger,
    String answer) {
  static final int MOST_TYPES = 200;

  /**
   * Who is told of something at once, and what.
   *
   * @param notified at least one role
   */
  public record Alarm(List<Role> notified, NoticeTemplate text) {
    public Alarm {
      notified = List.copyOf(notified);
      Objects.requireNonNull(text);
    }
  }

  public MediationRule {
    types = List.copyOf(types);
    Objects.requireNonNull(acceptance);
    Objects.requireNonNull(mediating);
    Objects.requireNonNull(longestExtension);
    Objects.requireNonNull(performance);
    Objects.requireNonNull(confirmation);
    Objects.requireNonNull(court);
    Objects.requireNonNull(coming);
    Objects.requireNonNull(danger);
    answer = Text.required("answer", answer, 500);
  }

  /** The type of that code; empty if the place takes none such. */
  public Optional<DisputeType> type(DisputeCode code) {
    return types.stream().filter(type -> type.code().equals(code)).findFirst();
  }

  /** The limit of that kind, by the law of the day; empty if no law set it yet. */
  public Optional<LimitRule> limit(LimitKind kind, LocalDate day) {
    return switch (kind) {
      case ACCEPTANCE -> Optional.of(acceptance);
      case MEDIATING -> Optional.of(mediating);
      case PERFORMANCE -> Optional.of(performance);
      case CONFIRMATION -> confirmation.on(day).map(LawfulLimit.Enacted::rule);
      case COURT -> court.on(day).map(LawfulLimit.Enacted::rule);
    };
  }

  /** The limit whose clock bears that name. */
  public Optional<LimitRule> limit(ClockName clock) {
    return limits().filter(limit -> limit.name().equals(clock)).findFirst();
  }

  /** How much more may be given in all; empty where that is not bounded. */
  public Optional<Budget> longestExtension(LimitKind kind, ClockName clock) {
    return switch (kind) {
      case ACCEPTANCE, PERFORMANCE -> Optional.empty();
      case MEDIATING -> longestExtension;
      case CONFIRMATION -> confirmation.named(clock).flatMap(LawfulLimit.Enacted::longestExtension);
      case COURT -> court.named(clock).flatMap(LawfulLimit.Enacted::longestExtension);
    };
  }

  /** Every limit it has, whichever law set it. */
  Stream<LimitRule> limits() {
    return Stream.of(
            Stream.of(acceptance, mediating, performance),
            confirmation.enacted().stream().map(LawfulLimit.Enacted::rule),
            court.enacted().stream().map(LawfulLimit.Enacted::rule))
        .flatMap(limits -> limits);
  }
}
