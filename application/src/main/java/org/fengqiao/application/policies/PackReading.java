package org.fengqiao.application.policies;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.Rules;

/** What came of reading a pack. */
public sealed interface PackReading {
  /** The pack's id, as far as it could be read. */
  Optional<PackId> pack();

  /** It can be published. */
  record Sound(Rules rules) implements PackReading {
    public Sound {
      Objects.requireNonNull(rules);
    }

    @Override
    public Optional<PackId> pack() {
      return Optional.of(rules.pack());
    }
  }

  /**
   * It cannot be published.
   *
   * @param problems 1 to 200, in the order of the document
   */
  record Faulty(Optional<PackId> pack, List<PackProblem> problems) implements PackReading {
    /** How many problems are told at once. */
    public static final int MOST = 200;

    public Faulty {
      Objects.requireNonNull(pack);
      problems = List.copyOf(problems);
      if (problems.isEmpty() || problems.size() > MOST) {
        throw new IllegalArgumentException("a faulty pack has 1 to " + MOST + " problems");
      }
    }
  }
}
