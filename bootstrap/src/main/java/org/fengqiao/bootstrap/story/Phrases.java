package org.fengqiao.bootstrap.story;

import com.google.protobuf.Timestamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words that stories are told in, of one language; times are those of China. */
final class Phrases {
  private static final String BUNDLE = "org.fengqiao.bootstrap.story.told";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final boolean chinese;
  private final ResourceBundle words;
  private final DateTimeFormatter moment;

  /** Chinese for any locale of that language, English for all others. */
  Phrases(Locale language) {
    chinese = language.getLanguage().equals("zh");
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    words = ResourceBundle.getBundle(BUNDLE, chinese ? Locale.CHINESE : Locale.ROOT, noFallback);
    moment =
        DateTimeFormatter.ofPattern("MM-dd EEE HH:mm", chinese ? Locale.CHINESE : Locale.ENGLISH);
  }

  boolean areChinese() {
    return chinese;
  }

  /** The words of that key; what a pack calls by a name of its own is told by that name. */
  String word(String key) {
    return words.containsKey(key) ? words.getString(key) : key;
  }

  /** The words of the first of these keys that has any, else the last key. */
  String word(String particular, String general) {
    return words.containsKey(particular) ? words.getString(particular) : word(general);
  }

  /** The words of that key with something said in them. */
  String filled(String key, String with) {
    return word(key).formatted(with);
  }

  /** What somebody said, in that person's own words; nothing for nothing. */
  String said(String text) {
    return text.isEmpty() ? "" : word("open") + text + word("close");
  }

  String listed(Collection<String> several) {
    return several.stream().collect(Collectors.joining(word("comma")));
  }

  /** A line: when, of what, and who did what. */
  String line(Timestamp time, String of, String who, String what) {
    return "%s  %s  %s%s".formatted(moment(time), of, filled("who", who), what);
  }

  /** As {@code 09-30 Wed 09:00}. */
  String moment(Timestamp time) {
    return moment.format(at(time));
  }

  /** As {@code ¥3,035,393.46}. */
  static String yuan(long fen) {
    return String.format(Locale.ROOT, "¥%,.2f", BigDecimal.valueOf(fen, 2));
  }

  /** As {@code 09-30 09:00}. */
  String shortly(Timestamp time) {
    return SHORT.format(at(time));
  }

  private static ZonedDateTime at(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds()).atZone(CHINA);
  }
}
