package org.fengqiao.bootstrap.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.fengqiao.adapters.gateway.Gateway;
import org.fengqiao.adapters.grpc.CourtAddress;

/** Where files to courts go. */
public sealed interface CourtChoice {
  /** Nowhere: that they go is recorded, and somebody brings them. */
  record Recorded() implements CourtChoice {}

  /**
   * To a court's own service.
   *
   * @param token the file of what it is called with
   */
  record ToService(CourtAddress address, Path token, Duration timeout) implements CourtChoice {}

  int MOST_SECONDS = 20;

  static CourtChoice read(Settings settings, Path home) {
    var timeout =
        settings.read(
            Setting.COURT_TIMEOUT,
            text -> Config.seconds(text).filter(time -> time.toSeconds() <= MOST_SECONDS));
    if (settings.isAddress(Setting.COURT)) {
      return new ToService(
          // As notices do, files leave this machine by TLS alone.
          settings.read(Setting.COURT, text -> Gateway.address(text).map(CourtAddress::of)),
          settings.read(Setting.COURT_TOKEN, file -> Config.path(home, file)),
          timeout);
    }
    var recorded =
        settings.read(
            Setting.COURT,
            text -> Optional.of(new Recorded()).filter(_ -> text.equals("recorded")));
    settings.read(Setting.COURT_TOKEN, token -> Optional.of(token).filter(String::isEmpty));
    return recorded;
  }
}
