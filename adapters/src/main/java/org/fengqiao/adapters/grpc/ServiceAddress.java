package org.fengqiao.adapters.grpc;

import java.net.URI;
import java.util.Objects;

/**
 * Where a service listens that this server calls: of a court, of whoever pays.
 *
 * @param port 1 to 65,535
 * @param tls whether it is called over TLS; without only where it is on this machine
 */
public record ServiceAddress(String host, int port, boolean tls) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int LAST_PORT = 65_535;

  public ServiceAddress {
    Objects.requireNonNull(host);
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("no port: " + port);
    }
  }

  /** That of {@code https://host:port} or {@code http://host:port}, by default port 443 or 80. */
  public static ServiceAddress of(URI url) {
    boolean tls = url.getScheme().equalsIgnoreCase("https");
    int usual = tls ? HTTPS : HTTP;
    return new ServiceAddress(url.getHost(), url.getPort() < 0 ? usual : url.getPort(), tls);
  }
}
