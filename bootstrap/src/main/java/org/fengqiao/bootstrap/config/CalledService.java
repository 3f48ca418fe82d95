package org.fengqiao.bootstrap.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.fengqiao.adapters.gateway.Gateway;
import org.fengqiao.adapters.grpc.ServiceAddress;

/**
 * A service of somebody else's that is called.
 *
 * @param token the file of what it is called with
 * @param timeout of one call; at most {@value #MOST_SECONDS} s
 */
public record CalledService(ServiceAddress address, Path token, Duration timeout) {
  static final int MOST_SECONDS = 20;

  public CalledService {
    Objects.requireNonNull(address);
    Objects.requireNonNull(token);
    Objects.requireNonNull(timeout);
  }

  /** The service of those settings, the first of which is an address. */
  static CalledService read(
      Settings settings, Path home, Setting address, Setting token, Duration timeout) {
    return new CalledService(
        // As notices do, what is sent leaves this machine by TLS alone.
        settings.read(address, text -> Gateway.address(text).map(ServiceAddress::of)),
        settings.read(token, file -> Config.path(home, file)),
        timeout);
  }

  /** The time that a setting gives a call. */
  static Duration timeout(Settings settings, Setting timeout) {
    return settings.read(
        timeout, text -> Config.seconds(text).filter(time -> time.toSeconds() <= MOST_SECONDS));
  }
}
