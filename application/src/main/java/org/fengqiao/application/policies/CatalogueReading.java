package org.fengqiao.application.policies;

import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.policies.CategoryTree;

/** What came of reading a catalogue. */
public sealed interface CatalogueReading {
  /** It can be published. */
  record Sound(CategoryTree tree) implements CatalogueReading {
    public Sound {
      Objects.requireNonNull(tree);
    }
  }

  /**
   * It cannot be published.
   *
   * @param problems 1 to 200, in the order of the lines
   */
  record Faulty(List<CatalogueProblem> problems) implements CatalogueReading {
    /** How many problems are told at once. */
    public static final int MOST = 200;

    public Faulty {
      problems = List.copyOf(problems);
      if (problems.isEmpty() || problems.size() > MOST) {
        throw new IllegalArgumentException("a faulty catalogue has 1 to " + MOST + " problems");
      }
    }
  }
}
