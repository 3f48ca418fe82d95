package org.fengqiao.application.rewards.vault;

import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.IdNumber;
import org.fengqiao.domain.Phone;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.rewards.ClueFiling;

/**
 * Somebody who reports a clue and says who it is (实名举报人). Sealed before it is kept.
 *
 * @param name 1 to 64 characters
 * @param phone 5 to 20 digits with or without a leading +
 * @param idNumber of the identity card, 18 characters, by GB 11643
 */
public record Person(String name, String phone, IdNumber idNumber) {
  private static final int LONGEST_NAME = 64;

  public Person {
    name = Text.required("person_name", name, LONGEST_NAME);
    phone = Phone.optional("phone", phone);
    if (phone.isEmpty()) {
      throw Refusal.invalid("phone", "is required");
    }
    Objects.requireNonNull(idNumber);
  }

  /**
   * Passes if those may sign one clue.
   *
   * @throws Refusal INVALID_FIELD of too many, or of one who signs twice
   */
  public static List<Person> each(List<Person> persons) {
    if (persons.size() > ClueFiling.MOST_REPORTERS) {
      throw Refusal.invalid("reporters", "are at most " + ClueFiling.MOST_REPORTERS);
    }
    if (persons.stream().map(Person::idNumber).distinct().count() < persons.size()) {
      throw Refusal.invalid("reporters", "sign once each");
    }
    return List.copyOf(persons);
  }

  /** No log or message is to have it. */
  @Override
  public String toString() {
    return "Person";
  }
}
