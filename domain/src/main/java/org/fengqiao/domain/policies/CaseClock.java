package org.fengqiao.domain.policies;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;

/**
 * A clock of cases: its limit, and what starts and stops it (事项时限).
 *
 * <p>An event stops before it starts: a clock that STEP_BEGUN both stops and starts runs anew at
 * each step. It stops on ENDED whether or not that is named.
 *
 * @param startsOn not ENDED; by STEP_BEGUN it starts at the steps that name it, and no others; by
 *     PART_ASSIGNED for each part, and stops when that is done
 * @param channels it runs for reports of these alone; empty for all
 * @param kinds it runs for matters of these alone, and for none whose kind is not known as it would
 *     start; empty for all, as where steps name it. What runs goes on though the kind is corrected
 * @param texts what the rungs that tell someone say, by rung
 */
public record CaseClock(
    ClockSpec spec,
    ClockEvent startsOn,
    Set<ClockEvent> stopsOn,
    Set<Channel> channels,
    Set<CaseKind> kinds,
    Map<RungKey, NoticeTemplate> texts) {
  public CaseClock {
    Objects.requireNonNull(spec);
    Objects.requireNonNull(startsOn);
    stopsOn = Collections.unmodifiableSet(new TreeSet<>(stopsOn));
    channels = Collections.unmodifiableSet(new TreeSet<>(channels));
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    texts = Map.copyOf(texts);
    var problems = new Problems();
    if (startsOn == ClockEvent.ENDED) {
      problems.add("starts_on", "is not ENDED, at which every clock stops");
    }
    if (startsOn == ClockEvent.STEP_BEGUN && !kinds.isEmpty()) {
      problems.add(
          "kinds", "are not given to a clock of steps, each of which has the one it names");
    }
    problems.texts(spec.rungs(), texts);
    problems.refuseIfAny();
  }

  /** A clock of matters of all kinds. */
  public CaseClock(
      ClockSpec spec,
      ClockEvent startsOn,
      Set<ClockEvent> stopsOn,
      Set<Channel> channels,
      Map<RungKey, NoticeTemplate> texts) {
    this(spec, startsOn, stopsOn, channels, Set.of(), texts);
  }

  public ClockName name() {
    return spec.name();
  }

  /** Whether it runs for reports of that channel. */
  public boolean runsFor(Channel channel) {
    return channels.isEmpty() || channels.contains(channel);
  }

  /** Whether it runs for matters that are classed so. */
  public boolean runsFor(Classing classing) {
    return kinds.isEmpty() || classing.kind().filter(kinds::contains).isPresent();
  }

  /** Whether it is the time of a co-handler's part, of which each has its own run. */
  public boolean isOfParts() {
    return startsOn == ClockEvent.PART_ASSIGNED;
  }

  /** Whether one of its rungs moves the ladder on. */
  public boolean escalates() {
    return spec.rungs().stream().anyMatch(rung -> rung.action() == RungAction.ESCALATE);
  }
}
