package org.fengqiao.domain.policies;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;

/**
 * What a notice says (通知模板), with {@link NoticeField}s in braces. It has no field for who reported,
 * nor for the report's words: notices go to whoever is complained of as well.
 *
 * @param text at most 500 characters; braces stand around fields only
 */
public record NoticeTemplate(String text) {
  private static final int MOST = 500;
  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");

  public NoticeTemplate {
    text = Text.required("text", text, MOST);
    var unknown =
        FIELD
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(word -> NoticeField.of(word).isEmpty())
            .findFirst();
    if (unknown.isPresent()) {
      throw Refusal.invalid("text", "names " + known() + ", not {" + unknown.get() + "}");
    }
    if (FIELD.matcher(text).replaceAll("").chars().anyMatch(c -> c == '{' || c == '}')) {
      throw Refusal.invalid("text", "has braces around fields only");
    }
  }

  /** The fields it names. */
  public Set<NoticeField> fields() {
    var named = EnumSet.noneOf(NoticeField.class);
    FIELD
        .matcher(text)
        .results()
        .forEach(found -> NoticeField.of(found.group(1)).ifPresent(named::add));
    return named;
  }

  /** The text with what {@code words} says in place of each field; asked for named fields only. */
  public String render(Function<NoticeField, String> words) {
    var said = new StringBuilder(text.length() * 2);
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      var field = NoticeField.of(text.substring(open + 1, close)).orElseThrow();
      said.append(text, from, open).append(words.apply(field));
      from = close + 1;
    }
    return said.append(text, from, text.length()).toString();
  }

  private static String known() {
    return Arrays.stream(NoticeField.values())
        .map(field -> "{" + field.word() + "}")
        .collect(Collectors.joining(" "));
  }
}
