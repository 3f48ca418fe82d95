package org.fengqiao.bootstrap.config;

import java.nio.file.Path;
import java.util.Optional;

/** Where orders to pay rewards go. */
public sealed interface PaymentsChoice {
  /** To a file, and somebody carries them out. */
  record ToFile(Path file) implements PaymentsChoice {}

  /** To the service of whoever pays. */
  record ToService(CalledService service) implements PaymentsChoice {}

  static PaymentsChoice read(Settings settings, Path home, Path data) {
    var timeout = CalledService.timeout(settings, Setting.PAYMENTS_TIMEOUT);
    if (settings.isAddress(Setting.PAYMENTS)) {
      return new ToService(
          CalledService.read(settings, home, Setting.PAYMENTS, Setting.PAYMENTS_TOKEN, timeout));
    }
    settings.read(Setting.PAYMENTS_TOKEN, token -> Optional.of(token).filter(String::isEmpty));
    return settings.read(
        Setting.PAYMENTS,
        text ->
            Optional.of(new ToFile(data.resolve("payment-orders.csv")))
                .filter(_ -> text.equals("file")));
  }
}
