package org.fengqiao.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/** Makes {@code %mask(…)} of a log pattern take the middle out of personal numbers. */
public final class MaskingConverter extends CompositeConverter<ILoggingEvent> {
  /** Made by logback. */
  public MaskingConverter() {}

  @Override
  protected String transform(ILoggingEvent event, String line) {
    return Masking.mask(line);
  }
}
