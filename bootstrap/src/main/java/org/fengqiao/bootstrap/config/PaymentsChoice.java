package org.fengqiao.bootstrap.config;

import java.nio.file.Path;
import java.util.Optional;

/** Where orders to pay rewards go. */
public sealed interface PaymentsChoice {
  /** To a file, and somebody carries them out. */
  record ToFile(Path file) implements PaymentsChoice {}

  /** To the service of whoever pays. */
  record ToService(CalledService service) implements PaymentsChoice {}

  /**
   * Nowhere: they wait. An external database may have several servers, and an order in a file of
   * one of them would be written again by another that has a file of its own.
   */
  record None() implements PaymentsChoice {}

  String FILE = "file";

  static PaymentsChoice read(Settings settings, Path home, Path data) {
    var timeout = CalledService.timeout(settings, Setting.PAYMENTS_TIMEOUT);
    if (settings.isAddress(Setting.PAYMENTS)) {
      return new ToService(
          CalledService.read(settings, home, Setting.PAYMENTS, Setting.PAYMENTS_TOKEN, timeout));
    }
    settings.read(Setting.PAYMENTS_TOKEN, token -> Optional.of(token).filter(String::isEmpty));
    boolean embedded = settings.text(Setting.DATABASE_URL).isEmpty();
    return settings.read(Setting.PAYMENTS, text -> file(text, home, data, embedded));
  }

  private static Optional<PaymentsChoice> file(
      String text, Path home, Path data, boolean embedded) {
    if (text.equals(FILE)) {
      return Optional.of(embedded ? new ToFile(data.resolve("payment-orders.csv")) : new None());
    }
    return text.startsWith(FILE + ":")
        ? Config.path(home, text.substring(FILE.length() + 1)).map(ToFile::new)
        : Optional.empty();
  }
}
