package org.fengqiao.bootstrap.config;

import java.nio.file.Path;
import java.util.Optional;

/** Where files to courts go. */
public sealed interface CourtChoice {
  /** Nowhere: that they go is recorded, and somebody brings them. */
  record Recorded() implements CourtChoice {}

  /** To a court's own service. */
  record ToService(CalledService service) implements CourtChoice {}

  static CourtChoice read(Settings settings, Path home) {
    var timeout = CalledService.timeout(settings, Setting.COURT_TIMEOUT);
    if (settings.isAddress(Setting.COURT)) {
      return new ToService(
          CalledService.read(settings, home, Setting.COURT, Setting.COURT_TOKEN, timeout));
    }
    var recorded =
        settings.read(
            Setting.COURT,
            text -> Optional.of(new Recorded()).filter(_ -> text.equals("recorded")));
    settings.read(Setting.COURT_TOKEN, token -> Optional.of(token).filter(String::isEmpty));
    return recorded;
  }
}
