package org.fengqiao.adapters.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.policies.PackProblem;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.policies.PolicyReason;

/** Makes values of the parts of a pack, and notes where that is refused. */
final class Parts {
  /** A part is not made, because something in it was not; what, is noted. */
  static final class NotMade extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotMade() {
      super("a part of it was refused", null, false, false);
    }
  }

  private final PackText text;
  private final List<PackProblem> problems = new ArrayList<>();

  Parts(PackText text) {
    this.text = text;
  }

  List<PackProblem> problems() {
    return List.copyOf(problems);
  }

  void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw new NotMade();
    }
  }

  <T> Optional<T> whole(Function<Part, T> made) {
    return make(new Part(this, "", text.root()), made);
  }

  <T> Optional<T> make(Part part, Function<Part, T> made) {
    try {
      return Optional.of(made.apply(part));
    } catch (NotMade _) {
      return Optional.empty();
    } catch (Refusal refusal) {
      note(part, refusal);
      return Optional.empty();
    }
  }

  /** Rules of packs name the place within their part; those of other nouns know no place. */
  private void note(Part part, Refusal refusal) {
    if (!(refusal.kind() instanceof Refusal.Kind.Invalid(var violations))) {
      throw refusal;
    }
    for (var violation : violations) {
      boolean placed = refusal.reason() == PolicyReason.PACK_FAULTY;
      var path = placed ? part.path(violation.field()) : part.path();
      var rule = placed ? violation.rule() : violation.field() + " " + violation.rule();
      problems.add(text.problem(path, rule));
    }
  }
}
