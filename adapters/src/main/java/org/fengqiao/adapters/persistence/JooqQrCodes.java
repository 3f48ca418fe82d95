package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.MICRO_GRID;
import static org.fengqiao.adapters.persistence.schema.Tables.QR_CODE;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.QrCodeFilter;
import org.fengqiao.application.grids.QrCodeFilter.Scope;
import org.fengqiao.application.grids.QrCodeKey;
import org.fengqiao.application.grids.QrCodes;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;
import org.jooq.Condition;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** QR codes in their table. */
public final class JooqQrCodes implements QrCodes {
  private final Database database;
  private final Aggregates aggregates;
  private final LoadedRows<QrCode> rows = new LoadedRows<>(GroundTables.QR_CODES, QR_CODE);

  @Inject
  public JooqQrCodes(Database database, Aggregates aggregates) {
    this.database = database;
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<QrCode>> find(QrCodeId id) {
    return aggregates.find(QrCode.class, id.ref());
  }

  @Override
  public Page<Loaded<QrCode>> list(QrCodeFilter filter, PageRequest page) {
    var found = query(filter, page).fetch(rows::loaded);
    return Page.of(found, page, one -> QrCodeKey.of(one.aggregate()).text());
  }

  ResultQuery<?> query(QrCodeFilter filter, PageRequest page) {
    var after = page.after().map(QrCodeKey::read);
    return switch (filter.scope()) {
      case Scope.Within(var division) ->
          database
              .sql()
              .select(rows.fields())
              .from(QR_CODE)
              .where(standing(filter))
              .and(QR_CODE.VILLAGE.like(division.stem() + "%"))
              .and(after.map(JooqQrCodes::fromVillage).orElseGet(DSL::noCondition))
              .orderBy(QR_CODE.VILLAGE, QR_CODE.BEARER, QR_CODE.PLACE_ORDER, QR_CODE.ID)
              .limit(page.limit());
      case Scope.OfGrid(var grid) -> query(filter, bearersIn(grid), after, page);
      case Scope.OfMicroGrid(var microGrid) ->
          query(filter, List.of(microGrid.value()), after, page);
    };
  }

  private ResultQuery<?> query(
      QrCodeFilter filter, Collection<UUID> bearers, Optional<QrCodeKey> after, PageRequest page) {
    return database
        .sql()
        .select(rows.fields())
        .from(QR_CODE)
        .where(standing(filter))
        .and(QR_CODE.BEARER.in(bearers))
        .and(after.map(JooqQrCodes::fromBearer).orElseGet(DSL::noCondition))
        .orderBy(QR_CODE.BEARER, QR_CODE.PLACE_ORDER, QR_CODE.ID)
        .limit(page.limit());
  }

  private List<UUID> bearersIn(GridId grid) {
    var found =
        database
            .sql()
            .select(MICRO_GRID.ID)
            .from(MICRO_GRID)
            .where(MICRO_GRID.GRID.eq(grid.value()))
            .fetch(MICRO_GRID.ID);
    found.add(grid.value());
    return found;
  }

  private static Condition standing(QrCodeFilter filter) {
    return QR_CODE.STANDING.eq(GroundTables.standing(filter.standing()));
  }

  /** Not a comparison of rows: MariaDB would not look that up in an index. */
  private static Condition fromVillage(QrCodeKey key) {
    return QR_CODE
        .VILLAGE
        .ge(key.village())
        .and(QR_CODE.VILLAGE.gt(key.village()).or(fromBearer(key)));
  }

  private static Condition fromBearer(QrCodeKey key) {
    var place = QR_CODE.PLACE_ORDER;
    var within = place.gt(key.place()).or(place.eq(key.place()).and(QR_CODE.ID.gt(key.id())));
    return QR_CODE
        .BEARER
        .ge(key.bearer())
        .and(QR_CODE.BEARER.gt(key.bearer()).or(place.ge(key.place()).and(within)));
  }
}
