package org.fengqiao.bootstrap.config;

/** A setting is wrong or unknown; the message is one line that names it, its value and its rule. */
public final class BadSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadSetting(String message) {
    super(message);
  }

  /** Says that what {@code setting} is set to cannot be used, for a reason found later. */
  public static BadSetting of(Setting setting, String value, String why) {
    return new BadSetting("setting %s is \"%s\": %s".formatted(setting.key(), value, why));
  }
}
