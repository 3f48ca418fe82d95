package org.fengqiao.adapters.persistence.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jspecify.annotations.Nullable;

/**
 * {@code DATETIME(6)} as an instant, stored in UTC whatever the zone of session and process.
 *
 * <p>Not a converter alone: jOOQ would pass the local time through {@code java.sql.Timestamp},
 * which moves the hour a zone skips in spring.
 */
public final class InstantColumn extends AbstractBinding<LocalDateTime, Instant> {
  private static final long serialVersionUID = 1L;

  private static final Converter<LocalDateTime, Instant> CONVERTER =
      Converter.ofNullable(
          LocalDateTime.class,
          Instant.class,
          stored -> stored.toInstant(ZoneOffset.UTC),
          instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));

  /** Called by the generated tables. */
  public InstantColumn() {}

  @Override
  public Converter<LocalDateTime, Instant> converter() {
    return CONVERTER;
  }

  @Override
  public void set(BindingSetStatementContext<Instant> context) throws SQLException {
    @Nullable LocalDateTime stored = CONVERTER.to(context.value());
    context.statement().setObject(context.index(), stored);
  }

  @Override
  public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
    ResultSet rows = context.resultSet();
    context.value(CONVERTER.from(rows.getObject(context.index(), LocalDateTime.class)));
  }
}
