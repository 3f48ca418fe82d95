package org.fengqiao.application.petitions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Phone;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.petitions.PetitionerId;

/**
 * Who petitions, as it is told (信访人基本情况): personal, for those who have the petition in hand.
 *
 * @param known what the platforms know the first of them by; the same for a person whoever
 *     registers; 1 to 64 characters
 * @param name at most 64 characters; empty of one who does not give it
 * @param phone empty, or 5 to 20 digits with or without a leading +
 * @param address at most 200 characters, or empty
 * @param representatives of those who came together, each of 1 to 64 characters; at most {@value
 *     #MOST_REPRESENTATIVES}
 */
public record PetitionerWords(
    String known, String name, String phone, String address, List<String> representatives) {
  public static final String KNOWN = "id";
  private static final int MOST_REPRESENTATIVES = 100;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_ADDRESS = 200;
  private static final String REPRESENTATIVE = "representative.";

  public PetitionerWords {
    known = PetitionerId.required("petitioner.petitioner_id", known);
    name = Text.optional("petitioner.person_name", name, LONGEST_NAME);
    phone = Phone.optional("petitioner.phone", phone);
    address = Text.optional("petitioner.address", address, LONGEST_ADDRESS);
    if (representatives.size() > MOST_REPRESENTATIVES) {
      throw Refusal.invalid(
          "petitioner.representatives", "has at most " + MOST_REPRESENTATIVES + " entries");
    }
    var named = representatives;
    representatives =
        IntStream.range(0, named.size())
            .mapToObj(i ->
                Text.required("petitioner.representatives[" + i + "]", named.get(i), LONGEST_NAME))
            .toList();
  }

  PetitionerId id() {
    return PetitionerId.of(known);
  }

  /** As they stand in a content. */
  Map<String, String> fields() {
    var fields = new HashMap<String, String>();
    fields.put(KNOWN, known);
    fields.put(CaseWords.NAME, name);
    fields.put(CaseWords.PHONE, phone);
    fields.put(CaseWords.ADDRESS, address);
    for (int i = 0; i < representatives.size(); i++) {
      // Fields are kept in the order of their names.
      fields.put(REPRESENTATIVE + "%03d".formatted(i), representatives.get(i));
    }
    return fields;
  }

  /** The representatives that a content names, in their order. */
  public static List<String> representativesIn(Content content) {
    return content.fields().entrySet().stream()
        .filter(field -> field.getKey().startsWith(REPRESENTATIVE))
        .map(Map.Entry::getValue)
        .toList();
  }
}
