package org.fengqiao.adapters.grpc;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * What of the edge is set from outside. Everything else it bounds stands, with its reason, in
 * {@link Limits}.
 *
 * @param host a loopback address or a name of one
 * @param port 1 to 65535, or 0 for any free one
 * @param deadline of a unary call that brings none; over 0 to 10 minutes
 * @param drain how long a stop lets running calls end; 0 to 10 minutes
 */
public record GrpcSettings(String host, int port, Duration deadline, Duration drain) {
  private static final int LAST_PORT = 65_535;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException with one clear line, naming the setting, if the port or a span
   *     is out of bounds, or the host is unknown or not loopback: without TLS tokens and reports
   *     would cross the network in clear
   */
  public GrpcSettings {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port is 0 to " + LAST_PORT + ", not " + port);
    }
    if (!deadline.isPositive() || deadline.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("deadline is over 0 to 10 minutes, not " + deadline);
    }
    if (drain.isNegative() || drain.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("drain is 0 to 10 minutes, not " + drain);
    }
    if (!resolve(host).isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "host "
              + host
              + " is not loopback: refused until there is TLS, since tokens would cross the network"
              + " in clear; use 127.0.0.1");
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(resolve(host), port);
  }

  private static InetAddress resolve(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("host " + host + " is not known", e);
    }
  }
}
