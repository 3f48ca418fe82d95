package org.fengqiao.adapters.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where notices go.
 *
 * @param timeout of one delivery, from the connection to the end of the answer
 * @param atOnce deliveries under way at the same time
 */
public record Gateway(URI url, GatewayKey key, Duration timeout, int atOnce) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|(0{1,4}:){7}0{0,3}1)]");

  public Gateway {
    requireFit(url);
    Objects.requireNonNull(key);
    Objects.requireNonNull(timeout);
  }

  /**
   * The address that {@code text} is; empty unless it is one that notices may go to. It has no user
   * and no fragment; names and phones leave this machine by TLS alone.
   */
  public static Optional<URI> address(String text) {
    return Optional.of(text).map(URI::create).filter(Gateway::isFit);
  }

  private static void requireFit(URI url) {
    if (!isFit(url)) {
      throw new IllegalArgumentException("not a gateway's address");
    }
  }

  private static boolean isFit(URI url) {
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return false;
    }
    return switch (url.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> true;
      // By what is written, not by what a name resolves to, which may change.
      case "http" -> LOOPBACK.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
      default -> false;
    };
  }
}
