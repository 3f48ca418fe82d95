package org.fengqiao.domain.petitions;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;

/**
 * Names a person who petitions (信访人), without saying who it is: made of what the platforms know the
 * person by, which stands nowhere but among the words that can be erased.
 */
public record PetitionerId(UUID value) {
  private static final int LONGEST = 64;

  public PetitionerId {
    Objects.requireNonNull(value);
  }

  /** Who is known by that to the platforms; the same whoever registers. */
  public static PetitionerId of(String known) {
    return new PetitionerId(AggregateRef.named(AggregateKind.PETITIONER, known).id());
  }

  /**
   * What a platform knows a person by, checked.
   *
   * @throws Refusal INVALID_FIELD unless it is 1 to 64 characters
   */
  public static String required(String field, String known) {
    return Text.required(field, known, LONGEST);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.PETITIONER, value);
  }
}
