package org.fengqiao.bootstrap.config;

import java.nio.file.Path;

/** Where the keys are that seal who reported what. */
public sealed interface KeysChoice {
  /** Beside the embedded database, to try it out: made with it. */
  record Made(Path file) implements KeysChoice {}

  /** In a file that somebody has made, and keeps. */
  record Given(Path file) implements KeysChoice {}

  /**
   * Nowhere: what needs them is refused. An external database may have several servers, which need
   * the same keys, and may outlive them all: keys that one of them made would be known to none and
   * lost with it.
   */
  record None() implements KeysChoice {}

  static KeysChoice read(Settings settings, Path home, Path data) {
    if (!settings.text(Setting.KEYS).isEmpty()) {
      return new Given(settings.read(Setting.KEYS, file -> Config.path(home, file)));
    }
    return settings.text(Setting.DATABASE_URL).isEmpty()
        ? new Made(data.resolve("keys.properties"))
        : new None();
  }
}
