package org.fengqiao.adapters.persistence.columns;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** {@code DATETIME(6)} as an instant: stored in UTC whatever the zone of session and process. */
public final class InstantColumn extends AbstractConverter<LocalDateTime, Instant> {
  private static final long serialVersionUID = 1L;

  /** Called by the generated tables. */
  public InstantColumn() {
    super(LocalDateTime.class, Instant.class);
  }

  @Override
  public @Nullable Instant from(@Nullable LocalDateTime stored) {
    return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
  }

  @Override
  public @Nullable LocalDateTime to(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
