package org.fengqiao.application.outward;

import java.time.Duration;
import java.util.Optional;

/**
 * What was sent was not taken over by whoever receives it. What it says is kept with what was sent
 * and shown to operators: at most 200 characters, without name, phone or secret.
 */
public final class NotTaken extends RuntimeException {
  private static final long serialVersionUID = 3;

  /** What is to be expected of a further try. */
  enum Outlook {
    /** It may be taken over. */
    LATER,
    /** The same, and no other one can be sent now either. */
    NONE_NOW,
    /** The same, and this one was not sent at all. */
    NOT_TRIED,
    /** It will not: this one was refused for what it is. */
    NEVER
  }

  private final Outlook outlook;
  private final Duration pause;

  private NotTaken(String why, Outlook outlook, Duration pause) {
    super(why);
    this.outlook = outlook;
    this.pause = pause;
  }

  /** It is tried again. */
  public NotTaken(String why) {
    this(why, Outlook.LATER, Duration.ZERO);
  }

  /** It is tried again, and neither it nor any other before {@code pause}, which was asked for. */
  public static NotTaken before(Duration pause, String why) {
    return new NotTaken(why, Outlook.LATER, pause);
  }

  /** Nobody was there to take it; what was to be sent with it is not tried in vain. */
  public static NotTaken byNobody(String why) {
    return new NotTaken(why, Outlook.NONE_NOW, Duration.ZERO);
  }

  /**
   * It was not even tried, nor is what was to be sent with it; that it was not counts as no try.
   */
  public static NotTaken untried(String why) {
    return new NotTaken(why, Outlook.NOT_TRIED, Duration.ZERO);
  }

  /** It is given up at once. */
  public static NotTaken forGood(String why) {
    return new NotTaken(why, Outlook.NEVER, Duration.ZERO);
  }

  /** Whether it is given up. */
  public boolean isForGood() {
    return outlook == Outlook.NEVER;
  }

  /** Whether nobody was there, for this one or any other. */
  public boolean isByNobody() {
    return outlook == Outlook.NONE_NOW;
  }

  /** Whether it was not even tried. */
  public boolean isUntried() {
    return outlook == Outlook.NOT_TRIED;
  }

  /** How long whoever delivers wants to be left alone; empty where that was not said. */
  public Optional<Duration> pause() {
    return pause.isPositive() ? Optional.of(pause) : Optional.empty();
  }
}
