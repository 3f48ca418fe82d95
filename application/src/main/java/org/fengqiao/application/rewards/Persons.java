package org.fengqiao.application.rewards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.rewards.PersonId;

/**
 * The digests of those who signed a clue, as a content holds them: a field each, in the order in
 * which they signed, by every key that was kept for that then, the newest first.
 */
public final class Persons {
  private Persons() {}

  /** The fields of such a content. */
  public static Map<String, String> fields(List<List<PersonId>> persons) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < persons.size(); i++) {
      fields.put(
          "%02d".formatted(i),
          persons.get(i).stream()
              .map(id -> id.value().toString())
              .collect(Collectors.joining(" ")));
    }
    return fields;
  }

  /** Those that a content holds. */
  public static List<List<PersonId>> in(Content content) {
    return content.fields().values().stream()
        .map(digests ->
            Stream.of(digests.split(" ")).map(text -> new PersonId(UUID.fromString(text))).toList())
        .toList();
  }
}
