package org.fengqiao.bootstrap.config;

import java.util.regex.Pattern;

/** A setting is wrong or unknown; the message is one line that names it, its value and its rule. */
public final class BadSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  // To the last one there is: what is refused need not be an address that can be told apart.
  private static final Pattern USER = Pattern.compile("//.*@");

  BadSetting(String message) {
    super(message);
  }

  /**
   * Says that what {@code setting} is set to cannot be used, for a reason found later. A user and
   * password in an address are not repeated.
   */
  public static BadSetting of(Setting setting, String value, String why) {
    var shown = USER.matcher(value).replaceAll("//…@");
    return new BadSetting("setting %s is \"%s\": %s".formatted(setting.key(), shown, why));
  }
}
