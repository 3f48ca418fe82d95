package org.fengqiao.application.cases.sessions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;

/** How long the words of a joint session may be, and how an agenda stands in a content. */
public final class SessionTexts {
  static final int SHORT = 200;
  static final int TASK = 1_000;
  static final int WHOLE = 10_000;
  static final int MOST_ITEMS = 20;
  private static final String ITEM = "item";

  private SessionTexts() {}

  /**
   * The items of an agenda, checked.
   *
   * @throws Refusal INVALID_FIELD unless they are 1 to 20, of 1 to 200 characters
   */
  static List<String> agenda(List<String> items) {
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw Refusal.invalid("agenda", "has 1 to " + MOST_ITEMS + " entries");
    }
    return IntStream.range(0, items.size())
        .mapToObj(i -> Text.required("agenda[" + i + "]", items.get(i), SHORT))
        .toList();
  }

  /** The fields of a content that holds the items of an agenda, in their order. */
  static Map<String, String> items(List<String> items) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < items.size(); i++) {
      // Fields are kept in the order of their names.
      fields.put(ITEM + ".%02d".formatted(i), items.get(i));
    }
    return fields;
  }

  /** The items of an agenda that a content holds. */
  public static List<String> itemsIn(Content content) {
    return content.fields().entrySet().stream()
        .filter(field -> field.getKey().startsWith(ITEM + '.'))
        .map(Map.Entry::getValue)
        .toList();
  }
}
