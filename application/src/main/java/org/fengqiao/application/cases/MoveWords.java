package org.fengqiao.application.cases;

import java.util.HashMap;
import java.util.Map;
import org.fengqiao.application.Ids;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Text;

/** The words given with what is done about a case or what hangs on one; they stand in contents. */
public final class MoveWords {
  private static final int LONGEST = 2_000;

  private final Ids ids;

  public MoveWords(Ids ids) {
    this.ids = ids;
  }

  /**
   * The words, checked.
   *
   * @throws org.fengqiao.domain.Refusal INVALID_FIELD unless they are 1 to 2,000 characters
   */
  public static String required(String field, String words) {
    return Text.required(field, words, LONGEST);
  }

  /** The same of words that may be empty. */
  public static String optional(String field, String words) {
    return Text.optional(field, words, LONGEST);
  }

  /** A content that holds them. */
  public Content content(String words) {
    return content(Map.of(CaseWords.NOTE, words));
  }

  /** A content that holds why a score was given, and what is suggested, where that is said. */
  public Content content(String words, String suggestion) {
    var fields = new HashMap<>(Map.of(CaseWords.NOTE, words));
    if (!suggestion.isEmpty()) {
      fields.put(CaseWords.SUGGESTION, suggestion);
    }
    return content(fields);
  }

  /** A content of these fields. */
  public Content content(Map<String, String> fields) {
    return new Content(new ContentId(ids.next()), ids.random(Content.SALT_BYTES), fields);
  }
}
