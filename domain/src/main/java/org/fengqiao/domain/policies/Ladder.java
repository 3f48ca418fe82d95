package org.fengqiao.domain.policies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/**
 * The posts that must act on a matter of a tier, one after the other (逐级责任链).
 *
 * @param kinds whose own route it is; empty for that of all the others
 * @param steps 1 to 20, each role once; the first acts first
 */
public record Ladder(Tier tier, Set<CaseKind> kinds, List<LadderStep> steps) {
  static final int MOST_STEPS = 20;

  public Ladder {
    Objects.requireNonNull(tier);
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    steps = List.copyOf(steps);
    var problems = new Problems();
    problems.sized("steps", steps.size(), 1, MOST_STEPS);
    problems.distinct("steps", steps, LadderStep::role);
    if (!steps.isEmpty() && steps.getLast().silenceMoves()) {
      problems.add(
          "steps[" + (steps.size() - 1) + "].silence_moves",
          "is false on the last step, which has no post after it");
    }
    problems.refuseIfAny();
  }

  /** The ladder of a tier for matters of all kinds that have none of their own. */
  public Ladder(Tier tier, List<LadderStep> steps) {
    this(tier, Set.of(), steps);
  }

  /** Whether it is the own route of the kind of matters that are classed so. */
  boolean isOwnOf(Classing classing) {
    return classing.kind().filter(kinds::contains).isPresent();
  }

  /** The first step of that level. */
  Optional<LadderStep> firstOf(Level level) {
    return steps.stream().filter(step -> step.level() == level).findFirst();
  }

  /**
   * Where its steps stand for a patch, in order. Steps of levels below the patch's own are left
   * out: a matter known only to be somewhere in a town has no village secretary yet.
   *
   * @param patch the lowest division known of the patch
   */
  public List<LadderPlace> standingFor(DivisionCode patch) {
    return steps.stream()
        .flatMap(step -> patch.at(step.level()).map(at -> new LadderPlace(step, at)).stream())
        .toList();
  }

  /** The step of that role; empty if there is none. */
  public Optional<LadderStep> step(Role role) {
    return steps.stream().filter(step -> step.role().equals(role)).findFirst();
  }

  /**
   * The same with its steps of a level replaced by one post, which stands where the first of them
   * stood and has its clock and silence. What is left as the last step, with no post after it that
   * silence could move to, has the last step's clock instead. A ladder without that level stays.
   */
  Ladder with(RoleRule post) {
    var first = steps.stream().filter(step -> step.level() == post.level()).findFirst();
    if (first.isEmpty()) {
      return this;
    }
    var replaced = new ArrayList<LadderStep>();
    for (var step : steps) {
      if (step.equals(first.get())) {
        replaced.add(new LadderStep(post, step.silenceMoves(), step.clock()));
      } else if (step.level() != post.level()) {
        replaced.add(step);
      }
    }
    if (replaced.getLast().silenceMoves()) {
      var left = replaced.removeLast();
      replaced.add(new LadderStep(left.post(), false, steps.getLast().clock()));
    }
    return new Ladder(tier, kinds, replaced);
  }
}
