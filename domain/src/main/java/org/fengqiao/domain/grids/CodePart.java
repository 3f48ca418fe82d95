package org.fengqiao.domain.grids;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.grids.CodeScheme.Bearer;

/** One part of what codes are made of, beside their check digit. */
public sealed interface CodePart {
  /** As a scheme's form writes it. */
  String form();

  /** What it is in the code of {@code bearer}. */
  String text(Bearer bearer);

  /** The same characters in every code. */
  record Fixed(String characters) implements CodePart {
    @Override
    public String form() {
      return characters;
    }

    @Override
    public String text(Bearer bearer) {
      return characters;
    }
  }

  /** The digits of the division of that level over the place. */
  record Division(Level level) implements CodePart {
    @Override
    public String form() {
      return "{" + level.name().toLowerCase(Locale.ROOT) + "}";
    }

    @Override
    public String text(Bearer bearer) {
      return bearer.village().value().substring(0, level.digits());
    }
  }

  /** The code of the grid; of micro-grids alone. */
  record Grid() implements CodePart {
    @Override
    public String form() {
      return "{grid}";
    }

    @Override
    public String text(Bearer bearer) {
      return switch (bearer) {
        case Bearer.OfMicroGrid(_, var grid) -> grid.value();
        case Bearer.OfGrid _ -> throw new IllegalStateException("a grid lies in no grid");
      };
    }
  }

  /**
   * What stands for the grid's kind; of grids alone.
   *
   * @param texts one for each kind, all of one length
   */
  record Kind(Map<GridKind, String> texts) implements CodePart {
    public Kind {
      texts = Map.copyOf(texts);
    }

    @Override
    public String form() {
      return "{kind}";
    }

    @Override
    public String text(Bearer bearer) {
      return switch (bearer) {
        case Bearer.OfGrid(_, var kind) -> Objects.requireNonNull(texts.get(kind));
        case Bearer.OfMicroGrid _ -> throw new IllegalStateException("of grids alone");
      };
    }
  }

  /**
   * A number that counts from 1, with zeros before it.
   *
   * @param digits 1 to 6
   */
  record Serial(int digits) {
    /** The last number. */
    int most() {
      return (int) Math.pow(10, digits) - 1;
    }

    String text(int number) {
      return ("%0" + digits + "d").formatted(number);
    }

    String form() {
      return "{serial:" + digits + "}";
    }
  }
}
