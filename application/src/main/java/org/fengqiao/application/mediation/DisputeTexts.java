package org.fengqiao.application.mediation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.mediation.Parties;

/** How long the words of a mediation may be, and how they stand in contents. */
public final class DisputeTexts {
  /** The field of a content that says where a session was held. */
  public static final String PLACE = "place";

  static final int NAME = 100;
  static final int SHORT = 200;
  static final int OF_PARTY = 500;
  static final int OF_TERM = 1_000;
  static final int OF_AGREEMENT = 20_000;
  private static final int WHOLE = 10_000;

  private DisputeTexts() {}

  /** Words of at most 10,000 characters that must be given. */
  static String whole(String field, String text) {
    return Text.required(field, text, WHOLE);
  }

  /**
   * Parties by their numbers, checked.
   *
   * @throws Refusal INVALID_FIELD unless they are 1 to {@value Parties#MOST}, each once
   */
  static List<Integer> numbers(String field, List<Integer> parties) {
    if (parties.isEmpty()
        || parties.size() > Parties.MOST
        || parties.stream().distinct().count() < parties.size()) {
      throw Refusal.invalid(field, "has 1 to " + Parties.MOST + " entries, each once");
    }
    return List.copyOf(parties);
  }

  /**
   * Passes unless the sum is 0 or less.
   *
   * @throws Refusal INVALID_FIELD
   */
  static void requirePositive(String field, Optional<Long> fen) {
    if (fen.filter(sum -> sum <= 0).isPresent()) {
      throw Refusal.invalid(field, "is above 0");
    }
  }

  /** The fields of a content that says who a party is. */
  static Map<String, String> fields(NewParty party) {
    var fields = new LinkedHashMap<String, String>();
    fields.put(CaseWords.NAME, party.name());
    fields.put(CaseWords.PHONE, party.phone());
    fields.put(CaseWords.TEXT, party.text());
    return fields;
  }
}
