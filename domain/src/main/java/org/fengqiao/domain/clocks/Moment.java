package org.fengqiao.domain.clocks;

import java.util.Objects;
import org.fengqiao.domain.Refusal;

/**
 * A point of a clock at which a rung stands (节点时刻).
 *
 * <p>Text form: {@code start}, {@code start+2h}, {@code due-1wd}, {@code due}, {@code due+30min}.
 * Spans after the start or the due time are counted as budgets are, suspensions and roll included;
 * days after the due time are counted from its last day. {@code due-X} is the first moment at which
 * no more than X is left, never before the start; it does not roll. Where the budget was given with
 * an order, a {@code due-X} of another unit that comes out at the start is left out.
 */
public sealed interface Moment {
  /** As the clock starts. */
  record AtStart() implements Moment {}

  /** When that much has run. */
  record AfterStart(Budget span) implements Moment {
    public AfterStart {
      Objects.requireNonNull(span);
    }
  }

  /** When that much is left. */
  record BeforeDue(Budget span) implements Moment {
    public BeforeDue {
      Objects.requireNonNull(span);
    }
  }

  /** When the time has run out. */
  record AtDue() implements Moment {}

  /** When that much has run beyond the due time. */
  record AfterDue(Budget span) implements Moment {
    public AfterDue {
      Objects.requireNonNull(span);
    }
  }

  /**
   * Reads the text form.
   *
   * @throws Refusal INVALID_FIELD if it has another form
   */
  static Moment parse(String text) {
    if (text.equals("start")) {
      return new AtStart();
    }
    if (text.equals("due")) {
      return new AtDue();
    }
    if (text.startsWith("start+")) {
      return new AfterStart(Budget.parse(text.substring("start+".length())));
    }
    if (text.startsWith("due-")) {
      return new BeforeDue(Budget.parse(text.substring("due-".length())));
    }
    if (text.startsWith("due+")) {
      return new AfterDue(Budget.parse(text.substring("due+".length())));
    }
    throw Refusal.invalid("at", "is start, start+X, due-X, due or due+X, X as 30min or 5wd");
  }

  /** The form that {@link #parse} reads. */
  default String text() {
    return switch (this) {
      case AtStart _ -> "start";
      case AfterStart(var span) -> "start+" + span.text();
      case BeforeDue(var span) -> "due-" + span.text();
      case AtDue _ -> "due";
      case AfterDue(var span) -> "due+" + span.text();
    };
  }
}
