package org.fengqiao.bootstrap.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fengqiao.adapters.gateway.Gateway;

/** Where notices to phones go. */
public sealed interface NoticesChoice {
  /** To the log, without the middle of the numbers. */
  record Log() implements NoticesChoice {}

  /** To a file, a line each. */
  record InFile(Path file) implements NoticesChoice {}

  /**
   * To a gateway, over HTTP.
   *
   * @param key the file of the secret they are signed by
   */
  record ToGateway(URI url, Path key, Duration timeout, int atOnce) implements NoticesChoice {}

  int MOST_SECONDS = 20;
  int MOST_AT_ONCE = 32;

  static NoticesChoice read(Settings settings, Path home) {
    var timeout =
        settings.read(
            Setting.NOTICES_TIMEOUT,
            text -> Config.seconds(text).filter(time -> time.toSeconds() <= MOST_SECONDS));
    int atOnce = settings.number(Setting.NOTICES_AT_ONCE, 1, MOST_AT_ONCE);
    if (settings.isAddress(Setting.NOTICES)) {
      return new ToGateway(
          settings.read(Setting.NOTICES, Gateway::address),
          settings.read(Setting.NOTICES_KEY, file -> Config.path(home, file)),
          timeout,
          atOnce);
    }
    settings.read(Setting.NOTICES_KEY, key -> Optional.of(key).filter(String::isEmpty));
    return settings.text(Setting.NOTICES).equals("log")
        ? new Log()
        : new InFile(settings.read(Setting.NOTICES, file -> Config.path(home, file)));
  }
}
