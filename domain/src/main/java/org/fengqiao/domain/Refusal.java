package org.fengqiao.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that was understood and not carried out: nothing of it took effect.
 *
 * <p>Thrown where the rule is known and translated once, at the edge. Bugs are {@link
 * IllegalStateException} or {@link IllegalArgumentException}, never this.
 */
public final class Refusal extends RuntimeException {
  /** The detail that names what is legal now, comma-separated. */
  public static final String LEGAL = "legal";

  private static final long serialVersionUID = 1L;

  /** What sort of refusal it is; each maps to one status at the edge. */
  public sealed interface Kind {
    /** One or more fields break their rule. */
    record Invalid(List<Violation> violations) implements Kind {
      public Invalid {
        violations = List.copyOf(violations);
      }
    }

    /** The thing does not exist, or is out of the caller's sight: the two are told alike. */
    record NotFound() implements Kind {}

    /** The caller may not do this. */
    record NotPermitted() implements Kind {}

    /** Not legal in the present state; {@code legal} names the moves that are. */
    record IllegalNow(List<String> legal) implements Kind {
      public IllegalNow {
        legal = List.copyOf(legal);
      }
    }

    /** Decided on a version that is not the newest. */
    record Stale() implements Kind {}

    /** Contradicts something that stands already. */
    record Conflict() implements Kind {}

    /** A bound is reached; {@code retryAfter} says when a retry may help. */
    record Exhausted(Duration retryAfter) implements Kind {}
  }

  private final transient Kind kind;
  private final transient Reason reason;
  private final transient Map<String, String> details;

  private Refusal(Kind kind, Reason reason, Map<String, String> details) {
    super(reason.name() + (details.isEmpty() ? "" : " " + new TreeMap<>(details)));
    this.kind = kind;
    this.reason = reason;
    this.details = Map.copyOf(details);
  }

  /** One field breaks its rule. */
  public static Refusal invalid(String field, String rule) {
    return invalid(RequestReason.INVALID_FIELD, field, rule);
  }

  /** One field breaks a rule that has a reason of its own. */
  public static Refusal invalid(Reason reason, String field, String rule) {
    return new Refusal(
        new Kind.Invalid(List.of(new Violation(field, rule))),
        reason,
        Map.of("field", field, "rule", rule));
  }

  /** Several fields break their rules. */
  public static Refusal invalid(List<Violation> violations) {
    return invalid(RequestReason.INVALID_FIELD, violations);
  }

  /** Several fields break rules that have a reason of their own; {@code problems} counts them. */
  public static Refusal invalid(Reason reason, List<Violation> violations) {
    var first = violations.getFirst();
    return new Refusal(
        new Kind.Invalid(violations), reason, Map.of("field", first.field(), "rule", first.rule()));
  }

  /** Several places break rules that together have a reason of their own. */
  public static Refusal invalid(
      Reason reason, List<Violation> violations, Map<String, String> details) {
    return new Refusal(new Kind.Invalid(violations), reason, details);
  }

  /** What is named is unknown, or out of sight. */
  public static Refusal notFound(Reason reason, String name) {
    return new Refusal(new Kind.NotFound(), reason, Map.of("name", name));
  }

  /** The caller lacks what the reason says. */
  public static Refusal notPermitted(Reason reason, Map<String, String> details) {
    return new Refusal(new Kind.NotPermitted(), reason, details);
  }

  /** The move is not one of {@code legal}. */
  public static Refusal illegalNow(Reason reason, List<String> legal, Map<String, String> details) {
    var told = new TreeMap<>(details);
    told.put(LEGAL, String.join(",", legal));
    return new Refusal(new Kind.IllegalNow(legal), reason, told);
  }

  /** Decided on an older version than the newest. */
  public static Refusal stale(Reason reason, Map<String, String> details) {
    return new Refusal(new Kind.Stale(), reason, details);
  }

  /** Contradicts what stands. */
  public static Refusal conflict(Reason reason, Map<String, String> details) {
    return new Refusal(new Kind.Conflict(), reason, details);
  }

  /** A bound is reached for now. */
  public static Refusal exhausted(Reason reason, Duration retryAfter) {
    return new Refusal(new Kind.Exhausted(retryAfter), reason, Map.of());
  }

  /** The same, saying which field of what was sent it is about. */
  public Refusal about(String field) {
    var told = new TreeMap<>(details);
    told.put("field", field);
    return new Refusal(kind, reason, told);
  }

  public Kind kind() {
    return kind;
  }

  public Reason reason() {
    return reason;
  }

  /** Values for the error's metadata and its messages, by name. */
  public Map<String, String> details() {
    return details;
  }
}
