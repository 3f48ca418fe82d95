package org.fengqiao.adapters.grpc;

import io.grpc.netty.NettyServerBuilder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Every bound of the edge. grpc-java leaves most of these without one. */
final class Limits {
  /** The largest message taken in: twice the largest that a call has a use for. */
  static final int MESSAGE_BYTES = 4 << 20;

  /**
   * The largest report. Its texts at their longest come to a quarter of it; what is larger would be
   * refused in the end, and should not wait for that in a thread of its own, 512 to a stream.
   */
  static final int REPORT_BYTES = 256 << 10;

  /** The largest QR code of a stream to issue that waits for its turn: some times its longest. */
  static final int QR_CODE_BYTES = 4 << 10;

  /** Headers of one call: a token, a language, an id and tracing fit in many times over. */
  static final int METADATA_BYTES = 16 << 10;

  /** Calls at once on one connection; a client that wants more opens another. */
  static final int CALLS_PER_CONNECTION = 1_000;

  /** Unary calls at once on this server; each holds a thread's stack and perhaps a report. */
  static final int UNARY_CALLS = 4_000;

  /** Streams at once that a client only reads, as watchers do, on this server. */
  static final int WATCHERS = 1_000;

  /** Streams at once on which a client sends, on this server; each may hold 512 reports. */
  static final int UPLOADS = 500;

  /**
   * Calls at once of each sort that need no token: health checks and readers of the contract. They
   * have places of their own, since strangers may take them all.
   */
  static final int OPEN_CALLS = 100;

  // Calls begun and reset at once cost the server and not the attacker (CVE-2023-44487).
  private static final int RST_FRAMES = 400;
  private static final int RST_SECONDS = 10;

  // A connection without calls is given up; one that lives long is renewed, so that clients spread
  // over servers anew and a watcher authenticates anew.
  private static final Duration IDLE = Duration.ofMinutes(15);
  private static final Duration AGE = Duration.ofHours(12);
  private static final Duration AGE_GRACE = Duration.ofMinutes(5);

  // A peer that vanished without a word is noticed within a minute and a half.
  private static final Duration PING_AFTER = Duration.ofMinutes(1);
  private static final Duration PING_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration LEAST_CLIENT_PING = Duration.ofSeconds(20);

  private static final Duration HANDSHAKE = Duration.ofSeconds(10);
  private static final int FLOW_WINDOW = 1 << 20;

  private Limits() {}

  static NettyServerBuilder apply(NettyServerBuilder builder) {
    return builder
        .maxInboundMessageSize(MESSAGE_BYTES)
        .maxInboundMetadataSize(METADATA_BYTES)
        .maxConcurrentCallsPerConnection(CALLS_PER_CONNECTION)
        .maxRstFramesPerWindow(RST_FRAMES, RST_SECONDS)
        .maxConnectionIdle(IDLE.toSeconds(), TimeUnit.SECONDS)
        .maxConnectionAge(AGE.toSeconds(), TimeUnit.SECONDS)
        .maxConnectionAgeGrace(AGE_GRACE.toSeconds(), TimeUnit.SECONDS)
        .keepAliveTime(PING_AFTER.toSeconds(), TimeUnit.SECONDS)
        .keepAliveTimeout(PING_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
        .permitKeepAliveTime(LEAST_CLIENT_PING.toSeconds(), TimeUnit.SECONDS)
        .permitKeepAliveWithoutCalls(true)
        .handshakeTimeout(HANDSHAKE.toSeconds(), TimeUnit.SECONDS)
        .flowControlWindow(FLOW_WINDOW);
  }
}
