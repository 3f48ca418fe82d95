package org.fengqiao.bootstrap.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.fengqiao.adapters.grpc.CallContext;

/**
 * Makes {@code %request} of a log pattern the id of the call that the line was logged in. Asked for
 * only when a line is written, so that calls which log nothing do not pay for it.
 */
public final class RequestConverter extends ClassicConverter {
  /** Made by logback. */
  public RequestConverter() {}

  @Override
  public String convert(ILoggingEvent event) {
    return CallContext.requestId();
  }
}
